package pvm.bench.kernels;

import java.util.Locale;

/** String.format with several conversions. */
final class Formatting implements Kernel {

  @Override
  public long run() {
    long sum = 0;
    for (int i = 0; i < 40_000; i++) {
      String s =
          String.format(
              Locale.ROOT,
              "%05d %-8s %,d %8.3f %x %b %c",
              i,
              "n" + i % 10,
              i * 98_765L,
              i / 7.0,
              i * 31,
              i % 2 == 0,
              (char) ('a' + i % 26));
      sum = sum * 31 + s.hashCode();
    }
    return sum;
  }

  @Override
  public long expected() {
    return -9028487358522154492L;
  }
}
