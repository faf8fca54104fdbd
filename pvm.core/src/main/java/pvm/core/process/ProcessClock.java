package pvm.core.process;

import pvm.core.image.ThreadState;

/**
 * The clock of a process: its nanoseconds go on across restarts. While the process was down the
 * wall clock decides how much time passed, never less than none. Thread-safe.
 */
public final class ProcessClock {
  private static final long NANOS_PER_MILLI = 1_000_000;

  /** A moment on both clocks: the part of an image that a resumed clock goes on from. */
  public record Moment(long guestNanos, long wallMillis) {}

  private final long offsetNanos;

  /** A clock that starts at the host's {@link System#nanoTime}. */
  public ProcessClock() {
    offsetNanos = 0;
  }

  /** A clock that goes on from a saved moment. */
  public ProcessClock(Moment saved) {
    long downMillis = Math.max(0, System.currentTimeMillis() - saved.wallMillis());
    offsetNanos = saved.guestNanos() + downMillis * NANOS_PER_MILLI - System.nanoTime();
  }

  public long nanoTime() {
    return System.nanoTime() + offsetNanos;
  }

  public long currentTimeMillis() {
    return System.currentTimeMillis();
  }

  /** This moment, to be saved. */
  public Moment now() {
    return new Moment(nanoTime(), System.currentTimeMillis());
  }

  /** The deadline that is {@code nanos} from now; never, if that is past the end of time. */
  long deadline(long nanos) {
    long now = nanoTime();
    long deadline = now + nanos;
    return deadline < now ? ThreadState.NEVER : deadline;
  }
}
