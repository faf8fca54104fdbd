import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Threads that count: under synchronized methods, blocks, a static lock and atomics; nothing may be
 * lost.
 */
public class Counters {
  private int count;
  private long sum;
  private static int shared;
  private static volatile boolean started;

  synchronized void add(int n) {
    count++;
    sum += n;
  }

  static synchronized void share() {
    shared++;
  }

  static long slow(long n) {
    for (int i = 0; i < 150; i++) {
      n = Long.rotateLeft(n, 5) + i;
    }
    return n;
  }

  public static void main(String[] args) throws InterruptedException {
    for (int round = 0; round < 20; round++) {
      Counters c = new Counters();
      AtomicLong atomic = new AtomicLong();
      Object lock = new Object();
      long[] locked = new long[1];
      List<Thread> threads = new ArrayList<>();
      started = false;
      for (int t = 0; t < 4; t++) {
        int id = t;
        Thread thread =
            new Thread(
                () -> {
                  while (!started) {
                    Thread.onSpinWait();
                  }
                  for (int i = 0; i < 2_500; i++) {
                    c.add(i);
                    share();
                    atomic.addAndGet(id + 1);
                    synchronized (lock) {
                      long before = locked[0];
                      slow(before);
                      synchronized (lock) {
                        locked[0] = before + 1;
                      }
                    }
                  }
                },
                "counter-" + t);
        threads.add(thread);
        thread.start();
      }
      started = true;
      for (Thread t : threads) {
        t.join();
      }
      System.out.println(
          round
              + " "
              + c.count
              + " "
              + c.sum
              + " "
              + shared
              + " "
              + atomic
              + " "
              + locked[0]
              + " "
              + threads.get(3).isAlive()
              + threads.get(2).getName());
    }
  }
}
