/**
 * Measures PVM: {@link pvm.bench.SideBySide} runs kernels in both forms, and a large heap; {@link
 * pvm.bench.Claims} what is promised of threads, memory and many classes.
 *
 * <p>The kernels themselves are in {@link pvm.bench.kernels} and know nothing of how they are
 * measured.
 */
package pvm.bench;
