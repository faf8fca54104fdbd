/** Stands for jdk.internal.perf: nobody reads the counters of a guest. */
package pvm.core.library.guest.jdk.internal.perf;
