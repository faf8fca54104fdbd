package pvm.core.kernel;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pvm.api.Checkpoint;
import pvm.api.ProcessFigures;
import pvm.api.PvmException;
import pvm.api.PvmProcess;
import pvm.api.PvmThread;
import pvm.core.image.ImageException;
import pvm.core.natives.ProcessNatives;
import pvm.core.natives.StuckBodyException;
import pvm.core.process.GuestProcess;
import pvm.core.process.SafepointException;
import pvm.core.process.SafepointFigures;
import pvm.core.process.ThreadStatus;
import pvm.store.CheckpointInfo;
import pvm.store.StoreException;

/**
 * A process and the thread that checkpoints it: at every interval, when the console is full, and on
 * demand.
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
 * stops the program, which would lose what it does now, until it can:
 *
 * <pre>
 *   RUNNING -> commit fails -> WAITING_FOR_DISK, tried again every second -> commit -> RUNNING
 * </pre>
 */
final class RunningProcess implements PvmProcess {
  private static final Logger LOG = LoggerFactory.getLogger(RunningProcess.class);

  /** From one try to store a checkpoint to the next, in ns. */
  private static final long DISK_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** How often a body on a guest's own thread is interrupted before it is given up. */
  private static final int PATIENCE = 5;

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private final String name;
  private final GuestProcess guest;
  private final ProcessImage image;
  private final ProcessNatives natives;
  private final GuestTraces traces;
  private final WriteBudget budget;
  private final long intervalNanos;
  private final CountDownLatch over = new CountDownLatch(1);
  private final ReentrantLock lock = new ReentrantLock();

  /** Held for a moment only: carriers take it, for which a checkpoint waits. */
  private final ReentrantLock wishLock = new ReentrantLock();

  private final Condition wakeUp = wishLock.newCondition();

  /** Guarded by wishLock. */
  private boolean isWanted;

  private boolean isStopping;
  private String lastTrouble = "";
  private long checkpoints;
  private long writtenBytes;

  private final Pace pace;
  private volatile long everyNanos;
  private volatile boolean isStretched;
  private final long startNanos = System.nanoTime();
  private volatile State state = State.RUNNING;
  private volatile String failure;
  private volatile int exitCode = 1;

  /** What a process is made of. */
  record Parts(
      GuestProcess guest,
      ProcessImage image,
      ProcessNatives natives,
      GuestTraces traces,
      WriteBudget budget) {}

  RunningProcess(String name, Parts parts, long intervalNanos) {
    this.name = name;
    this.guest = parts.guest();
    this.image = parts.image();
    this.natives = parts.natives();
    this.traces = parts.traces();
    this.intervalNanos = intervalNanos;
    this.budget = parts.budget();
    pace = new Pace(intervalNanos);
    everyNanos = intervalNanos;
  }

  /**
   * Lets the process run.
   *
   * @param onEnd is told of this process when it has ended
   */
  void begin(Consumer<PvmProcess> onEnd) {
    guest.onCheckpointWanted(this::wantCheckpoint);
    guest.onLateStop(natives.directNanos() / PATIENCE, this::stopIsLate);
    Thread loop = new Thread(this::checkpointUntilEnd, "pvm checkpoints of " + name);
    loop.setDaemon(true);
    Thread end = new Thread(() -> awaitEnd(onEnd), "pvm end of " + name);
    end.setDaemon(true);
    guest.resumeAll();
    loop.start();
    end.start();
  }

  /**
   * A stop waits for threads. Those in native bodies are interrupted; if that is of no use, the
   * process goes back to its last checkpoint, without them.
   */
  private void stopIsLate(long nanos) {
    if (nanos < natives.directNanos()) {
      natives.interruptBodies(guest.carriers());
      return;
    }
    String stuck = natives.giveUpBody(guest.carriers());
    if (stuck != null) {
      guest.fail(new StuckBodyException(stuck));
    }
  }

  /** Whether it was given up, but can go on from its last checkpoint at once. */
  boolean isTakenBack() {
    return guest.failure() instanceof StuckBodyException && !isStopping;
  }

  // ---- the loop

  private void wantCheckpoint() {
    wishLock.lock();
    try {
      isWanted = true;
      wakeUp.signal();
    } finally {
      wishLock.unlock();
    }
  }

  private void checkpointUntilEnd() {
    while (!guest.isEnded()) {
      try {
        if (awaitNext()) {
          tryCheckpoint();
        }
      } catch (InterruptedException e) {
        throw new AssertionError("nobody interrupts the checkpoints", e);
      } catch (RuntimeException | Error e) {
        fail(e);
      }
    }
  }

  /**
   * Waits for the interval or for a wish; whether a checkpoint is due. Where that takes long, all
   * threads are asked to pass a poll now and then: so a native body is found that holds its thread.
   */
  private boolean awaitNext() throws InterruptedException {
    boolean isWaiting = state == State.WAITING_FOR_DISK;
    boolean isOnDemand = intervalNanos == 0 && !isWaiting;
    long slice = natives.directNanos();
    long left = isWaiting ? DISK_NANOS : pace.nanos();
    while (!awaitWish(isOnDemand ? slice : Math.min(left, slice)) && (isOnDemand || left > slice)) {
      left -= slice;
      if (state == State.RUNNING && natives.hasSites()) {
        lookForHeldThreads();
      }
    }
    return !guest.isEnded() && state != State.PAUSED;
  }

  /** Waits for a wish for so long; whether there was one, or the end of the process. */
  private boolean awaitWish(long nanos) throws InterruptedException {
    wishLock.lock();
    try {
      long left = nanos;
      while (!isWanted && !guest.isEnded() && left > 0) {
        left = wakeUp.awaitNanos(left);
      }
      boolean isOver = isWanted || guest.isEnded();
      isWanted = false;
      return isOver;
    } finally {
      wishLock.unlock();
    }
  }

  private void lookForHeldThreads() throws InterruptedException {
    try {
      guest.passAll();
    } catch (SafepointException e) {
      LOG.debug("process {} is held by something else than a native body", name, e);
    }
  }

  private void tryCheckpoint() throws InterruptedException {
    long start = CPU.getCurrentThreadCpuTime();
    try {
      takeCheckpoint();
      lastTrouble = "";
    } catch (StoreException e) {
      waitForDisk(e);
    } catch (ImageException | SafepointException e) {
      report(e, "the program runs on, trying again");
    }
    long cpuNanos = CPU.getCurrentThreadCpuTime() - start + image.takeBackgroundNanos();
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
          name,
          TimeUnit.NANOSECONDS.toMillis(everyNanos),
          TimeUnit.NANOSECONDS.toMillis(intervalNanos),
          budget.dailyBytes() / 1_000_000);
    } else {
      LOG.info("process {} has checkpoints as often as it wants again", name);
    }
  }

  private void waitForDisk(StoreException trouble) throws InterruptedException {
    report(trouble, "the program waits for the disk and goes on by itself");
    lock.lock();
    try {
      if (state == State.RUNNING && !guest.isEnded()) {
        guest.pause();
        state = State.WAITING_FOR_DISK;
      }
    } finally {
      lock.unlock();
    }
  }

  /** The disk can be written again. */
  private void endWait() {
    if (state == State.WAITING_FOR_DISK) {
      state = State.RUNNING;
      guest.resume();
      LOG.info("process {} goes on: its checkpoint is stored", name);
      System.err.println("pvm: process " + name + " goes on: its checkpoint is stored");
    }
  }

  private void report(RuntimeException trouble, String consequence) {
    String message = "no checkpoint of process " + name + ": " + trouble.getMessage();
    if (!message.equals(lastTrouble)) {
      lastTrouble = message;
      LOG.warn("{}", message);
      System.err.println("pvm: " + message + "; " + consequence);
    }
  }

  private CheckpointInfo takeCheckpoint() throws InterruptedException {
    lock.lock();
    try {
      CheckpointInfo info = image.checkpoint(guest);
      if (info != null) {
        checkpoints++;
        writtenBytes += info.sizeBytes();
      }
      endWait();
      return info;
    } finally {
      lock.unlock();
    }
  }

  private void awaitEnd(Consumer<PvmProcess> onEnd) {
    try {
      int code = guest.awaitEnd();
      lock.lock();
      try {
        if (guest.failure() != null) {
          fail(guest.failure());
        } else if (state != State.FAILED) {
          exitCode = code;
          finish(code);
        }
        wantCheckpoint(); // so that the loop looks and ends
      } finally {
        natives.close();
        lock.unlock();
        if (!isTakenBack()) {
          over.countDown();
        }
      }
      onEnd.accept(this);
      over.countDown();
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts the end of a process", e);
    }
  }

  private void finish(int code) {
    try {
      if (isStopping) {
        state = State.STOPPED;
      } else {
        image.end(guest, code);
        natives.end();
        state = State.ENDED;
      }
    } catch (StoreException e) {
      failure =
          "its end (exit code "
              + code
              + ") is not stored: "
              + e.getMessage()
              + "; the same command runs it again from its last checkpoint";
      LOG.error("process {} failed: {}", name, failure);
      state = State.FAILED;
    } finally {
      image.close();
    }
  }

  private void fail(Throwable cause) {
    failure =
        switch (cause) {
          case PvmException e -> e.getMessage();
          case ImageException e -> e.getMessage();
          case StuckBodyException e -> e.getMessage() + "; it goes on from its last checkpoint";
          case OutOfMemoryError e ->
              "the JVM's memory is full ("
                  + e.getMessage()
                  + "); the same command goes on from its last checkpoint, better with more memory"
                  + " (-Xmx)";
          default ->
              cause + "; the log has more, and the same command goes on from its last checkpoint";
        };
    state = State.FAILED;
    guest.close();
    image.close();
    LOG.error("process {} failed", name, cause);
  }

  // ---- PvmProcess

  @Override
  public String name() {
    return name;
  }

  @Override
  public State state() {
    return state;
  }

  @Override
  public Checkpoint checkpoint() {
    try {
      CheckpointInfo info = takeCheckpoint();
      if (info == null) {
        throw new PvmException("process " + name + " has ended");
      }
      return new Checkpoint(info.number(), info.time(), info.sizeBytes());
    } catch (StoreException | ImageException | SafepointException e) {
      throw new PvmException("no checkpoint of process " + name + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PvmException("interrupted while waiting for a checkpoint of " + name, e);
    }
  }

  @Override
  public List<Checkpoint> checkpoints() {
    return image.checkpoints();
  }

  @Override
  public List<PvmThread> threads() {
    return guest.threads().stream().map(this::thread).toList();
  }

  private PvmThread thread(ThreadStatus status) {
    return new PvmThread(
        status.id(),
        image.threadName(status.thread()),
        status.state().name(),
        Waits.describe(status.waitsFor(), guest.clock()),
        traces.ofFrames(status.innermost()).stream().map(StackTraceElement::toString).toList());
  }

  @Override
  public void pause() {
    lock.lock();
    try {
      if (state == State.RUNNING) {
        guest.pause();
        state = State.PAUSED;
      } else if (state == State.WAITING_FOR_DISK) {
        state = State.PAUSED; // it stands already
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void resume() {
    lock.lock();
    try {
      if (state == State.PAUSED) {
        state = State.RUNNING;
        guest.resume();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void stop() {
    lock.lock();
    try {
      if (over.getCount() > 0 && !guest.isEnded()) {
        try {
          guest.pause(); // what ran on after the last checkpoint would print its output twice
          image.checkpoint(guest);
        } catch (StoreException | ImageException | SafepointException e) {
          report(e, "when it is started again, it goes on from the last that it has");
        }
        isStopping = true;
        guest.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
    try {
      over.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public int waitFor() throws InterruptedException {
    over.await();
    return state == State.FAILED ? 1 : exitCode;
  }

  @Override
  public String failure() {
    return failure;
  }

  @Override
  public ProcessFigures figures() {
    SafepointFigures stops = guest.figures();
    lock.lock();
    try {
      return new ProcessFigures(
          System.nanoTime() - startNanos,
          checkpoints,
          stops.stopNanos(),
          stops.pauseNanos(),
          image.objects(),
          writtenBytes,
          image.diskBytes(),
          image.fileBytes(),
          image.resumedFrom(),
          image.restoredObjects(),
          image.restoreNanos(),
          stops.pins(),
          stops.pinNanosMax(),
          new ProcessFigures.Pacing(
              everyNanos, isStretched, image.todayBytes(), budget.dailyBytes()));
    } finally {
      lock.unlock();
    }
  }
}
