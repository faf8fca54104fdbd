package pvm.persistence.chronicle;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Makes new bases for one image, one at a time, on a thread of its own that ends with each.
 *
 * <p>It reads a snapshot and writes files of its own, so commits go on beside it; the image adopts
 * the result in one step. A failure leaves the image as it was; the next attempt comes with a later
 * commit.
 */
final class Compaction {
  private final ChronicleImage image;
  private volatile boolean isCancelled;
  private Thread running;
  private int commitsToSkip;
  private boolean isUrgent;

  Compaction(ChronicleImage image) {
    this.image = image;
  }

  /** Starts one, if none runs and it pays. */
  synchronized void startIfWorthwhile() {
    if (commitsToSkip > 0) {
      commitsToSkip--;
    } else if (running == null && image.isCompactionWorthwhile()) {
      start(false);
    }
  }

  /**
   * @param isUrgent whether kept checkpoints are given up for it
   */
  private void start(boolean isUrgent) {
    this.isUrgent = isUrgent;
    isCancelled = false;
    running =
        Thread.ofPlatform()
            .daemon(true)
            .name("pvm-compaction-" + image.name())
            .unstarted(this::run);
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
    Optional<ChronicleImage.Plan> plan = image.plan(isUrgent);
    try {
      if (plan.isPresent()) {
        build(plan.get());
      }
    } catch (BaseBuilder.CancelledException e) {
      discard(plan.get());
    } catch (Throwable e) { // the top of the thread
      discard(plan.get());
      skipSome();
      System.getLogger(Compaction.class.getName())
          .log(System.Logger.Level.WARNING, "image " + image.name() + " was not compacted", e);
    } finally {
      plan.ifPresent(made -> made.snapshot().close());
      synchronized (this) {
        running = null;
      }
    }
  }

  private synchronized void skipSome() {
    commitsToSkip = 100;
  }

  private void build(ChronicleImage.Plan plan) throws IOException {
    new BaseBuilder(image.disk(), image.format(), () -> isCancelled)
        .build(plan.heap(), plan.snapshot());
    if (isCancelled) {
      throw new BaseBuilder.CancelledException();
    }
    image.adopt(plan);
  }

  /**
   * Deletes what was made, unless CURRENT names it already; the next start deletes what remains.
   */
  private void discard(ChronicleImage.Plan plan) {
    try {
      Current current = Current.read(image.disk());
      if (current != null && current.heap() < plan.heap()) {
        Leftovers.deleteHeap(image.disk(), plan.heap());
      }
    } catch (IOException | RuntimeException e) {
      System.getLogger(Compaction.class.getName())
          .log(
              System.Logger.Level.DEBUG,
              "files of a compaction are left in " + image.disk().path());
    }
  }
}
