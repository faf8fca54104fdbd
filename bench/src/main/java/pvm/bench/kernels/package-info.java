/**
 * Programs in small, each for one kind of work, that take about 50 to 200 ms when warm.
 *
 * <p>They are plain Java and use the standard library only, so that they run on the plain JVM and
 * as PVM processes alike. Each gives a checksum that is known. {@link pvm.bench.kernels.Kernels}
 * lists them.
 */
package pvm.bench.kernels;
