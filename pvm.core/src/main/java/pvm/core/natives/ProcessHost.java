package pvm.core.natives;

import pvm.core.image.GuestClasses;

/** What the natives of a process ask of the rest of it. Thread-safe. */
public interface ProcessHost {
  String name();

  GuestClasses classes();

  /** The Thread object of the guest thread that runs on the calling carrier. */
  Object currentThread();

  /** Gives a guest thread its permit. */
  void unpark(Object thread);

  /**
   * Runs an action while all threads of the process are captured.
   *
   * @throws RuntimeException if a thread does not come to a safepoint; the action has not run
   */
  void atSafepoint(Runnable action);

  /**
   * Waits until no thread of the process is in a body that it has called before; they run on.
   *
   * @throws RuntimeException if a thread does not come out
   */
  void awaitPassed();

  /** Wishes a checkpoint soon. */
  void wantCheckpoint();
}
