package pvm.bench.programs;

/**
 * How much more two CPU-bound threads get done than one: prints the nanoseconds that one took and
 * that two took, each with the same work, the least of several rounds.
 */
public final class TwoCores {
  private static final int ROUNDS = 9;
  private static final int WORK = 30_000_000;

  @SuppressWarnings("unused") // keeps the work from being left out
  private static volatile long sink;

  private TwoCores() {}

  /** Measures and prints. */
  public static void main(String[] args) throws InterruptedException {
    nanos(2); // to be compiled
    long one = Long.MAX_VALUE;
    long two = Long.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      one = Math.min(one, nanos(1));
      two = Math.min(two, nanos(2));
    }
    System.out.println(one + " " + two);
  }

  private static long nanos(int count) throws InterruptedException {
    Thread[] threads = new Thread[count];
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      threads[i] = new Thread(TwoCores::work);
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return System.nanoTime() - start;
  }

  private static void work() {
    long n = 1;
    int[] cells = new int[1024];
    for (int i = 0; i < WORK; i++) {
      n = n * 6364136223846793005L + 1442695040888963407L;
      cells[(int) (n >>> 54)] += i;
    }
    sink = n + cells[7];
  }
}
