package pvm.core.kernel;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
import pvm.store.CheckpointInfo;
import pvm.store.StoreException;

/**
 * A process from its begin to its end, as shell and launcher see it. {@link CheckpointLoop} takes
 * its checkpoints, {@link RunState} says whether it runs, {@link ProcessStatus} what it does.
 *
 * <pre>
 *   begin -> runs -> its last thread ends, or exit     -> ENDED
 *                 -> stop: a last checkpoint           -> STOPPED
 *                 -> the VM can't go on with it: fail  -> FAILED
 * </pre>
 */
final class RunningProcess implements PvmProcess {
  private static final Logger LOG = LoggerFactory.getLogger(RunningProcess.class);

  /** How often a body on a guest's own thread is interrupted before it is given up. */
  private static final int PATIENCE = 5;

  private static final long STOP_SECONDS = 10;

  private final String name;
  private final GuestProcess guest;
  private final ProcessImage image;
  private final ProcessNatives natives;
  private final RunState state;
  private final CheckpointLoop loop;
  private final ProcessStatus status;
  private final CountDownLatch over = new CountDownLatch(1);
  private boolean isStopping;
  private volatile String failure;
  private volatile int exitCode = 1;

  /** What a process is made of. */
  record Parts(
      GuestProcess guest,
      ProcessImage image,
      ProcessNatives natives,
      GuestTraces traces,
      WriteBudget budget) {}

  /**
   * @param intervalNanos from one checkpoint to the next, in ns; 0: there are none but on demand
   */
  RunningProcess(String name, Parts parts, long intervalNanos) {
    this.name = name;
    this.guest = parts.guest();
    this.image = parts.image();
    this.natives = parts.natives();
    state = new RunState(guest);
    loop = new CheckpointLoop(parts, state, intervalNanos);
    status = new ProcessStatus(parts, state, loop);
  }

  // ---- begin and end

  /**
   * Lets the process run.
   *
   * @param onEnd is told of this process when it has ended
   */
  void begin(Consumer<PvmProcess> onEnd) {
    guest.onCheckpointWanted(loop::want);
    guest.onLateStop(natives.directNanos() / PATIENCE, this::stopIsLate);
    Thread end = new Thread(() -> awaitEnd(onEnd), "pvm end of " + name);
    end.setDaemon(true);
    guest.resumeAll();
    loop.start(this::fail);
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

  private void awaitEnd(Consumer<PvmProcess> onEnd) {
    try {
      int code = guest.awaitEnd();
      state.lock();
      try {
        end(code);
        loop.want(); // so that it looks and ends
      } finally {
        natives.close();
        state.unlock();
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

  private void end(int code) {
    if (guest.failure() != null) {
      fail(guest.failure());
    } else if (state.now() != State.FAILED) {
      exitCode = code;
      finish(code);
    }
  }

  private void finish(int code) {
    try {
      if (isStopping) {
        state.over(State.STOPPED);
      } else {
        image.end(guest, code);
        natives.end();
        state.over(State.ENDED);
      }
    } catch (StoreException e) {
      failure =
          "its end (exit code "
              + code
              + ") is not stored: "
              + e.getMessage()
              + "; the same command runs it again from its last checkpoint";
      LOG.error("process {} failed: {}", name, failure);
      state.over(State.FAILED);
    } finally {
      image.close();
    }
  }

  private void fail(Throwable cause) {
    failure = reason(cause);
    state.over(State.FAILED);
    guest.close();
    image.close();
    LOG.error("process {} failed", name, cause);
  }

  private static String reason(Throwable cause) {
    return switch (cause) {
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
  }

  @Override
  public void stop() {
    try {
      stopWithLastCheckpoint();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      over.await(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stopWithLastCheckpoint() throws InterruptedException {
    state.lock();
    try {
      if (over.getCount() > 0 && !guest.isEnded()) {
        try {
          guest.pause(); // what ran on after the last checkpoint would print its output twice
          image.checkpoint(guest);
        } catch (StoreException | ImageException | SafepointException e) {
          loop.report(e, "when it is started again, it goes on from the last that it has");
        }
        isStopping = true;
        guest.close();
      }
    } finally {
      state.unlock();
    }
  }

  @Override
  public int waitFor() throws InterruptedException {
    over.await();
    return state.now() == State.FAILED ? 1 : exitCode;
  }

  @Override
  public String failure() {
    return failure;
  }

  // ---- while it runs

  @Override
  public String name() {
    return name;
  }

  @Override
  public State state() {
    return state.now();
  }

  @Override
  public void pause() {
    try {
      state.pause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void resume() {
    state.resume();
  }

  @Override
  public Checkpoint checkpoint() {
    try {
      CheckpointInfo info = loop.take();
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
    return status.threads();
  }

  @Override
  public ProcessFigures figures() {
    return status.figures();
  }
}
