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

  /**
   * Takes a checkpoint now and waits until it is durable; a paused process can be asked for one,
   * too.
   *
   * @throws PvmException if it can't be taken or stored, if the process has ended, or if the
   *     calling thread is interrupted; its interrupt status stays set then
   */
  Checkpoint checkpoint();

  /** Checkpoints that can be resumed, oldest first. */
  List<Checkpoint> checkpoints();

  /** The threads of the process as they are now, in the order of their start; it runs on. */
  List<PvmThread> threads();

  /**
   * Stops all threads at safepoints until {@link #resume}; returns once they stand. Nothing happens
   * if the process is paused already, or over.
   *
   * @throws RuntimeException if a thread does not come to a safepoint in time; all run on
   */
  void pause();

  /** Ends a {@link #pause}; nothing happens if there is none. */
  void resume();

  /**
   * Takes a last checkpoint and stops; the process can be started again from it. If there can be
   * none, that is reported, and the one before is the last. Returns once the process has stopped,
   * or after 10 s.
   */
  void stop();

  /**
   * Waits until the process has ended, stopped or failed.
   *
   * @return the exit code of an ended process; 1 of a failed one
   */
  int waitFor() throws InterruptedException;

  /** Why the process failed, one line; null if it did not. */
  String failure();

  /** Figures since the process started; waits for a checkpoint that is being taken. */
  ProcessFigures figures();
}
