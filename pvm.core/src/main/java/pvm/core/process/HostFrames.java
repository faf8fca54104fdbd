package pvm.core.process;

import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import pvm.core.abi.GuestCode;

/**
 * Tells whether guest code was called by host code: a {@code toString} that String.valueOf calls, a
 * class initializer that the JVM runs. An unwind must not cross such a frame, which can't be
 * captured and would be lost without a word.
 *
 * <pre>
 *   Carrier.unwind, Abi, Safepoint   the VM on top
 *   guest, guest, ...                translated code: of the loader that defines the poll
 *   [ host ... guest, guest ]        a callback, if there is any
 *   GuestLoader.resume, GuestCarrier the VM below
 * </pre>
 */
final class HostFrames {
  private static final StackWalker WALKER =
      StackWalker.getInstance(
          Set.of(
              StackWalker.Option.RETAIN_CLASS_REFERENCE,
              StackWalker.Option.SHOW_REFLECT_FRAMES,
              StackWalker.Option.DROP_METHOD_INFO));

  private HostFrames() {}

  /** Whether there is a host frame between guest frames of the running carrier. */
  static boolean areBelow() {
    return WALKER.walk(HostFrames::findIn);
  }

  private static boolean findIn(Stream<StackWalker.StackFrame> frames) {
    boolean isGuestSeen = false;
    for (Iterator<StackWalker.StackFrame> i = frames.iterator(); i.hasNext(); ) {
      Class<?> owner = i.next().getDeclaringClass();
      boolean isGuest = isGuest(owner);
      if (isGuest) {
        isGuestSeen = true;
      } else if (isGuestSeen) {
        return !owner.getName().startsWith("pvm.core.");
      }
    }
    return false;
  }

  private static boolean isGuest(Class<?> owner) {
    return owner.getClassLoader() instanceof GuestCode;
  }
}
