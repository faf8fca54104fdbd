package pvm.core.library.guest.natives;

import pvm.core.abi.Abi;
import pvm.core.abi.Natives;
import pvm.core.abi.Vm;
import pvm.natives.guest.NativeDeadlineException;
import pvm.natives.guest.NativeQuarantineException;
import pvm.natives.guest.UnknownOutcomeException;

/**
 * One call of a native method on its way. A crash cuts the host's part of it off; this object and
 * the frames that work on it come back as the last checkpoint has them, and find out by {@link
 * #isBegun} and {@link #run} that there was one.
 *
 * <pre>
 *   pure, idempotent   begin ............ wait ... result          cut off: begin again
 *   at most once       commit ... begin . wait ... result          cut off after commit: unknown
 *   once               commit ... begin . wait ... commit result   cut off after commit: ask
 * </pre>
 */
final class NativeCall {
  private static final int AT_MOST_ONCE = 2;
  private static final long COMMIT_NANOS = 1_000_000_000L;

  private final Class<?> owner;
  private final String method;
  private final Object[] arguments;

  /** Of a journalled call, from just before its commit on. */
  private String id;

  /** The run of the process that committed the call, or that last heard that it was not made. */
  private long run;

  /** Whether this run has begun it, so that it may have been made. */
  private boolean isBegun;

  private Object result;
  private Throwable thrown;
  private boolean hasParked;
  private boolean wasInterrupted;

  NativeCall(Class<?> owner, String method, Object[] arguments) {
    this.owner = owner;
    this.method = method;
    this.arguments = arguments;
  }

  Object make() throws Throwable {
    try {
      boolean isOver = false;
      while (!isOver) {
        int crash = awaitProvider();
        if (crash < AT_MOST_ONCE) {
          isOver = attempt(Vm.natives().begin(owner, method, null, arguments));
        } else {
          isOver = journalled(crash == AT_MOST_ONCE);
        }
      }
    } finally {
      // What was parked for may have swallowed a permit, and parks may end for no reason.
      if (hasParked) {
        Vm.unpark(Vm.currentThread());
      }
      if (wasInterrupted) {
        Vm.interrupt(Vm.currentThread());
      }
    }
    if (thrown != null) {
      throw thrown;
    }
    return result;
  }

  /** Waits until there is a provider; gives what a crash means to the method. */
  private int awaitProvider() {
    int crash = Vm.natives().crash(owner, method);
    if (crash != Natives.MISSING) {
      return crash;
    }
    long end = Vm.nanoTime() + Vm.natives().awaitNanos(owner, method);
    while ((crash = Vm.natives().crash(owner, method)) == Natives.MISSING) {
      long left = end - Vm.nanoTime();
      if (left <= 0) {
        String missing = Vm.natives().missing(owner, method);
        if (Vm.natives().isQuarantined(owner)) {
          throw new NativeQuarantineException(missing);
        }
        throw new UnsatisfiedLinkError(missing);
      }
      park(left);
    }
    return crash;
  }

  /** Whether a call that was to begin has come to its end; it is in the result then. */
  private boolean attempt(long call) {
    return call != 0 && await(call) && take(call);
  }

  private boolean journalled(boolean isAtMostOnce) {
    if (id == null) {
      id = Vm.natives().newId();
      run = Vm.natives().run();
      commit();
    }
    if (isBegun || run != Vm.natives().run()) {
      if (isAtMostOnce) {
        throw unknown();
      }
      return asked();
    }
    isBegun = true;
    long call = Vm.natives().begin(owner, method, id, arguments);
    if (call == 0) {
      isBegun = false;
      return false;
    }
    if (!attempt(call)) {
      return false;
    }
    if (!isAtMostOnce) {
      settle();
    }
    return true;
  }

  /** Asks the provider what became of the call; true if that is over. */
  private boolean asked() {
    long question = Vm.natives().ask(owner, method, id);
    if (question == 0 || !await(question)) {
      return false;
    }
    int outcome = Vm.natives().outcome(question);
    if (outcome == Natives.UNKNOWN) {
      throw unknown();
    }
    take(question);
    if (outcome == Natives.MADE || thrown != null) {
      settle();
      return true;
    }
    isBegun = false;
    run = Vm.natives().run();
    return false;
  }

  /** The provider may forget the call once the image holds its result. */
  private void settle() {
    commit();
    Vm.natives().forget(owner, method, id);
  }

  private UnknownOutcomeException unknown() {
    return new UnknownOutcomeException(
        "unknown outcome of "
            + owner.getName()
            + "."
            + method
            + ": it was cut off, and may have run or not");
  }

  /** Waits until a checkpoint holds what has happened so far. */
  void commit() {
    long here = Vm.natives().run();
    long checkpoint = Vm.natives().nextCheckpoint();
    // After a restart it goes on from a checkpoint that holds this very wait.
    while (here == Vm.natives().run() && !Vm.natives().isCommitted(checkpoint)) {
      park(COMMIT_NANOS);
    }
  }

  /** Waits for the end of a call; false if it was cut off. */
  private boolean await(long call) {
    while (!Vm.natives().isOver(call)) {
      if (!Vm.natives().isKnown(call)) {
        return false;
      }
      long left = Vm.natives().nanosLeft(call);
      if (left <= 0) {
        Vm.natives().cancel(call);
        throw new NativeDeadlineException(
            owner.getName() + "." + method + " took longer than its deadline");
      }
      long callback = Vm.natives().nextCallback(call);
      if (callback != 0) {
        answer(call, callback);
        continue;
      }
      boolean before = wasInterrupted;
      park(left == Long.MAX_VALUE ? 0 : left);
      if (wasInterrupted && !before) {
        Vm.natives().interrupt(call);
      }
    }
    return true;
  }

  /** Makes a callback that the body waits for. A restart cuts the call off, not the callback. */
  private void answer(long call, long callback) {
    Object[] wanted = Vm.natives().callback(call, callback);
    if (wanted == null) {
      return;
    }
    Object value = null;
    Throwable failure = null;
    try {
      value = NativeCalls.callback(wanted[0], (String) wanted[1], (Object[]) wanted[2]);
    } catch (Throwable t) { // whatever it throws is the body's
      failure = t;
    }
    Vm.natives().answer(call, callback, value, failure);
  }

  private boolean take(long call) {
    try {
      result = Vm.natives().take(call);
    } catch (Throwable t) {
      Abi.pin();
      if (t instanceof InterruptedException) {
        wasInterrupted = false; // the exception tells of it
      }
      thrown = NativeCalls.thrown(t);
    }
    return true;
  }

  private void park(long nanos) {
    hasParked = true;
    Vm.park(false, nanos);
    if (Vm.isInterrupted(Vm.currentThread(), true)) {
      wasInterrupted = true;
    }
  }
}
