package pvm.bench.kernels;

import java.io.IOException;

/**
 * The program that is measured, the same in both forms: {@code KernelLoop NAME}.
 *
 * <p>For each line with a number of milliseconds on its input it runs the kernel for about that
 * long, and answers with a line: the number of runs and the nanoseconds they took. It ends with its
 * input, and with exit code 1 at a wrong checksum.
 */
public final class KernelLoop {

  private KernelLoop() {}

  /** Runs until the end of the input. */
  public static void main(String[] args) throws IOException {
    Kernel kernel = new Kernels().create(args[0]);
    System.out.println("ready");
    for (String line = readLine(); line != null; line = readLine()) {
      System.out.println(runFor(kernel, Long.parseLong(line) * 1_000_000));
    }
  }

  private static String runFor(Kernel kernel, long nanos) {
    long start = System.nanoTime();
    long runs = 0;
    long elapsed;
    do {
      long checksum = kernel.run();
      if (checksum != kernel.expected()) {
        System.err.println("expected checksum " + kernel.expected() + ", found " + checksum);
        System.exit(1);
      }
      runs++;
      elapsed = System.nanoTime() - start;
    } while (elapsed < nanos);
    return runs + " " + elapsed;
  }

  /** A line of the input; null at its end. */
  static String readLine() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = System.in.read(); c != '\n'; c = System.in.read()) {
      if (c < 0) {
        return null;
      }
      line.append((char) c);
    }
    return line.toString();
  }
}
