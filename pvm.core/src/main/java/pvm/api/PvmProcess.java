package pvm.api;

import java.util.List;

/** A running program: the unit of persistence and of isolation. Thread-safe. */
public interface PvmProcess {

  /** Where a process is in its life. */
  enum State {
    RUNNING,
    PAUSED,
    /** Stopped because its checkpoint can't be stored; it goes on by itself once it can. */
    WAITING_FOR_DISK,
    /** Main and all non-daemon threads ended, or exit was called. */
    ENDED,
    /** Stopped by the VM; its image goes on from the last checkpoint when it is started again. */
    STOPPED,
    /** The VM can't go on with it; {@link #failure} says why. */
    FAILED
  }

  String name();

  State state();

  /** Takes a checkpoint now and waits until it is durable. */
  Checkpoint checkpoint();

  /** Checkpoints that can be resumed, oldest first. */
  List<Checkpoint> checkpoints();

  /** The threads of the process. */
  List<PvmThread> threads();

  /** Stops all threads at safepoints until {@link #resume}. */
  void pause();

  void resume();

  /** Takes a last checkpoint and stops; the process can be started again from it. */
  void stop();

  /**
   * Waits until the process has ended, stopped or failed.
   *
   * @return the exit code of an ended process; 1 of a failed one
   */
  int waitFor() throws InterruptedException;

  /** Why the process failed, one line; null if it did not. */
  String failure();

  /** Figures since the process started. */
  ProcessFigures figures();
}
