/**
 * Programs that {@code bench/claims} runs, plain and as processes of PVM: each shows one thing that
 * is promised of many threads, of memory, or of many classes.
 */
package pvm.bench.programs;
