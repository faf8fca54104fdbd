package pvm.core.kernel;

import java.util.Iterator;
import java.util.stream.Stream;
import pvm.core.abi.Frame;
import pvm.core.abi.GuestCode;
import pvm.core.library.AccessClass;
import pvm.core.process.GuestCarrier;

/** Finds who called a method of the library: on the host's stack, then among captured frames. */
final class Callers {
  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private Callers() {}

  /** The class whose method called the method of the library that asks; null if there is none. */
  static Class<?> find() {
    return WALKER.walk(Callers::findIn);
  }

  private static Class<?> findIn(Stream<StackWalker.StackFrame> frames) {
    boolean isAskerSeen = false;
    for (Iterator<StackWalker.StackFrame> i = frames.iterator(); i.hasNext(); ) {
      Class<?> owner = i.next().getDeclaringClass();
      if (isShown(owner)) {
        if (isAskerSeen) {
          return owner;
        }
        isAskerSeen = true;
      }
    }
    return Thread.currentThread() instanceof GuestCarrier carrier
        ? findIn(carrier.callers(), isAskerSeen)
        : null;
  }

  private static Class<?> findIn(Frame innermost, boolean isAskerSeen) {
    boolean isSeen = isAskerSeen;
    for (Frame frame = innermost; frame != null; frame = frame.caller) {
      if (isShown(frame.owner)) {
        if (isSeen) {
          return frame.owner;
        }
        isSeen = true;
      }
    }
    return null;
  }

  /** Reflection itself, and what serves it, calls nobody. */
  private static boolean isShown(Class<?> owner) {
    String name = owner.getName();
    return owner.getClassLoader() instanceof GuestCode
        && !name.startsWith("pvm.core.library.guest.")
        && !name.contains("$$Lambda$")
        && !AccessClass.isName(name)
        && !name.endsWith("$Start");
  }
}
