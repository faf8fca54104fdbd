package pvm.core.kernel;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * A wish for a checkpoint now. Thread-safe, and its lock is held for a moment only: carriers make
 * wishes, for which a checkpoint waits.
 */
final class CheckpointWish {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition wakeUp = lock.newCondition();
  private boolean isMade;

  void make() {
    lock.lock();
    try {
      isMade = true;
      wakeUp.signal();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for a wish, and takes it.
   *
   * @param nanos how long at the most
   * @param isOver ends the wait; looked at when a wish is made
   * @return whether there was one, or it is over
   */
  boolean await(long nanos, BooleanSupplier isOver) throws InterruptedException {
    lock.lock();
    try {
      long left = nanos;
      while (!isMade && !isOver.getAsBoolean() && left > 0) {
        left = wakeUp.awaitNanos(left);
      }
      boolean isGranted = isMade || isOver.getAsBoolean();
      isMade = false;
      return isGranted;
    } finally {
      lock.unlock();
    }
  }
}
