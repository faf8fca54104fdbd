package pvm.bench.kernels;

/** Locks that nobody contends: synchronized methods, and blocks inside each other. */
final class SynchronizedCounter implements Kernel {

  private final Object lock = new Object();
  private long count;

  @Override
  public long run() {
    count = 0;
    for (int i = 0; i < 5_000_000; i++) {
      add(i);
      synchronized (lock) {
        synchronized (this) {
          count ^= i * 7L;
        }
      }
    }
    return count;
  }

  private synchronized void add(int n) {
    count = count * 3 + n;
  }

  @Override
  public long expected() {
    return -1267774094014542336L;
  }
}
