package pvm.core.abi;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodType;

/**
 * The native methods of one process's own classes: what emitted code and {@code
 * pvm.core.library.guest.natives.NativeCalls} ask. A method is named by its class and its original
 * name and descriptor, {@code "level(Ljava/lang/String;)I"}. Called on carriers; nothing suspends.
 */
public interface Natives {
  /** {@link #crash}: there is no provider now; the thread is unparked when there may be one. */
  int MISSING = -1;

  /**
   * The call site of a native method's body: calls the provider directly, or throws {@link
   * #NOT_DIRECT} before anything has happened.
   *
   * @param type with the receiver first, if there is one
   */
  CallSite link(Class<?> owner, String method, MethodType type);

  /**
   * What a crash in the middle of a call means, as {@code pvm.natives.Crash} counts, or MISSING.
   */
  int crash(Class<?> owner, String method);

  /**
   * How long a call waits for a provider, in nanoseconds.
   *
   * @throws UnsatisfiedLinkError if none is known that ever could come
   */
  long awaitNanos(Class<?> owner, String method);

  /** Whether calls wait because the bundle of a class is in quarantine. */
  boolean isQuarantined(Class<?> owner);

  /** What is missing, for the error of a call that has waited long enough. */
  String missing(Class<?> owner, String method);

  /** An id that no other call has. */
  String newId();

  /**
   * Begins a call; the calling thread is unparked when it is over.
   *
   * @param id of a call that is made once; else null
   * @param arguments with the receiver first, if there is one; primitives in their boxes
   * @return the call's number; 0 if the provider has gone
   */
  long begin(Class<?> owner, String method, String id, Object[] arguments);

  /**
   * Asks what became of a call that was cut off; as {@link #begin} does, but the call is not made
   * anew. 0 if the provider has gone.
   */
  long ask(Class<?> owner, String method, String id);

  /** How long the call may still take, in nanoseconds; Long.MAX_VALUE if there is no limit. */
  long nanosLeft(long call);

  /** Whether a call is over. False for one that was cut off: see {@link #isKnown}. */
  boolean isOver(long call);

  /** Whether nothing has cut a call off: no restart, and no provider that had to go. */
  boolean isKnown(long call);

  /**
   * A callback that the body of a call waits for; 0 if there is none. The thread is unparked when
   * there is one, and makes it.
   */
  long nextCallback(long call);

  /**
   * What to call back: an object, the name of its method, an array of arguments; null if the call
   * was cut off.
   */
  Object[] callback(long call, long callback);

  /**
   * Tells the body what a callback gave; nothing happens if the call was cut off.
   *
   * @param thrown what it threw; null if nothing
   */
  void answer(long call, long callback, Object result, Throwable thrown);

  /** What is known of a call that {@link #ask} asked for, once that is over: one of the below. */
  int outcome(long call);

  /** {@link #outcome}: it was made, and {@link #take} gives its result. */
  int MADE = 0;

  /** {@link #outcome}: it was not made. */
  int NOT_MADE = 1;

  /** {@link #outcome}: nobody knows. */
  int UNKNOWN = 2;

  /**
   * Gives the result of a call that is over, and forgets it.
   *
   * @return what the body gave
   * @throws Throwable what the body threw
   */
  Object take(long call) throws Throwable;

  /** The thread that waits for a call was interrupted, and so is the body. */
  void interrupt(long call);

  /** A call has passed its deadline: interrupts it, and forgets it. */
  void cancel(long call);

  /** The result of a call that is made once is in the image. */
  void forget(Class<?> owner, String method, String id);

  /** A number that differs from run to run of a process. */
  long run();

  /** The checkpoint that will hold what has happened until now; by {@link #isCommitted}. */
  long nextCheckpoint();

  /** Whether a checkpoint is durable; if not, the thread is unparked when one is. */
  boolean isCommitted(long checkpoint);

  /** Thrown by a call site whose call must take the slow way. Carries nothing. */
  Error NOT_DIRECT = new NotDirect();

  /** See {@link #NOT_DIRECT}. */
  @SuppressWarnings("serial")
  final class NotDirect extends Error {
    private NotDirect() {
      super(null, null, false, false);
    }
  }
}
