package pvm.itests;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import pvm.core.abi.Frame;
import pvm.core.process.PollSwitch;
import pvm.core.process.StackReader;

/**
 * Has threads captured and resumed on the spot at chosen polls. Nothing else is stopped for it.
 * Before some, the stack is read in place as well; the two must agree.
 *
 * <p>To count polls the flag of the loader is raised, so that each of them throws, which takes a
 * thousand times as long as one that doesn't. So not all are counted: after a number of them it is
 * raised for one capture, now and then, until this is closed. Thread-safe.
 */
final class CapturingPolls implements PollSwitch, AutoCloseable {
  private static final Duration REST = Duration.ofMillis(5);
  private static final long GROWTH = 7;
  private static final long READ_EVERY = 8;

  private final PollSwitch ofLoader;
  private final LongSupplier gaps;
  private final long countedMax;
  private final AtomicLong polls = new AtomicLong();
  private final AtomicLong captures = new AtomicLong();
  private final AtomicLong framesRead = new AtomicLong();
  private final ThreadLocal<Read> readBefore = new ThreadLocal<>();
  private final AtomicLong requests = new AtomicLong();
  private volatile long next = 1;
  private volatile boolean isRequested;
  private volatile boolean isCounting = true;
  private volatile boolean isClosed;
  private boolean isDue;

  /**
   * A stack before it is unwound.
   *
   * @param requests how many stops had been asked for; one that comes now captures it in place
   */
  private record Read(StackReader.Chain stack, long requests) {}

  /**
   * @param gaps how many polls there are between a capture and the next, at least 1; asked by one
   *     thread at a time
   * @param countedMax how many polls are counted
   */
  CapturingPolls(PollSwitch ofLoader, LongSupplier gaps, long countedMax) {
    this.ofLoader = ofLoader;
    this.gaps = gaps;
    this.countedMax = countedMax;
    ofLoader.request(true);
  }

  /** So many captures at every poll, as many at every 7th, at every 49th and so on. */
  static LongSupplier growing(long capturesOfEachGap) {
    return new LongSupplier() {
      private long gap = 1;
      private long captures;

      @Override
      public long getAsLong() {
        if (++captures % capturesOfEachGap == 0) {
          gap *= GROWTH;
        }
        return gap;
      }
    };
  }

  @Override
  public synchronized void request(boolean isRaised) {
    if (isRaised) {
      requests.incrementAndGet();
    }
    isRequested = isRaised;
    raise();
  }

  private synchronized void raise() {
    ofLoader.request(isRequested || isDue || isCounting);
  }

  @Override
  public boolean isTaken() {
    if (!isCounting) {
      return isRequested || takeDue() && take();
    }
    long poll = polls.incrementAndGet();
    if (poll == countedMax) {
      countNoMore();
    }
    return isRequested || poll >= next && isNext(poll) && take();
  }

  private synchronized void countNoMore() {
    isCounting = false;
    raise();
    Thread.ofVirtual().start(this::captureNowAndThen);
  }

  private void captureNowAndThen() {
    try {
      while (!isClosed) {
        Thread.sleep(REST);
        setDue(true);
      }
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts this thread", e);
    }
  }

  private synchronized void setDue(boolean isDue) {
    this.isDue = isDue;
    raise();
  }

  private synchronized boolean takeDue() {
    if (!isDue) {
      return false;
    }
    captures.incrementAndGet();
    setDue(false);
    return true;
  }

  @Override
  public void close() {
    isClosed = true;
  }

  private boolean take() {
    if (captures.get() % READ_EVERY == 0) {
      long before = requests.get();
      readBefore.set(new Read(StackReader.read(), before));
    }
    return true;
  }

  private synchronized boolean isNext(long poll) {
    if (poll < next) {
      return false;
    }
    captures.incrementAndGet();
    next = poll + gaps.getAsLong();
    return true;
  }

  @Override
  public void unwound(Frame innermost) {
    Read read = readBefore.get();
    readBefore.remove();
    if (read == null || read.stack() == null || read.requests() != requests.get()) {
      return;
    }
    Frame unwound = innermost;
    for (Frame frame = read.stack().innermost(); frame != null; frame = frame.caller) {
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

  /** Polls so far at which a thread could have been captured, as far as they were counted. */
  long polls() {
    return polls.get();
  }

  /** Polls so far at which a thread was to be captured. */
  long captures() {
    return captures.get();
  }
}
