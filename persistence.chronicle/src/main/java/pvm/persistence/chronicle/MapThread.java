package pvm.persistence.chronicle;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.openhft.chronicle.core.io.BackgroundResourceReleaser;
import net.openhft.chronicle.core.shutdown.PriorityHook;

/**
 * The thread on which Chronicle is called: it leaves thread locals behind that would keep the
 * bundle's class loader alive, so its thread must end with the store.
 */
final class MapThread implements AutoCloseable {
  private final ExecutorService executor;
  private volatile boolean isUsed;

  MapThread() {
    this(Executors.newSingleThreadExecutor(task -> thread("pvm-store", task)));
  }

  /**
   * @param executor runs all tasks; those that call Chronicle one after the other, on one thread
   */
  MapThread(ExecutorService executor) {
    this.executor = executor;
  }

  /**
   * A daemon that may call Chronicle, not started. Chronicle asks the context class loader of its
   * thread for classes of the JDK, and fails where there is none: the threads of the launcher have
   * none.
   */
  static Thread thread(String name, Runnable task) {
    Thread thread = Thread.ofPlatform().daemon(true).name(name).unstarted(task);
    thread.setContextClassLoader(MapThread.class.getClassLoader());
    return thread;
  }

  /** Runs a task there and waits for it. */
  <T> T call(Callable<T> task) throws IOException {
    return get(submit(task));
  }

  /** Has a task run there. */
  <T> Future<T> submit(Callable<T> task) {
    isUsed = true;
    return executor.submit(task);
  }

  /** Waits for a task's result. */
  static <T> T get(Future<T> task) throws IOException {
    boolean isInterrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          isInterrupted = true;
        }
      }
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        default -> throw new AssertionError(e.getCause());
      }
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Ends the thread, and those that Chronicle started. */
  @Override
  public void close() {
    if (isUsed) { // or Chronicle would be initialized, which fails while the JVM shuts down
      executor.submit(MapThread::stopChronicle);
    }
    executor.close();
  }

  private static void stopChronicle() {
    BackgroundResourceReleaser.releasePendingResources();
    BackgroundResourceReleaser.stop();
    PriorityHook.clear();
  }
}
