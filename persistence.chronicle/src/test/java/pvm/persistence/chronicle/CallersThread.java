package pvm.persistence.chronicle;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Runs tasks where they are given to it: for stores without Chronicle, and many lives in a short
 * time.
 */
final class CallersThread extends AbstractExecutorService {
  private volatile boolean isShutdown;

  /** Stands for the thread of the maps. */
  static MapThread asMapThread() {
    return new MapThread(new CallersThread());
  }

  @Override
  public void execute(Runnable task) {
    task.run();
  }

  @Override
  public void shutdown() {
    isShutdown = true;
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown();
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return isShutdown;
  }

  @Override
  public boolean isTerminated() {
    return isShutdown;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return isShutdown;
  }
}
