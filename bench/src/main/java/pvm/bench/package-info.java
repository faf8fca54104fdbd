/**
 * Measures kernels: {@link pvm.bench.RunKernel} runs one of them several times on the plain JVM.
 *
 * <p>The kernels themselves are in {@link pvm.bench.kernels} and know nothing of how they are
 * measured.
 */
package pvm.bench;
