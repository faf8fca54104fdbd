import com.acme.counter.Counter;
import java.util.Arrays;

/**
 * Threads that count, and know what the next count must be. Prints when the bundle changes, and at
 * the end how long its longest call took around each change.
 */
public class Load {
  private static final int CHANGES_MAX = 1 << 16;

  /** The longest call since the last change, in nanoseconds, of each thread. */
  private static long[] longest;

  public static void main(String[] args) throws Exception {
    longest = new long[Integer.parseInt(args[0])];
    int changes = Integer.parseInt(args[1]);
    for (int i = 0; i < longest.length; i++) {
      int number = i;
      Thread.ofPlatform().daemon().start(() -> count(number));
    }
    long[] gaps = new long[changes];
    String version = Counter.version();
    System.out.println(version + " counts");
    for (int change = 0; change < changes; ) {
      String now = Counter.version();
      if (!now.equals(version)) {
        System.out.println(now + " counts");
        version = now;
        Thread.sleep(2); // the calls that waited end
        gaps[change++] = Arrays.stream(longest).max().getAsLong();
        Arrays.fill(longest, 0);
      }
      Thread.sleep(1);
    }
    Arrays.sort(gaps);
    System.out.println(
        "gap micros p50 "
            + gaps[changes / 2] / 1000
            + " p99 "
            + gaps[changes * 99 / 100] / 1000
            + " max "
            + gaps[changes - 1] / 1000);
    System.out.println("end");
    Thread.sleep(Long.MAX_VALUE);
  }

  private static void count(int thread) {
    long expected = Counter.next(thread);
    while (true) {
      long start = System.nanoTime();
      long count = Counter.next(thread);
      long nanos = System.nanoTime() - start;
      if (nanos > longest[thread]) {
        longest[thread] = nanos;
      }
      if (count != ++expected) {
        System.out.println("wrong: " + count + " instead of " + expected);
        expected = count;
      }
    }
  }
}
