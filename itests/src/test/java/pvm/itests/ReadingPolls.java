package pvm.itests;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import pvm.core.abi.Frame;
import pvm.core.process.PollSwitch;
import pvm.core.process.StackReader;

/**
 * Asks for a poll once in a while, reads the stack of the thread that comes there, and lets it run
 * on. Thread-safe.
 */
final class ReadingPolls implements PollSwitch {
  private final PollSwitch ofLoader;
  private final String className;
  private final AtomicLong frames = new AtomicLong();
  private final AtomicLong nulls = new AtomicLong();
  private final AtomicBoolean isDue = new AtomicBoolean();
  private volatile boolean isRequested;

  /**
   * @param className whose frames are looked at
   */
  ReadingPolls(PollSwitch ofLoader, String className, Duration between) {
    this.ofLoader = ofLoader;
    this.className = className;
    Thread.ofPlatform().daemon().start(() -> ask(between));
  }

  private void ask(Duration between) {
    while (true) {
      LockSupport.parkNanos(between.toNanos());
      isDue.set(true);
      ofLoader.request(true);
    }
  }

  @Override
  public void request(boolean isRaised) {
    isRequested = isRaised;
    ofLoader.request(isRaised);
  }

  @Override
  public boolean isTaken() {
    if (isDue.compareAndSet(true, false)) {
      read();
      ofLoader.request(isRequested);
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
