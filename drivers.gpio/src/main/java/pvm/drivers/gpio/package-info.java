/** The driver of GPIO chips. Start reading at {@link pvm.drivers.gpio.GpioDriver}. */
package pvm.drivers.gpio;
