package pvm.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import pvm.bench.kernels.Kernel;
import pvm.bench.kernels.Kernels;

/**
 * Runs kernels on the plain JVM: {@code RunKernel NAME|all RUNS}.
 *
 * <p>Prints a line for each run, its columns apart by tabs: name, run, CPU time of the thread and
 * wall time in nanoseconds, checksum. Ends with exit code 1 if a checksum is wrong, 2 if the
 * arguments are.
 */
public final class RunKernel {

  private RunKernel() {}

  /** Runs what the arguments say. */
  public static void main(String[] args) {
    if (args.length != 2 || !args[1].matches("[1-9]\\d{0,5}")) {
      System.err.println(
          "usage: RunKernel NAME|all RUNS; names: " + String.join(", ", new Kernels().names()));
      System.exit(2);
    }
    Kernels kernels = new Kernels();
    List<String> names = args[0].equals("all") ? kernels.names() : List.of(args[0]);
    boolean right = true;
    try {
      for (String name : names) {
        right &= run(name, kernels.create(name), Integer.parseInt(args[1]));
      }
    } catch (IllegalArgumentException e) {
      System.err.println("RunKernel: " + e.getMessage());
      System.exit(2);
    }
    System.exit(right ? 0 : 1);
  }

  private static boolean run(String name, Kernel kernel, int runs) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (int run = 1; run <= runs; run++) {
      long cpuStart = threads.getCurrentThreadCpuTime();
      long wallStart = System.nanoTime();
      long checksum = kernel.run();
      long wallNanos = System.nanoTime() - wallStart;
      long cpuNanos = threads.getCurrentThreadCpuTime() - cpuStart;
      System.out.printf(
          Locale.ROOT, "%s\t%d\t%d\t%d\t%d%n", name, run, cpuNanos, wallNanos, checksum);
      if (checksum != kernel.expected()) {
        System.err.println(
            "kernel "
                + name
                + ", run "
                + run
                + ": expected checksum "
                + kernel.expected()
                + ", found "
                + checksum);
        return false;
      }
    }
    return true;
  }
}
