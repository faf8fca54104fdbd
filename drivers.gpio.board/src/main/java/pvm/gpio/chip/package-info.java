/**
 * The lines of a GPIO chip of the machine, by version 2 of the kernel's character device: {@code
 * /dev/gpiochipN}, as {@code linux/gpio.h} defines it. Start reading at {@link
 * pvm.gpio.chip.ChipBoard}.
 */
package pvm.gpio.chip;
