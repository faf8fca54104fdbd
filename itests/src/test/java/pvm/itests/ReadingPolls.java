package pvm.itests;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import pvm.core.abi.Frame;
import pvm.core.process.PollSwitch;
import pvm.core.process.StackReader;

/**
 * Reads the stack of a thread at a poll once in a while, and lets it run on: compiled code stays as
 * it is. Thread-safe.
 *
 * <p>All polls are taken: the flag of the loader is raised for good.
 */
final class ReadingPolls implements PollSwitch {
  private final String className;
  private final long betweenNanos;
  private final AtomicLong next = new AtomicLong(System.nanoTime());
  private final AtomicLong frames = new AtomicLong();
  private final AtomicLong nulls = new AtomicLong();
  private volatile boolean isRequested;

  /**
   * @param className whose frames are looked at
   */
  ReadingPolls(PollSwitch ofLoader, String className, Duration between) {
    this.className = className;
    betweenNanos = between.toNanos();
    ofLoader.request(true);
  }

  @Override
  public void request(boolean isRaised) {
    isRequested = isRaised;
  }

  @Override
  public boolean isTaken() {
    long now = System.nanoTime();
    long due = next.get();
    if (now >= due && next.compareAndSet(due, now + betweenNanos)) {
      read();
    }
    return isRequested;
  }

  private void read() {
    StackReader.Chain stack = StackReader.read();
    for (Frame f = stack == null ? null : stack.innermost(); f != null; f = f.caller) {
      if (f.owner.getName().equals(className) && f.refs != null) {
        frames.incrementAndGet();
        nulls.addAndGet(Arrays.stream(f.refs).filter(Objects::isNull).count());
      }
    }
  }

  /** Frames of the class that were read. */
  long frames() {
    return frames.get();
  }

  /** References in them that were null. */
  long nulls() {
    return nulls.get();
  }
}
