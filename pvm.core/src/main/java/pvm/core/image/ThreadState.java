package pvm.core.image;

import java.util.List;
import pvm.core.abi.Frame;

/**
 * A captured thread, between the process runtime and the image.
 *
 * @param id unique in the process, from 1
 * @param thread the guest's Thread object
 * @param innermost its stack; null if it has not begun to run or has no frame left
 * @param waitsFor what must happen before it runs on
 * @param holds monitors that it owns
 * @param isInterrupted its interrupt flag
 * @param hasPermit its park permit
 */
public record ThreadState(
    int id,
    Object thread,
    Frame innermost,
    Wait waitsFor,
    List<Hold> holds,
    boolean isInterrupted,
    boolean hasPermit) {

  /** A monitor that is held {@code count} times. */
  public record Hold(Object monitor, int count) {}

  /**
   * What a captured thread waits for. Deadlines are nanoseconds of the process's clock; {@link
   * #NEVER} if there is none.
   */
  public sealed interface Wait {}

  /** No deadline. */
  public static final long NEVER = Long.MAX_VALUE;

  /** Nothing: it was stopped at a poll and runs on. */
  public record Ready() implements Wait {}

  /** It has been started but no frame of it has run. */
  public record Unstarted() implements Wait {}

  /** To own a monitor {@code count} times, then {@code interrupted} decides if wait() throws. */
  public record Entering(Object monitor, int count, boolean interrupted) implements Wait {}

  /** {@code Object.wait}: a notify, the deadline or an interrupt; then to own it again. */
  public record Waiting(Object monitor, int count, long deadlineNanos) implements Wait {}

  /** {@code Thread.sleep}. */
  public record Sleeping(long deadlineNanos) implements Wait {}

  /** {@code LockSupport.park}. */
  public record Parked(long deadlineNanos) implements Wait {}

  /** Console input. */
  public record Reading(byte[] target, int offset, int count) implements Wait {}

  /** Room in the console's buffer: the same write is done again. */
  public record Writing(int stream, byte[] bytes, int offset, int count) implements Wait {}
}
