package pvm.itests;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import pvm.core.abi.Frame;
import pvm.core.process.PollSwitch;
import pvm.core.process.StackReader;

/**
 * Has threads captured and resumed on the spot at every k-th poll, where k grows: so many captures
 * at every poll, as many at every 7th, at every 49th and so on. Nothing else is stopped for it.
 * Before some, the stack is read in place as well; the two must agree.
 *
 * <p>All polls throw if this says so: the flag of the loader is raised for good. Thread-safe.
 */
final class CapturingPolls implements PollSwitch {
  private static final long GROWTH = 7;
  private static final long READ_EVERY = 8;

  private final long capturesOfEachGap;
  private final AtomicLong polls = new AtomicLong();
  private final AtomicLong captures = new AtomicLong();
  private final AtomicLong framesRead = new AtomicLong();
  private final ThreadLocal<StackReader.Chain> readBefore = new ThreadLocal<>();
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

  private boolean take(long poll) {
    if (!isNext(poll)) {
      return false;
    }
    if (captures.get() % READ_EVERY == 0) {
      readBefore.set(StackReader.read());
    }
    return true;
  }

  private synchronized boolean isNext(long poll) {
    if (poll < next) {
      return false;
    }
    if (captures.incrementAndGet() % capturesOfEachGap == 0) {
      gap *= GROWTH;
    }
    next = poll + gap;
    return true;
  }

  @Override
  public void unwound(Frame innermost) {
    StackReader.Chain read = readBefore.get();
    readBefore.remove();
    Frame unwound = innermost;
    for (Frame frame = read == null ? null : read.innermost();
        frame != null;
        frame = frame.caller) {
      if (unwound == null || !isSame(frame, unwound)) {
        throw new AssertionError("read " + describe(frame) + ", unwound " + describe(unwound));
      }
      framesRead.incrementAndGet();
      unwound = unwound.caller;
    }
  }

  private static boolean isSame(Frame read, Frame unwound) {
    int refs = read.refs == null ? 0 : read.refs.length;
    boolean areRefsSame = refs == (unwound.refs == null ? 0 : unwound.refs.length);
    for (int i = 0; i < refs && areRefsSame; i++) {
      areRefsSame = read.refs[i] == unwound.refs[i];
    }
    return areRefsSame
        && read.owner == unwound.owner
        && read.site == unwound.site
        && Arrays.equals(read.prims, unwound.prims);
  }

  private static String describe(Frame frame) {
    return frame == null
        ? "nothing"
        : frame.owner.getName()
            + " site "
            + frame.site
            + " "
            + Arrays.stream(frame.refs == null ? new Object[0] : frame.refs)
                .map(ref -> ref == null ? "null" : ref.getClass().getName())
                .toList()
            + Arrays.toString(frame.prims);
  }

  /** Frames that were read in place, and were equal to those that the unwind gave. */
  long framesRead() {
    return framesRead.get();
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
