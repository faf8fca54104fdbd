package pvm.core.process;

import java.util.Arrays;
import pvm.api.Spread;

/** Times that something took: the newest few thousand and the longest. For one thread at a time. */
final class Durations {
  private static final int KEPT = 4096;

  private final long[] nanos = new long[KEPT];
  private long count;
  private long max;

  void add(long duration) {
    nanos[(int) (count++ % KEPT)] = duration;
    max = Math.max(max, duration);
  }

  Spread spread() {
    int kept = (int) Math.min(count, KEPT);
    if (kept == 0) {
      return new Spread(0, 0, 0, 0);
    }
    long[] sorted = Arrays.copyOf(nanos, kept);
    Arrays.sort(sorted);
    long last = nanos[(int) ((count - 1) % KEPT)];
    return new Spread(last, sorted[(kept - 1) / 2], sorted[(kept - 1) * 99 / 100], max);
  }
}
