/**
 * The board that the GPIO driver drives: {@link pvm.gpio.board.Board}, and a simulated one, {@link
 * pvm.gpio.board.SimulatedBoard}; {@code pvm.gpio.chip} has one of the machine. It is a bundle of
 * its own, because its lines keep their levels while the driver is swapped.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package pvm.gpio.board;
