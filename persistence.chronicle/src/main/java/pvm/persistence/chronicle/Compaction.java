package pvm.persistence.chronicle;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import pvm.store.disk.Faults;

/**
 * Makes new bases for one image, one at a time, on a thread of its own that ends with each.
 *
 * <p>It reads a snapshot and writes files of its own, so commits go on beside it; the image adopts
 * the result in one step. A failure leaves the image as it was; the next attempt comes with a later
 * commit.
 */
final class Compaction {
  private final String name;
  private final Generations generations;
  private volatile boolean isCancelled;
  private Thread running;
  private int commitsToSkip;
  private boolean isUrgent;

  /** Why the last attempt failed; null if it didn't. */
  private volatile String failure;

  /**
   * @param name of the image
   */
  Compaction(String name, Generations generations) {
    this.name = name;
    this.generations = generations;
  }

  /** Starts one, if none runs and it pays. */
  synchronized void startIfWorthwhile() {
    if (commitsToSkip > 0) {
      commitsToSkip--;
    } else if (running == null && generations.isFoldingWorthwhile()) {
      start(false);
    }
  }

  /**
   * @param isUrgent whether kept checkpoints are given up for it
   */
  private void start(boolean isUrgent) {
    this.isUrgent = isUrgent;
    isCancelled = false;
    running = MapThread.thread("pvm-compaction-" + name, this::run);
    running.start();
  }

  /** Makes a new base, however little it saves, and waits until it is in use. */
  void runNow() {
    run(false);
  }

  private void run(boolean isUrgent) {
    awaitRunning();
    synchronized (this) {
      start(isUrgent);
    }
    awaitRunning();
  }

  /** Folds the log until there is room, unless that has failed lately. */
  void makeRoom(BooleanSupplier hasRoom) {
    if (hasRoom.getAsBoolean()) {
      return;
    }
    awaitRunning();
    if (!hasRoom.getAsBoolean() && !hasFailed()) {
      run(true);
    }
  }

  private synchronized boolean hasFailed() {
    return commitsToSkip > 0;
  }

  /** Why the last attempt failed; empty if it didn't. Thread-safe. */
  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  /** Has a running one give up, and waits until it has. */
  void cancel() {
    isCancelled = true;
    awaitRunning();
  }

  private void awaitRunning() {
    Thread thread;
    synchronized (this) {
      thread = running;
    }
    boolean isInterrupted = false;
    while (thread != null && thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    Optional<Generations.Plan> plan = generations.plan(isUrgent);
    try {
      if (plan.isPresent()) {
        build(plan.get());
        failure = null;
      }
    } catch (BaseBuilder.CancelledException e) {
      generations.discard(plan.get());
    } catch (Throwable e) { // the top of the thread
      generations.discard(plan.get());
      skipSome();
      failure = e instanceof IOException io ? Faults.reason(io) : e.toString();
      System.getLogger(Compaction.class.getName())
          .log(System.Logger.Level.WARNING, "image " + name + " was not compacted", e);
    } finally {
      plan.ifPresent(Generations.Plan::close);
      synchronized (this) {
        running = null;
      }
    }
  }

  private synchronized void skipSome() {
    commitsToSkip = 100;
  }

  private void build(Generations.Plan plan) throws IOException {
    generations.build(plan, () -> isCancelled);
    if (isCancelled) {
      throw new BaseBuilder.CancelledException();
    }
    generations.adopt(plan);
  }
}
