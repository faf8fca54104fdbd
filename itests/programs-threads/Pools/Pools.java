import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** java.util.concurrent: executors, futures, locks with conditions, latches, semaphores, queues. */
public class Pools {
  static long slow(long n) {
    for (int i = 0; i < 40_000; i++) {
      n = Long.rotateLeft(n, 7) + i;
    }
    return n;
  }

  static class Turns {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int turn;
    private final StringBuilder said = new StringBuilder();

    void say(int who, int of, int times) {
      for (int i = 0; i < times; i++) {
        lock.lock();
        try {
          while (turn % of != who) {
            changed.awaitUninterruptibly();
          }
          said.append((char) ('a' + who));
          turn++;
          changed.signalAll();
        } finally {
          lock.unlock();
        }
      }
    }
  }

  public static void main(String[] args) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(3);
    for (int round = 0; round < 10; round++) {
      List<Callable<Long>> jobs = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        long n = i + round * 100L;
        jobs.add(() -> slow(n));
      }
      long sum = 0;
      for (Future<Long> f : pool.invokeAll(jobs)) {
        sum += f.get();
      }
      Map<Long, Integer> counts = new ConcurrentHashMap<>();
      CountDownLatch latch = new CountDownLatch(3);
      for (int t = 0; t < 3; t++) {
        pool.execute(
            () -> {
              for (long i = 0; i < 2_000; i++) {
                counts.merge(i % 50, 1, Integer::sum);
              }
              latch.countDown();
            });
      }
      boolean all = latch.await(60, TimeUnit.SECONDS);
      System.out.println(
          round
              + " "
              + sum
              + " "
              + all
              + " "
              + counts.values().stream().mapToInt(n -> n).sum()
              + " "
              + counts.get(7L));
    }
    Future<?> fails =
        pool.submit(
            () -> {
              throw new IllegalStateException("in the pool");
            });
    try {
      fails.get();
    } catch (ExecutionException e) {
      System.out.println(e.getCause());
    }
    CompletableFuture<String> chain =
        CompletableFuture.supplyAsync(() -> slow(1), pool)
            .thenApply(n -> n % 7)
            .thenCombine(
                CompletableFuture.supplyAsync(() -> slow(2), pool), (a, b) -> a + "/" + b % 5)
            .exceptionally(e -> "failed");
    System.out.println(chain.get());
    Turns turns = new Turns();
    CountDownLatch done = new CountDownLatch(3);
    for (int who = 0; who < 3; who++) {
      int me = who;
      pool.execute(
          () -> {
            turns.say(me, 3, 12);
            done.countDown();
          });
    }
    done.await();
    System.out.println(turns.said);
    Semaphore permits = new Semaphore(2);
    LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>(4);
    pool.execute(
        () -> {
          for (int i = 0; i <= 100; i++) {
            try {
              permits.acquire();
              queue.put(i == 100 ? -1 : i);
            } catch (InterruptedException e) {
              return;
            }
          }
        });
    long total = 0;
    for (int n = queue.take(); n >= 0; n = queue.take()) {
      total = total * 31 + n;
      permits.release();
    }
    System.out.println(total + " " + permits.availablePermits());
    pool.shutdown();
    System.out.println(pool.awaitTermination(60, TimeUnit.SECONDS) + " " + pool.isTerminated());
  }
}
