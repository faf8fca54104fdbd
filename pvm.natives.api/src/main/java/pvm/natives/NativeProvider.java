package pvm.natives;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * The bodies of the native methods of one guest class: a service, marked {@link Natives}.
 *
 * <p>For each native method of the guest class there is one public method here with the same name,
 * marked {@link Body}. Its parameters are those of the native method, after a {@link Caller} if it
 * wants one, and after the object for a method that is not static:
 *
 * <pre>
 *   guest                                   body
 *   native int level(String room)           int level([Caller,] GuestRef self, String room)
 *   static native void on(byte[] code)      void on([Caller,] byte[] code)
 *   primitives, String, boxes, Number,      the same
 *     arrays of primitives and of strings
 *   any other class or array                GuestRef
 * </pre>
 *
 * <p>This is checked when the service comes; one that does not fit is not used, and {@code
 * pvm:natives} says why. Bodies are called by any number of threads at once. When the service goes,
 * because its bundle is stopped or updated, calls that have begun end first; later ones wait for
 * the next service of the class.
 *
 * <p>What a body throws arrives in the guest as the class of the same name: an exception of the
 * JDK, or of the bundle's guest package, which needs a constructor that takes the message.
 */
@ConsumerType
public interface NativeProvider {

  /**
   * Takes up a process that has {@link Caller#state} of an earlier provider, or of its run before a
   * restart, before any call of it: brings its devices to that state. Outputs come back so, in the
   * order of the keys, before the program goes on.
   */
  default void restore(Caller caller) {}

  /** A process that has state here has come to its end: its devices can be given free. */
  default void ended(Caller caller) {}

  /**
   * A process does not run any more: it was stopped, has failed or has come to its end. What was
   * opened for it is closed; it may be started again.
   */
  default void left(Caller caller) {}

  /**
   * What became of a call of kind {@link Crash#ONCE} that a crash has cut off. Asked when the
   * process goes on.
   *
   * @param callId as {@link Caller#callId} gave it when the call was made
   */
  default Outcome outcomeOf(String callId) {
    return Outcome.unknown();
  }

  /**
   * The result of a call of kind {@link Crash#ONCE} is durable in the process's image: {@link
   * #outcomeOf} will not be asked for it any more.
   */
  default void forget(String callId) {}
}
