package pvm.core.kernel;

import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pvm.api.PvmProcess.State;
import pvm.core.process.GuestProcess;

/**
 * Whether a process runs, stands or is over.
 *
 * <pre>
 *   RUNNING          -> pause              -> PAUSED
 *   PAUSED           -> resume             -> RUNNING
 *   RUNNING          -> its commit fails   -> WAITING_FOR_DISK
 *   WAITING_FOR_DISK -> its commit is done -> RUNNING
 *   WAITING_FOR_DISK -> pause              -> PAUSED
 *   any of these     -> over               -> ENDED, STOPPED or FAILED
 * </pre>
 *
 * <p>Who holds the lock keeps the process from being paused, resumed, checkpointed and ended by
 * others; a checkpoint holds it for as long as it takes. {@link #now} needs no lock.
 */
final class RunState {
  private static final Logger LOG = LoggerFactory.getLogger(RunState.class);

  private final GuestProcess guest;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile State state = State.RUNNING;

  RunState(GuestProcess guest) {
    this.guest = guest;
  }

  void lock() {
    lock.lock();
  }

  void unlock() {
    lock.unlock();
  }

  State now() {
    return state;
  }

  /** Has the program stand until {@link #resume}; nothing happens if it is over. */
  void pause() throws InterruptedException {
    lock.lock();
    try {
      if (state == State.RUNNING) {
        guest.pause();
        state = State.PAUSED;
      } else if (state == State.WAITING_FOR_DISK) {
        state = State.PAUSED; // it stands already
      }
    } finally {
      lock.unlock();
    }
  }

  void resume() {
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

  /** A checkpoint could not be stored: the program stands, lest it lose what it does now. */
  void waitForDisk() throws InterruptedException {
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

  /** A checkpoint is stored. To be called with the lock. */
  void stored() {
    if (state == State.WAITING_FOR_DISK) {
      state = State.RUNNING;
      guest.resume();
      String message = "process " + guest.name() + " goes on: its checkpoint is stored";
      LOG.info("{}", message);
      System.err.println("pvm: " + message);
    }
  }

  /** The process is over, in one of the states that say so. */
  void over(State end) {
    state = end;
  }
}
