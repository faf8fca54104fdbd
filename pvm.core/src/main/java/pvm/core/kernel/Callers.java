package pvm.core.kernel;

import java.util.Iterator;
import java.util.stream.Stream;
import pvm.core.abi.Frame;
import pvm.core.abi.GuestCode;
import pvm.core.library.AccessClass;
import pvm.core.process.GuestCarrier;

/**
 * Finds who called a method of the library: on the host's stack, then among captured frames.
 *
 * <p>An activation that was captured and goes on has up to three frames on the host's stack: the
 * copy of a loop, the copy of the method that went on before, and the method of its class that
 * found that copy. They count as one.
 */
final class Callers {
  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  /** Begins the names of methods that go on with a captured frame. */
  private static final String RESUME = "$resume";

  /** In the name of the copy of a loop, which other copies of its method call. */
  private static final String LOOP = "$loop";

  private Callers() {}

  /** The class whose method called the method of the library that asks; null if there is none. */
  static Class<?> find() {
    return WALKER.walk(Callers::findIn);
  }

  private static Class<?> findIn(Stream<StackWalker.StackFrame> frames) {
    boolean isAskerSeen = false;
    boolean isInLoop = false;
    for (Iterator<StackWalker.StackFrame> i = frames.iterator(); i.hasNext(); ) {
      StackWalker.StackFrame frame = i.next();
      Class<?> owner = frame.getDeclaringClass();
      boolean isCounted = isInLoop || frame.getMethodName().startsWith(RESUME);
      isInLoop = frame.getMethodName().contains(LOOP);
      if (!isCounted && isShown(owner)) {
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
