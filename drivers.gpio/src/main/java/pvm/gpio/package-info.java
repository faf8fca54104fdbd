/**
 * Digital lines for programs: {@link pvm.gpio.DigitalOutput} and {@link pvm.gpio.DigitalInput}. The
 * classes run inside of processes. A process needs the grants {@code gpio:LINE:out} and {@code
 * gpio:LINE:in}.
 */
@pvm.natives.GuestPackage
package pvm.gpio;
