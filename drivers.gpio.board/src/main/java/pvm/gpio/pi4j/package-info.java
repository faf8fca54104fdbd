/**
 * The board as Pi4J has it: a service {@code com.pi4j.context.Context} whose digital lines are
 * those of {@link pvm.gpio.board.Board}, be it simulated or a chip. Drivers of devices on such
 * lines use this service. Start reading at {@link pvm.gpio.pi4j.Pi4jComponent}.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package pvm.gpio.pi4j;
