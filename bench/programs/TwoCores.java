/** How much more two CPU-bound threads get done than one: 2 is the best, on two free processors. */
public class TwoCores {
  private static final int ROUNDS = 9;
  private static final int WORK = 30_000_000;

  private static volatile long sink;

  static void work() {
    long n = 1;
    int[] cells = new int[1024];
    for (int i = 0; i < WORK; i++) {
      n = n * 6364136223846793005L + 1442695040888963407L;
      cells[(int) (n >>> 54)] += i;
    }
    sink = n + cells[7];
  }

  /** Nanoseconds that so many threads take, each with the same work. */
  static long nanos(int count) throws InterruptedException {
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

  public static void main(String[] args) throws InterruptedException {
    nanos(2); // to be compiled
    long one = Long.MAX_VALUE;
    long two = Long.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      one = Math.min(one, nanos(1));
      two = Math.min(two, nanos(2));
    }
    System.out.printf("one thread %.1f ms, two %.1f ms: %.2f times%n", one / 1e6, two / 1e6, 2.0 * one / two);
  }
}
