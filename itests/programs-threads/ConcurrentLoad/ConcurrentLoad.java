import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.stream.LongStream;

/** The classes of java.util.concurrent under load; what comes out doesn't depend on the schedule. */
public class ConcurrentLoad {
  private static final int THREADS = 4;
  private static final int EACH = 150;

  interface Job {
    void run(int number) throws Exception;
  }

  /** Runs a job in several threads at once and waits for all. */
  static void together(int threads, Job job) throws InterruptedException {
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int number = i;
      Runnable body = () -> {
        try {
          job.run(number);
        } catch (Exception e) {
          throw new AssertionError(e);
        }
      };
      all.add(i % 2 == 0 ? Thread.ofPlatform().start(body) : Thread.ofVirtual().start(body));
    }
    for (Thread thread : all) {
      thread.join();
    }
  }

  static long through(BlockingQueue<Integer> queue) throws InterruptedException {
    AtomicLong sum = new AtomicLong();
    together(THREADS, number -> {
      for (int i = 0; i < EACH; i++) {
        if (number < THREADS / 2) {
          queue.put(number * EACH + i);
        } else {
          sum.addAndGet(queue.take());
        }
      }
    });
    return sum.get();
  }

  static long maps() throws InterruptedException {
    ConcurrentHashMap<Integer, Integer> counts = new ConcurrentHashMap<>(2);
    ConcurrentSkipListMap<Integer, Long> sorted = new ConcurrentSkipListMap<>();
    ConcurrentLinkedDeque<Integer> deque = new ConcurrentLinkedDeque<>();
    together(THREADS, number -> {
      for (int i = 0; i < EACH; i++) {
        counts.merge(i % 50, 1, Integer::sum);
        counts.computeIfAbsent(1000 + i, key -> key);
        sorted.merge(i % 20, (long) number, Long::sum);
        deque.addFirst(i);
        deque.pollLast();
      }
    });
    long sum = deque.size();
    for (Map.Entry<Integer, Integer> entry : new TreeMap<>(counts).entrySet()) {
      sum = sum * 31 + entry.getKey() * 7 + entry.getValue();
    }
    return sum * 31 + sorted.values().stream().mapToLong(n -> n).sum();
  }

  static long locks() throws InterruptedException {
    ReentrantLock fair = new ReentrantLock(true);
    ReentrantReadWriteLock shared = new ReentrantReadWriteLock();
    StampedLock stamped = new StampedLock();
    Semaphore permits = new Semaphore(2);
    long[] sums = new long[4];
    together(THREADS, number -> {
      for (int i = 0; i < EACH; i++) {
        fair.lock();
        sums[0] += i;
        fair.unlock();
        shared.writeLock().lock();
        sums[1] += i;
        shared.readLock().lock();
        shared.writeLock().unlock();
        sums[3] |= sums[1] < 0 ? 1 : 0;
        shared.readLock().unlock();
        long stamp = stamped.tryOptimisticRead();
        long seen = sums[2];
        stamp = stamped.tryConvertToWriteLock(stamp);
        if (stamp == 0) {
          stamp = stamped.writeLock();
          seen = sums[2];
        }
        sums[2] = seen + i;
        stamped.unlockWrite(stamp);
        permits.acquire();
        permits.release();
      }
    });
    return sums[0] * 31 + sums[1] * 17 + sums[2] + sums[3] + permits.availablePermits();
  }

  /** A ring of threads that hand a token on by conditions. */
  static int ring() throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    Condition[] turns = new Condition[THREADS];
    for (int i = 0; i < THREADS; i++) {
      turns[i] = lock.newCondition();
    }
    int[] token = new int[1];
    together(THREADS, number -> {
      for (int i = 0; i < EACH / 3; i++) {
        lock.lock();
        try {
          while (token[0] % THREADS != number) {
            turns[number].await(5, TimeUnit.MILLISECONDS);
          }
          token[0]++;
          turns[token[0] % THREADS].signal();
        } finally {
          lock.unlock();
        }
      }
    });
    return token[0];
  }

  static long meetings() throws InterruptedException {
    AtomicLong rounds = new AtomicLong();
    CyclicBarrier barrier = new CyclicBarrier(THREADS, rounds::incrementAndGet);
    Phaser phaser = new Phaser(THREADS);
    CountDownLatch latch = new CountDownLatch(THREADS);
    Exchanger<Integer> exchanger = new Exchanger<>();
    AtomicLong exchanged = new AtomicLong();
    together(THREADS, number -> {
      for (int i = 0; i < EACH / 5; i++) {
        barrier.await();
        phaser.arriveAndAwaitAdvance();
        exchanged.addAndGet(exchanger.exchange(number * 1000 + i));
      }
      latch.countDown();
      latch.await();
    });
    return rounds.get() * 1_000_000_000L + phaser.getPhase() * 1_000_000L + exchanged.get();
  }

  static long futures() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(3);
    CompletableFuture<Long> all = CompletableFuture.completedFuture(0L);
    for (int i = 0; i < EACH; i++) {
      int n = i;
      CompletableFuture<Long> one = CompletableFuture.supplyAsync(() -> (long) n * n, pool)
          .thenApplyAsync(x -> {
            if (x % 7 == 3) {
              throw new IllegalStateException("no");
            }
            return x + 1;
          }, pool)
          .exceptionally(e -> -1L);
      all = all.thenCombineAsync(one, (a, b) -> a * 3 + b, pool);
    }
    long result = all.get();
    try (ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> tasks = new ArrayList<>();
      for (int i = 0; i < EACH; i++) {
        int n = i;
        tasks.add(virtual.submit(() -> {
          Thread.sleep(n % 3);
          return n;
        }));
      }
      for (Future<Integer> task : tasks) {
        result += task.get();
      }
    }
    pool.shutdown();
    return pool.awaitTermination(1, TimeUnit.MINUTES) ? result : -1;
  }

  static class Sum extends RecursiveTask<Long> {
    private final int from;
    private final int to;

    Sum(int from, int to) {
      this.from = from;
      this.to = to;
    }

    @Override
    protected Long compute() {
      if (to - from < 40) {
        return LongStream.range(from, to).map(n -> n * n).sum();
      }
      Sum left = new Sum(from, (from + to) / 2);
      left.fork();
      return new Sum((from + to) / 2, to).compute() + left.join();
    }
  }

  static long forks() throws Exception {
    try (ForkJoinPool pool = new ForkJoinPool(3)) {
      long sum = pool.submit(new Sum(0, 20_000)).get();
      return sum + LongStream.range(0, 5000).parallel().filter(n -> n % 3 == 0).sum();
    }
  }

  static long atomics() throws InterruptedException {
    LongAdder adder = new LongAdder();
    AtomicStampedReference<String> stamped = new AtomicStampedReference<>("a", 0);
    together(THREADS, number -> {
      for (int i = 0; i < EACH; i++) {
        adder.add(i);
        int[] stamp = new int[1];
        String seen;
        do {
          seen = stamped.get(stamp);
        } while (!stamped.compareAndSet(seen, seen.equals("a") ? "b" : "a", stamp[0], stamp[0] + 1));
      }
    });
    return adder.sum() * 31 + stamped.getStamp() + stamped.getReference().charAt(0);
  }

  static int scheduled() throws InterruptedException {
    ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
    CountDownLatch ticks = new CountDownLatch(20);
    timer.scheduleAtFixedRate(ticks::countDown, 1, 1, TimeUnit.MILLISECONDS);
    timer.schedule(ticks::countDown, 2, TimeUnit.MILLISECONDS);
    ticks.await();
    timer.shutdownNow();
    return timer.awaitTermination(1, TimeUnit.MINUTES) ? (int) ticks.getCount() : -1;
  }

  public static void main(String[] args) throws Exception {
    System.out.println("array queue " + through(new ArrayBlockingQueue<>(3)));
    System.out.println("linked deque " + through(new LinkedBlockingDeque<>(2)));
    System.out.println("synchronous queue " + through(new SynchronousQueue<>(true)));
    System.out.println("transfer queue " + through(new LinkedTransferQueue<>()));
    System.out.println("priority queue " + through(new PriorityBlockingQueue<>()));
    System.out.println("maps " + maps());
    System.out.println("locks " + locks());
    System.out.println("ring " + ring());
    System.out.println("meetings " + meetings());
    System.out.println("futures " + futures());
    System.out.println("forks " + forks());
    System.out.println("atomics " + atomics());
    System.out.println("scheduled " + scheduled());
  }
}
