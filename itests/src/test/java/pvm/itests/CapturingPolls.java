package pvm.itests;

import java.util.concurrent.atomic.AtomicLong;
import pvm.core.process.PollSwitch;

/**
 * Has threads captured and resumed on the spot at every k-th poll, where k grows: so many captures
 * at every poll, as many at every 7th, at every 49th and so on. Nothing else is stopped for it.
 *
 * <p>All polls throw if this says so: the flag of the loader is raised for good. Thread-safe.
 */
final class CapturingPolls implements PollSwitch {
  private static final long GROWTH = 7;

  private final long capturesOfEachGap;
  private final AtomicLong polls = new AtomicLong();
  private final AtomicLong captures = new AtomicLong();
  private volatile long gap = 1;
  private volatile long next = 1;
  private volatile boolean isRequested;

  CapturingPolls(PollSwitch ofLoader, long capturesOfEachGap) {
    this.capturesOfEachGap = capturesOfEachGap;
    ofLoader.request(true);
  }

  @Override
  public void request(boolean isRaised) {
    isRequested = isRaised;
  }

  @Override
  public boolean isTaken() {
    long poll = polls.incrementAndGet();
    if (isRequested) {
      return true;
    }
    return poll >= next && take(poll);
  }

  private synchronized boolean take(long poll) {
    if (poll < next) {
      return false;
    }
    if (captures.incrementAndGet() % capturesOfEachGap == 0) {
      gap *= GROWTH;
    }
    next = poll + gap;
    return true;
  }

  /** Polls so far at which a thread could have been captured. */
  long polls() {
    return polls.get();
  }

  /** Polls so far at which a thread was to be captured. */
  long captures() {
    return captures.get();
  }
}
