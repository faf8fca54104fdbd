package pvm.core.process;

import java.lang.StackWalker.StackFrame;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.Set;

/**
 * The JDK's walker of the running thread's stack that also gives the values of local variables:
 * {@code java.lang.LiveStackFrame}, which has no public face.
 *
 * <p>Of a frame that C2 has compiled it gives null for an object that was never allocated because
 * nothing but debug information refers to it. None of those is live at a site: the handler there
 * passes all that is live to a call, and with {@code -XX:-ProfileExceptionHandlers} it is compiled
 * even if it was never entered. Without that flag stacks are not read but unwound.
 */
final class LiveFrames {
  private static final MethodHandle LOCALS;
  private static final MethodHandle LONG_VALUE;

  /** Without this flag of the JVM the values of compiled frames can't be trusted. */
  private static final String FLAG = "-XX:-ProfileExceptionHandlers";

  /** Null if this JDK has no such walker, or runs without the flag. */
  static final StackWalker WALKER;

  static {
    StackWalker walker = null;
    MethodHandle locals = null;
    MethodHandle longValue = null;
    try {
      Class<?> frame = Class.forName("java.lang.LiveStackFrame");
      Class<?> slot = Class.forName("java.lang.LiveStackFrame$PrimitiveSlot");
      var lookup = MethodHandles.privateLookupIn(Object.class, MethodHandles.lookup());
      Method make = frame.getDeclaredMethod("getStackWalker", Set.class);
      make.setAccessible(true);
      locals =
          lookup
              .findVirtual(frame, "getLocals", MethodType.methodType(Object[].class))
              .asType(MethodType.methodType(Object[].class, StackFrame.class));
      longValue =
          lookup
              .findVirtual(slot, "longValue", MethodType.methodType(long.class))
              .asType(MethodType.methodType(long.class, Object.class));
      if (ManagementFactory.getRuntimeMXBean().getInputArguments().contains(FLAG)) {
        walker =
            (StackWalker)
                make.invoke(
                    null,
                    Set.of(
                        StackWalker.Option.RETAIN_CLASS_REFERENCE,
                        StackWalker.Option.SHOW_REFLECT_FRAMES));
      }
    } catch (ReflectiveOperationException | RuntimeException _) {
      // Stacks are unwound to be captured then: slower, and no less right.
      walker = null;
    }
    WALKER = walker;
    LOCALS = locals;
    LONG_VALUE = longValue;
  }

  private LiveFrames() {}

  /** The local variables of a frame that {@link #WALKER} gave: references, and primitive slots. */
  static Object[] locals(StackFrame frame) {
    try {
      return (Object[]) LOCALS.invokeExact(frame);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  /** The raw bits of a primitive slot; of an int or a float the lower half, the rest is garbage. */
  static long bits(Object slot) {
    try {
      return (long) LONG_VALUE.invokeExact(slot);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }
}
