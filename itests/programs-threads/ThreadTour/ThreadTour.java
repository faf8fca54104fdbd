import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Timer;
import java.util.TimerTask;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.stream.IntStream;

/** A little of everything that java.util.concurrent and Thread offer. */
public class ThreadTour {
  private static final ScopedValue<String> USER = ScopedValue.newInstance();
  private static final ScopedValue<Integer> LEVEL = ScopedValue.newInstance();

  public static void main(String[] args) throws Exception {
    futures();
    parallel();
    timers();
    locks();
    meetings();
    queues();
    collections();
    locals();
    scoped();
    virtual();
    executors();
    threads();
  }

  private static void show(String name, Object value) {
    System.out.println(name + ": " + value);
  }

  private static void futures() throws Exception {
    var six = CompletableFuture.supplyAsync(() -> 20).thenApply(x -> x + 1);
    show("combined", six.thenCombine(CompletableFuture.supplyAsync(() -> 2), (x, y) -> x * y).get());
    show("late", new CompletableFuture<String>().completeOnTimeout("late", 30, TimeUnit.MILLISECONDS).get());
    var failed = CompletableFuture.supplyAsync(() -> {
      throw new IllegalStateException("boom");
    });
    show("handled", failed.handle((value, thrown) -> thrown.getCause().getMessage()).get());
    var publisher = new SubmissionPublisher<Integer>();
    var sum = new LongAdder();
    var done = publisher.consume(sum::add);
    IntStream.range(0, 100).forEach(publisher::submit);
    publisher.close();
    done.get();
    show("published", sum.sum());
  }

  private static final class Fib extends RecursiveTask<Integer> {
    private final int n;

    Fib(int n) {
      this.n = n;
    }

    @Override
    protected Integer compute() {
      if (n < 2) {
        return n;
      }
      Fib left = new Fib(n - 1);
      left.fork();
      return new Fib(n - 2).compute() + left.join();
    }
  }

  private static void parallel() {
    show("sum", IntStream.range(0, 100_000).parallel().mapToLong(i -> i * (long) i).sum());
    int[] numbers = new Random(1).ints(20_000).toArray();
    Arrays.parallelSort(numbers);
    show("sorted", numbers[0] + " " + numbers[19_999]);
    show("forked", ForkJoinPool.commonPool().invoke(new Fib(14)));
  }

  private static void timers() throws Exception {
    var scheduler = Executors.newScheduledThreadPool(1);
    show("scheduled", scheduler.schedule(() -> "s", 20, TimeUnit.MILLISECONDS).get());
    var ticks = new CountDownLatch(3);
    var fixed = scheduler.scheduleAtFixedRate(ticks::countDown, 1, 2, TimeUnit.MILLISECONDS);
    ticks.await();
    fixed.cancel(false);
    scheduler.shutdown();
    show("terminated", scheduler.awaitTermination(5, TimeUnit.SECONDS));
    Timer timer = new Timer("timer");
    var beats = new CountDownLatch(3);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            beats.countDown();
          }
        },
        3,
        5);
    show("timer", beats.await(5, TimeUnit.SECONDS));
    timer.cancel();
  }

  private static void locks() throws Exception {
    var readWrite = new ReentrantReadWriteLock();
    readWrite.readLock().lock();
    readWrite.readLock().lock();
    show("readers", readWrite.getReadLockCount());
    readWrite.readLock().unlock();
    readWrite.readLock().unlock();
    readWrite.writeLock().lock();
    show("writer", readWrite.isWriteLockedByCurrentThread());
    readWrite.writeLock().unlock();
    var stamped = new StampedLock();
    long optimistic = stamped.tryOptimisticRead();
    boolean before = stamped.validate(optimistic);
    stamped.unlockWrite(stamped.writeLock());
    show("stamped", before + " " + stamped.validate(optimistic));
    var lock = new ReentrantLock();
    var changed = lock.newCondition();
    int[] turn = {0};
    Thread other = new Thread(() -> {
      lock.lock();
      try {
        for (int i = 0; i < 5; i++) {
          while (turn[0] % 2 == 0) {
            changed.awaitUninterruptibly();
          }
          turn[0]++;
          changed.signalAll();
        }
      } finally {
        lock.unlock();
      }
    });
    other.start();
    lock.lock();
    try {
      for (int i = 0; i < 5; i++) {
        while (turn[0] % 2 == 1) {
          changed.await();
        }
        turn[0]++;
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
    other.join();
    show("turns", turn[0]);
  }

  private static void meetings() throws Exception {
    var barrier = new CyclicBarrier(3);
    var passed = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      threads.add(Thread.ofPlatform().start(() -> {
        try {
          barrier.await();
          passed.incrementAndGet();
          barrier.await();
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    show("barrier", passed);
    var phaser = new Phaser(1);
    for (int i = 0; i < 3; i++) {
      phaser.register();
      new Thread(phaser::arriveAndDeregister).start();
    }
    show("phase", phaser.arriveAndAwaitAdvance());
    var exchanger = new Exchanger<String>();
    var got = new AtomicReference<String>();
    Thread partner = new Thread(() -> {
      try {
        got.set(exchanger.exchange("b"));
      } catch (InterruptedException e) {
        got.set("interrupted");
      }
    });
    partner.start();
    String mine = exchanger.exchange("a");
    partner.join();
    show("exchanged", mine + got);
    var semaphore = new Semaphore(2);
    semaphore.acquire();
    show("semaphore", semaphore.tryAcquire(2, 5, TimeUnit.MILLISECONDS) + " " + semaphore.availablePermits());
  }

  private static void queues() throws Exception {
    var bounded = new LinkedBlockingQueue<Integer>(2);
    var handOff = new SynchronousQueue<Integer>();
    var transfer = new LinkedTransferQueue<Integer>();
    new Thread(() -> {
      try {
        for (int i = 1; i <= 4; i++) {
          bounded.put(i);
        }
        handOff.put(9);
        transfer.transfer(7);
      } catch (InterruptedException e) {
        show("queues", e);
      }
    }).start();
    int sum = bounded.take() * 1000 + bounded.take() * 100 + bounded.take() * 10 + bounded.take();
    show("queues", sum + " " + handOff.take() + " " + transfer.take());
    show("priority", new PriorityBlockingQueue<>(List.of(3, 1, 2)).take());
  }

  private static void collections() {
    var counts = new ConcurrentHashMap<String, Integer>();
    IntStream.range(0, 1000).parallel().forEach(i -> counts.merge("k" + i % 5, 1, Integer::sum));
    show("counts", new TreeMap<>(counts) + " " + counts.reduceValues(1, Integer::sum));
    var sorted = new ConcurrentSkipListMap<Integer, String>();
    for (int i = 0; i < 100; i++) {
      sorted.put(i * 7 % 100, "v" + i);
    }
    show("skip list", sorted.firstEntry() + " " + sorted.headMap(4));
    var copied = new CopyOnWriteArrayList<>(List.of(1, 2));
    for (int each : copied) {
      copied.add(each);
    }
    show("copied", copied);
    var adder = new LongAdder();
    IntStream.range(0, 1000).parallel().forEach(i -> adder.increment());
    show("added", adder);
  }

  private static void locals() throws Exception {
    var own = ThreadLocal.withInitial(() -> 5);
    var inherited = new InheritableThreadLocal<String>();
    inherited.set("inherited");
    own.set(6);
    var seen = new AtomicReference<String>();
    Thread thread = new Thread(() -> seen.set(own.get() + inherited.get()));
    thread.start();
    thread.join();
    show("locals", own.get() + " " + seen);
  }

  private static void scoped() throws Exception {
    show("bound before", USER.isBound());
    String inside = ScopedValue.where(USER, "ada").where(LEVEL, 1).call(() -> {
      String outer = USER.get() + LEVEL.get();
      Thread.sleep(5);
      String inner = ScopedValue.where(LEVEL, 2).call(() -> USER.get() + LEVEL.get());
      return outer + inner + LEVEL.get();
    });
    show("scoped", inside + " " + LEVEL.orElse(0));
    try {
      ScopedValue.where(USER, "bob").run(() -> {
        throw new IllegalStateException(USER.get());
      });
    } catch (IllegalStateException e) {
      show("unbound by", e.getMessage() + " " + USER.isBound());
    }
  }

  private static void virtual() throws Exception {
    var count = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      threads.add(Thread.ofVirtual().name("v" + i).start(() -> {
        LockSupport.parkNanos(1_000_000);
        count.incrementAndGet();
      }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    show("virtual", count + " " + threads.get(3).isVirtual() + " " + threads.get(3).getName());
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> squares = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        int n = i;
        squares.add(each.submit(() -> n * n));
      }
      int sum = 0;
      for (Future<Integer> square : squares) {
        sum += square.get();
      }
      show("squares", sum);
    }
  }

  private static void executors() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(3);
    List<Callable<Integer>> tasks = List.of(() -> 1, () -> 2, () -> 3);
    int sum = 0;
    for (Future<Integer> each : pool.invokeAll(tasks)) {
      sum += each.get();
    }
    List<Callable<String>> one = List.of(() -> "any");
    show("invoked", sum + pool.invokeAny(one));
    var completion = new ExecutorCompletionService<Integer>(pool);
    completion.submit(() -> 4);
    show("completed", completion.take().get());
    pool.shutdown();
    show("pool", pool.awaitTermination(5, TimeUnit.SECONDS));
  }

  private static void threads() throws Exception {
    Thread made = Thread.ofPlatform().name("made-", 3).daemon(true).priority(7).unstarted(() -> {});
    show("made", made.getName() + " " + made.isDaemon() + " " + made.getPriority() + " " + made.getState());
    var seen = new AtomicReference<String>();
    Thread sleeper = new Thread(() -> {
      try {
        Thread.sleep(1_000_000);
      } catch (InterruptedException e) {
        seen.set(e.getMessage() + ", " + Thread.currentThread().isInterrupted());
      }
    });
    sleeper.start();
    sleeper.interrupt();
    sleeper.join();
    show("interrupted", seen);
    ThreadGroup group = new ThreadGroup("group");
    var entered = new CountDownLatch(2);
    var leave = new CountDownLatch(1);
    for (int i = 0; i < 2; i++) {
      new Thread(group, () -> {
        entered.countDown();
        try {
          leave.await();
        } catch (InterruptedException e) {
          show("group", e);
        }
      }, "member" + i).start();
    }
    entered.await();
    Thread[] members = new Thread[5];
    show("members", group.activeCount() + " " + group.enumerate(members) + " " + members[1].getName());
    show("all", Thread.getAllStackTraces().containsKey(members[0]));
    leave.countDown();
    Thread failing = new Thread(() -> {
      throw new IllegalStateException("boom");
    });
    failing.setUncaughtExceptionHandler((thread, thrown) -> seen.set(thrown.getMessage()));
    failing.start();
    failing.join();
    show("uncaught", seen);
  }
}
