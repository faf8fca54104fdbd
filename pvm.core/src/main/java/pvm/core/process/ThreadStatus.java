package pvm.core.process;

import pvm.core.abi.Frame;
import pvm.core.image.ThreadState;
import pvm.core.image.ThreadState.Entering;
import pvm.core.image.ThreadState.Parked;
import pvm.core.image.ThreadState.Reading;
import pvm.core.image.ThreadState.Ready;
import pvm.core.image.ThreadState.Sleeping;
import pvm.core.image.ThreadState.Unstarted;
import pvm.core.image.ThreadState.Wait;
import pvm.core.image.ThreadState.Waiting;
import pvm.core.image.ThreadState.Writing;

/**
 * A thread as it was at one moment.
 *
 * @param id unique in the process
 * @param thread the guest's Thread object
 * @param state as {@code Thread.getState} tells it
 * @param waitsFor what it waits for; {@code Ready} if it runs
 * @param innermost its stack; null while it is on the host's stack
 */
public record ThreadStatus(
    int id, Object thread, Thread.State state, Wait waitsFor, Frame innermost) {

  static ThreadStatus of(GuestThread thread) {
    return new ThreadStatus(
        thread.id,
        thread.object,
        state(thread.waitsFor()),
        thread.waitsFor(),
        thread.carrier == null || thread.state() == GuestThread.State.HALTED
            ? thread.innermost
            : null);
  }

  static Thread.State state(Wait wait) {
    return switch (wait) {
      case Entering _ -> Thread.State.BLOCKED;
      case Waiting waiting -> waits(waiting.deadlineNanos());
      case Parked parked -> waits(parked.deadlineNanos());
      case Sleeping _ -> Thread.State.TIMED_WAITING;
      case Ready _, Unstarted _, Reading _, Writing _ -> Thread.State.RUNNABLE;
    };
  }

  private static Thread.State waits(long deadlineNanos) {
    return deadlineNanos == ThreadState.NEVER ? Thread.State.WAITING : Thread.State.TIMED_WAITING;
  }
}
