package pvm.core.kernel;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pvm.api.ProcessFigures;
import pvm.api.PvmProcess.State;
import pvm.core.image.ImageException;
import pvm.core.natives.ProcessNatives;
import pvm.core.process.GuestProcess;
import pvm.core.process.SafepointException;
import pvm.store.CheckpointInfo;
import pvm.store.StoreException;

/**
 * Takes the checkpoints of a process: at every interval, when the console is full, and on demand.
 *
 * <pre>
 *   stop all threads -> capture what changed -> let them run -> commit -> console log
 *   '----------------- pause -----------------'
 * </pre>
 *
 * <p>The interval is stretched where checkpoints are expensive: see {@link Pace}.
 *
 * <p>A checkpoint that can't be taken (an object that no image can hold) is reported once and tried
 * again at the next interval; the program runs on. One that can't be stored (the disk is full)
 * stops the program, which would lose what it does now, until it can: it is tried again every
 * second.
 *
 * <p>A thread of its own waits and takes them; {@link #take} and {@link #want} may be called by any
 * thread, the latter by a carrier too.
 */
final class CheckpointLoop {
  private static final Logger LOG = LoggerFactory.getLogger(CheckpointLoop.class);

  /** From one try to store a checkpoint to the next, in ns. */
  private static final long DISK_NANOS = TimeUnit.SECONDS.toNanos(1);

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private final GuestProcess guest;
  private final ProcessImage image;
  private final ProcessNatives natives;
  private final WriteBudget budget;
  private final RunState state;
  private final long intervalNanos;
  private final CheckpointWish wish = new CheckpointWish();
  private final Pace pace;
  private String lastTrouble = "";

  /** Of those that are committed; guarded by the lock of the state. */
  private long checkpoints;

  private long writtenBytes;

  private volatile long everyNanos;
  private volatile boolean isStretched;

  /**
   * @param intervalNanos from one checkpoint to the next, in ns; 0: there are none but on demand
   */
  CheckpointLoop(RunningProcess.Parts parts, RunState state, long intervalNanos) {
    this.guest = parts.guest();
    this.image = parts.image();
    this.natives = parts.natives();
    this.budget = parts.budget();
    this.state = state;
    this.intervalNanos = intervalNanos;
    pace = new Pace(intervalNanos);
    everyNanos = intervalNanos;
  }

  /** Wishes for a checkpoint, or for a look at whether the process has ended; returns at once. */
  void want() {
    wish.make();
  }

  /**
   * Begins to take checkpoints, until the process has ended.
   *
   * @param onFailure is told of what the VM can't go on with
   */
  void start(Consumer<Throwable> onFailure) {
    Thread thread = new Thread(() -> runUntilEnd(onFailure), "pvm checkpoints of " + guest.name());
    thread.setDaemon(true);
    thread.start();
  }

  private void runUntilEnd(Consumer<Throwable> onFailure) {
    while (!guest.isEnded()) {
      try {
        if (awaitNext()) {
          takeOrReport();
        }
      } catch (InterruptedException e) {
        throw new AssertionError("nobody interrupts the checkpoints", e);
      } catch (RuntimeException | Error e) {
        onFailure.accept(e);
      }
    }
  }

  // ---- when

  /**
   * Waits for the interval or for a wish; whether a checkpoint is due. Where that takes long, all
   * threads are asked to pass a poll now and then: so a native body is found that holds its thread.
   */
  private boolean awaitNext() throws InterruptedException {
    boolean isWaiting = state.now() == State.WAITING_FOR_DISK;
    boolean isOnDemand = intervalNanos == 0 && !isWaiting;
    long slice = natives.directNanos();
    long left = isWaiting ? DISK_NANOS : pace.nanos();
    while (!awaitWish(isOnDemand ? slice : Math.min(left, slice)) && (isOnDemand || left > slice)) {
      left -= slice;
      if (state.now() == State.RUNNING && natives.hasSites()) {
        lookForHeldThreads();
      }
    }
    return !guest.isEnded() && state.now() != State.PAUSED;
  }

  private boolean awaitWish(long nanos) throws InterruptedException {
    return wish.await(nanos, guest::isEnded);
  }

  private void lookForHeldThreads() throws InterruptedException {
    try {
      guest.passAll();
    } catch (SafepointException e) {
      LOG.debug("process {} is held by something else than a native body", guest.name(), e);
    }
  }

  // ---- one checkpoint

  private void takeOrReport() throws InterruptedException {
    long start = CPU.getCurrentThreadCpuTime();
    try {
      take();
      lastTrouble = "";
    } catch (StoreException e) {
      report(e, "the program waits for the disk and goes on by itself");
      state.waitForDisk();
    } catch (ImageException | SafepointException e) {
      report(e, "the program runs on, trying again");
    }
    setPace(CPU.getCurrentThreadCpuTime() - start + image.takeBackgroundNanos());
  }

  /**
   * Takes a checkpoint now, and waits until it is durable; null if the process has ended.
   *
   * @throws ImageException if the process holds something that no image can hold
   * @throws SafepointException if it can't be stopped
   * @throws StoreException if it can't be stored now
   */
  CheckpointInfo take() throws InterruptedException {
    state.lock();
    try {
      CheckpointInfo info = image.checkpoint(guest);
      if (info != null) {
        checkpoints++;
        writtenBytes += info.sizeBytes();
      }
      state.stored();
      return info;
    } finally {
      state.unlock();
    }
  }

  /** Says why there is no checkpoint, once for each reason. */
  void report(RuntimeException trouble, String consequence) {
    String message = "no checkpoint of process " + guest.name() + ": " + trouble.getMessage();
    if (!message.equals(lastTrouble)) {
      lastTrouble = message;
      LOG.warn("{}", message);
      System.err.println("pvm: " + message + "; " + consequence);
    }
  }

  // ---- how often

  private void setPace(long cpuNanos) {
    pace.took(cpuNanos, image.pauseNanos());
    image.pace(pace);
    everyNanos = pace.nanos();
    tellOfStretch();
  }

  /** The budget of a day holds checkpoints back, or does so no more. */
  private void tellOfStretch() {
    if (isStretched == pace.isStretched()) {
      return;
    }
    isStretched = pace.isStretched();
    if (isStretched) {
      LOG.info(
          "process {} has a checkpoint every {} ms, not every {}: all are to write at most {} MB"
              + " today (pvm.daily.megabytes)",
          guest.name(),
          TimeUnit.NANOSECONDS.toMillis(everyNanos),
          TimeUnit.NANOSECONDS.toMillis(intervalNanos),
          budget.dailyBytes() / 1_000_000);
    } else {
      LOG.info("process {} has checkpoints as often as it wants again", guest.name());
    }
  }

  ProcessFigures.Pacing pacing() {
    return new ProcessFigures.Pacing(
        everyNanos, isStretched, image.todayBytes(), budget.dailyBytes());
  }

  /** Checkpoints that are committed. To be called with the lock of the state. */
  long checkpoints() {
    return checkpoints;
  }

  /** What was handed to the store. To be called with the lock of the state. */
  long writtenBytes() {
    return writtenBytes;
  }
}
