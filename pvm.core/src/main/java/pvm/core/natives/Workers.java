package pvm.core.natives;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The host threads that blocking bodies run on. They are the system's, not virtual ones: a body
 * that never gives its processor back then takes it from nobody else, and what it takes can be
 * measured. Thread-safe.
 */
final class Workers implements AutoCloseable {
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final long IDLE_SECONDS = 10;
  private static final String IDLE = "pvm native";

  private final Consumer<RunningCall> whenGivenUp;
  private final ThreadPoolExecutor pool =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          work -> Thread.ofPlatform().daemon().name(IDLE).unstarted(work));

  /**
   * @param whenGivenUp is told of calls that have a thread and that nobody waits for any more
   */
  Workers(Consumer<RunningCall> whenGivenUp) {
    this.whenGivenUp = whenGivenUp;
  }

  /** Processor time that the calling thread has taken. */
  static long cpuNanos() {
    return CPU.getCurrentThreadCpuTime();
  }

  /** Runs a call of a provider, as if its bundle had made the thread. */
  void run(String name, Provider provider, Runnable work) {
    pool.execute(
        () -> {
          Thread here = Thread.currentThread();
          here.setName(name);
          here.setContextClassLoader(provider.service().getClass().getClassLoader());
          try {
            work.run();
          } finally {
            here.setName(IDLE);
            here.setContextClassLoader(null);
            here.setPriority(Thread.NORM_PRIORITY);
            Thread.interrupted();
          }
        });
  }

  /** Nobody waits for a call any more. */
  void givenUp(RunningCall call) {
    whenGivenUp.accept(call);
  }

  /** Runs no more calls; those that run go on. */
  @Override
  public void close() {
    pool.shutdown();
  }
}
