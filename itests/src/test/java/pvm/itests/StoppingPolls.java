package pvm.itests;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import pvm.core.process.PollSwitch;

/**
 * Says when a process has come to its k-th poll, and holds the thread there until the process is
 * stopped. Once it has been, polls are as always: the process is to be discarded. Thread-safe.
 */
final class StoppingPolls implements PollSwitch {
  /** A thread isn't held longer: a pinned one may wait for it. */
  private static final long HOLD_MILLIS = 500;

  private final PollSwitch ofLoader;
  private final AtomicLong left;
  private final CountDownLatch due = new CountDownLatch(1);
  private boolean isRequested;
  private volatile boolean wasStopped;

  StoppingPolls(PollSwitch ofLoader, long gap) {
    this.ofLoader = ofLoader;
    left = new AtomicLong(gap);
    ofLoader.request(true);
  }

  @Override
  public synchronized void request(boolean isRaised) {
    wasStopped |= isRequested && !isRaised;
    isRequested = isRaised;
    ofLoader.request(!wasStopped || isRaised);
    notifyAll();
  }

  @Override
  public boolean isTaken() {
    if (left.decrementAndGet() > 0) {
      return isRequested();
    }
    due.countDown();
    return awaitRequest();
  }

  private synchronized boolean isRequested() {
    return isRequested;
  }

  private synchronized boolean awaitRequest() {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(HOLD_MILLIS);
    long millis = HOLD_MILLIS;
    try {
      while (!isRequested && millis > 0) {
        wait(millis);
        millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      }
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts a carrier", e);
    }
    return isRequested;
  }

  /** Waits for the k-th poll; whether it has come. */
  boolean awaitDue(long millis) throws InterruptedException {
    return due.await(millis, TimeUnit.MILLISECONDS);
  }

  /** Whether the process has been stopped and runs on, or it was asked to and ran on. */
  boolean wasStopped() {
    return wasStopped;
  }
}
