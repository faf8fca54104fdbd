package pvm.core.image;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import pvm.core.abi.FieldReader;
import pvm.core.abi.FieldWriter;
import pvm.core.abi.Frame;
import pvm.core.image.ThreadState.Hold;
import pvm.core.image.ThreadState.Wait;

/**
 * A {@link ThreadState} as a record and back.
 *
 * <pre>
 *   ref thread | int frame id | int flags | wait | int n, n * (ref monitor, int count)
 *   | long bits, ref value, ref exception: the outcome that the innermost frame has not taken yet
 *   wait: int kind, then its parts in the order of its record
 * </pre>
 */
public final class ThreadRecord {
  private static final int INTERRUPTED = 1;
  private static final int PERMIT = 2;

  private static final int READY = 0;
  private static final int UNSTARTED = 1;
  private static final int ENTERING = 2;
  private static final int WAITING = 3;
  private static final int SLEEPING = 4;
  private static final int PARKED = 5;
  private static final int READING = 6;
  private static final int WRITING = 7;

  private ThreadRecord() {}

  /** Writes a thread whose innermost frame has this id; 0 if it has no frame. */
  public static void write(FieldWriter out, ThreadState state, int frameId) {
    out.putRef(state.thread());
    out.putInt(frameId);
    out.putInt((state.isInterrupted() ? INTERRUPTED : 0) | (state.hasPermit() ? PERMIT : 0));
    writeWait(out, state.waitsFor());
    out.putInt(state.holds().size());
    for (Hold hold : state.holds()) {
      out.putRef(hold.monitor());
      out.putInt(hold.count());
    }
    Frame frame = state.innermost();
    if (frame != null) {
      out.putLong(frame.primitiveOutcome());
      out.putRef(frame.referenceOutcome());
      out.putRef(frame.thrownOutcome());
    }
  }

  private static void writeWait(FieldWriter out, Wait wait) {
    switch (wait) {
      case ThreadState.Ready _ -> out.putInt(READY);
      case ThreadState.Unstarted _ -> out.putInt(UNSTARTED);
      case ThreadState.Entering(Object monitor, int count, boolean interrupted) -> {
        out.putInt(ENTERING);
        out.putRef(monitor);
        out.putInt(count);
        out.putInt(interrupted ? 1 : 0);
      }
      case ThreadState.Waiting(Object monitor, int count, long deadline) -> {
        out.putInt(WAITING);
        out.putRef(monitor);
        out.putInt(count);
        out.putLong(deadline);
      }
      case ThreadState.Sleeping(long deadline) -> {
        out.putInt(SLEEPING);
        out.putLong(deadline);
      }
      case ThreadState.Parked(long deadline) -> {
        out.putInt(PARKED);
        out.putLong(deadline);
      }
      case ThreadState.Reading(byte[] target, int offset, int count) -> {
        out.putInt(READING);
        out.putRef(target);
        out.putInt(offset);
        out.putInt(count);
      }
      case ThreadState.Writing(int stream, byte[] bytes, int offset, int count) -> {
        out.putInt(WRITING);
        out.putInt(stream);
        out.putRef(bytes);
        out.putInt(offset);
        out.putInt(count);
      }
    }
  }

  /**
   * Reads what {@link #write} has written.
   *
   * @param frames gives the frame of an id that is not 0
   */
  public static ThreadState read(FieldReader in, int id, IntFunction<Frame> frames) {
    Object thread = in.getRef();
    int frameId = in.getInt();
    int flags = in.getInt();
    Wait wait = readWait(in);
    List<Hold> holds = new ArrayList<>();
    for (int n = in.getInt(); n > 0; n--) {
      holds.add(new Hold(in.getRef(), in.getInt()));
    }
    Frame frame = frameId == 0 ? null : frames.apply(frameId);
    if (frame != null) {
      frame.setPrimitiveOutcome(in.getLong());
      frame.setRef(in.getRef());
      frame.setThrown((Throwable) in.getRef());
    }
    return new ThreadState(
        id, thread, frame, wait, holds, (flags & INTERRUPTED) != 0, (flags & PERMIT) != 0);
  }

  private static Wait readWait(FieldReader in) {
    int kind = in.getInt();
    return switch (kind) {
      case READY -> new ThreadState.Ready();
      case UNSTARTED -> new ThreadState.Unstarted();
      case ENTERING -> new ThreadState.Entering(in.getRef(), in.getInt(), in.getInt() != 0);
      case WAITING -> new ThreadState.Waiting(in.getRef(), in.getInt(), in.getLong());
      case SLEEPING -> new ThreadState.Sleeping(in.getLong());
      case PARKED -> new ThreadState.Parked(in.getLong());
      case READING -> new ThreadState.Reading((byte[]) in.getRef(), in.getInt(), in.getInt());
      case WRITING ->
          new ThreadState.Writing(in.getInt(), (byte[]) in.getRef(), in.getInt(), in.getInt());
      default -> throw new ImageException("it waits for something of the unknown kind " + kind);
    };
  }

  /** Tells the values that {@link #read} takes from {@code in}, without making objects. */
  static void visit(FieldReader in, IntConsumer frame) {
    read(
        in,
        0,
        id -> {
          frame.accept(id);
          return new Frame(Object.class, 0, null, null);
        });
  }
}
