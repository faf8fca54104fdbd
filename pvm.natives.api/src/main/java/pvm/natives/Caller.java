package pvm.natives;

import org.osgi.annotation.versioning.ProviderType;
import pvm.device.DeviceState;

/** The process that calls a body, and the call. Valid until the call has ended. Thread-safe. */
@ProviderType
public interface Caller {

  /** The name of the process. */
  String process();

  /** The id of a call of kind {@link Crash#ONCE}, unlike that of any other; else null. */
  String callId();

  /**
   * Whether the process was granted something: {@code gpio:17:out}. A grant of {@code gpio:17:out},
   * {@code gpio:*:out}, {@code gpio:17} or {@code gpio} has it.
   */
  boolean isGranted(String permission);

  /**
   * Does nothing if it {@link #isGranted}.
   *
   * @throws SecurityException that tells the guest's owner which grant is missing
   */
  void require(String permission);

  /** What the provider remembers of the process, checkpoint by checkpoint. */
  DeviceState state();

  /**
   * Calls a method of a guest object: a callback, on the guest thread that called the body. Where
   * that body is not blocking the process can't be captured meanwhile, so what is called must be
   * short. In a blocking body it may take as long as it likes, and waits for nothing but itself: a
   * restart cuts the body off, the callback goes on, and then the body is called again as {@link
   * Crash} says, which may call back again.
   *
   * @param method the name of a public method of the object's class or of an interface of it, the
   *     only one with so many parameters
   * @param arguments primitives in their boxes, strings, arrays of either, or {@link GuestRef}s
   * @return what it gives, in the same terms; null of a void method
   * @throws IllegalArgumentException if it has no such method, or an argument is something else
   * @throws IllegalStateException if the call has ended
   */
  Object call(GuestRef target, String method, Object... arguments);
}
