package pvm.core.abi;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import jdk.internal.misc.Unsafe;

/**
 * Does for a translated subclass of a host Throwable what the constructor of its superclass does.
 * The object exists already, made by a constructor that sets nothing; emitted {@code $init} methods
 * call this in place of {@code super(...)}.
 */
public final class HostThrowables {
  /** Begins the names of the classes that stand below all guest code on a carrier's stack. */
  private static final String PROCESS = "pvm.core.process.";

  private static final Unsafe UNSAFE = Unsafe.getUnsafe();
  private static final VarHandle MESSAGE;
  private static final VarHandle CAUSE;
  private static final VarHandle STACK;
  private static final VarHandle SUPPRESSED;
  private static final VarHandle DEPTH;
  private static final MethodHandle HOST_TRACE;
  private static final MethodHandle FILL;
  private static final StackTraceElement[] UNASSIGNED_STACK;
  private static final List<?> NONE_SUPPRESSED;

  static {
    try {
      MethodHandles.Lookup lookup =
          MethodHandles.privateLookupIn(Throwable.class, MethodHandles.lookup());
      MESSAGE = lookup.findVarHandle(Throwable.class, "detailMessage", String.class);
      CAUSE = lookup.findVarHandle(Throwable.class, "cause", Throwable.class);
      STACK = lookup.findVarHandle(Throwable.class, "stackTrace", StackTraceElement[].class);
      SUPPRESSED = lookup.findVarHandle(Throwable.class, "suppressedExceptions", List.class);
      DEPTH = lookup.findVarHandle(Throwable.class, "depth", int.class);
      HOST_TRACE =
          lookup.findVirtual(
              Throwable.class,
              "getOurStackTrace",
              MethodType.methodType(StackTraceElement[].class));
      FILL =
          lookup.findSpecial(
              Throwable.class,
              "fillInStackTrace",
              MethodType.methodType(Throwable.class),
              Throwable.class);
      UNASSIGNED_STACK =
          (StackTraceElement[])
              lookup
                  .findStaticVarHandle(
                      Throwable.class, "UNASSIGNED_STACK", StackTraceElement[].class)
                  .get();
      NONE_SUPPRESSED =
          (List<?>)
              lookup.findStaticVarHandle(Throwable.class, "SUPPRESSED_SENTINEL", List.class).get();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("java.lang is not open to the engine; use its launcher", e);
    }
  }

  private static final ClassValue<Boolean> IS_FILLED_BY_GUEST =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return isFilledByGuest(type);
        }
      };

  private HostThrowables() {}

  // ---- constructors of Throwable, Exception, RuntimeException and Error

  /** As {@code super()}. */
  public static void init(Throwable self) {
    assign(self, null, self);
    fill(self);
  }

  /** As {@code super(message)}. */
  public static void init(Throwable self, String message) {
    assign(self, message, self);
    fill(self);
  }

  /** As {@code super(message, cause)}. */
  public static void init(Throwable self, String message, Throwable cause) {
    assign(self, message, cause);
    fill(self);
  }

  /** As {@code super(message, cause, enableSuppression, writableStackTrace)}. */
  public static void init(
      Throwable self,
      String message,
      Throwable cause,
      boolean enableSuppression,
      boolean writableStackTrace) {
    assign(self, message, cause);
    if (!enableSuppression) {
      SUPPRESSED.set(self, null);
    }
    if (writableStackTrace) {
      fill(self);
    }
  }

  /** The guest may override fillInStackTrace; it can't be captured there. */
  private static void fill(Throwable self) {
    STACK.set(self, UNASSIGNED_STACK);
    if (IS_FILLED_BY_GUEST.get(self.getClass())) {
      Abi.pin();
      try {
        self.fillInStackTrace();
      } finally {
        Abi.unpin();
      }
    } else {
      fillInStackTrace(self);
    }
    Abi.seen(self);
  }

  private static boolean isFilledByGuest(Class<?> type) {
    // No reflection: it would load the classes in the signatures of all methods.
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      MethodHandle method =
          lookup.findVirtual(type, "fillInStackTrace", MethodType.methodType(Throwable.class));
      return lookup.revealDirect(method).getDeclaringClass() != Throwable.class;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  // ---- stack traces

  /*
   * What the field stackTrace of Throwable holds:
   *
   *   UNASSIGNED   open: the JVM has recorded frames, and guest code has not seen the exception yet
   *   null         closed: the frames that the JVM has recorded are all there are
   *   callers      closed: after the frames that the JVM has recorded come these
   *   an array     the trace as the guest sees it
   *
   * The JVM takes null like UNASSIGNED, as long as it has recorded frames.
   */

  /** Stands before callers that have not been added yet. */
  private static final StackTraceElement CALLERS = new StackTraceElement("", "", null, 0);

  /**
   * Callers for {@link #closeTrace}, which takes the same array for any number of exceptions.
   *
   * @param callers as the guest sees them, innermost first
   */
  public static StackTraceElement[] callers(List<StackTraceElement> callers) {
    StackTraceElement[] marked = new StackTraceElement[callers.size() + 1];
    marked[0] = CALLERS;
    for (int i = 0; i < callers.size(); i++) {
      marked[i + 1] = callers.get(i);
    }
    return marked;
  }

  /**
   * Says what callers an exception has besides those that the JVM has recorded. Its trace is made
   * when somebody asks for it, which is seldom.
   *
   * @param callers of {@link #callers(List)}
   */
  public static void closeTrace(Throwable thrown, StackTraceElement[] callers) {
    STACK.set(thrown, callers);
  }

  /** The callers that {@link #closeTrace} said; empty if there are none, or the trace is made. */
  public static List<StackTraceElement> callers(Throwable thrown) {
    var trace = (StackTraceElement[]) STACK.get(thrown);
    return hasCallers(trace) ? List.of(trace).subList(1, trace.length) : List.of();
  }

  private static boolean hasCallers(StackTraceElement[] trace) {
    return trace != null && trace.length > 0 && trace[0] == CALLERS;
  }

  /** Whether the JVM has recorded a trace to which callers may have to be added. */
  public static boolean isTraceOpen(Throwable thrown) {
    var trace = (StackTraceElement[]) STACK.get(thrown);
    return hasRecord(thrown) && (trace == UNASSIGNED_STACK || trace != null && isOfHost(trace));
  }

  /** Whether the JVM itself has made the trace: it does for what ends a class initializer. */
  private static boolean isOfHost(StackTraceElement[] trace) {
    return trace.length > 0 && trace[trace.length - 1].getClassName().startsWith(PROCESS);
  }

  private static boolean hasRecord(Throwable thrown) {
    return (int) DEPTH.get(thrown) > 0;
  }

  /** Says of an exception, and of its causes as far as they are open, that nothing is missing. */
  public static void closeTraces(Throwable thrown) {
    for (Throwable t = thrown; t != null && isTraceOpen(t); t = (Throwable) CAUSE.get(t)) {
      STACK.set(t, null);
    }
  }

  /** Whether an exception has a trace at all: not if it was made without. */
  public static boolean hasTrace(Throwable thrown) {
    return STACK.get(thrown) != null || hasRecord(thrown);
  }

  /** The trace as the guest sees it; null if it has not been made yet. */
  public static StackTraceElement[] guestTrace(Throwable thrown) {
    var trace = (StackTraceElement[]) STACK.get(thrown);
    boolean isMade =
        trace != UNASSIGNED_STACK && trace != null && !hasCallers(trace) && !isOfHost(trace);
    return isMade ? trace : null;
  }

  /** Sets the trace that the guest sees. */
  public static void guestTrace(Throwable thrown, StackTraceElement[] trace) {
    STACK.set(thrown, trace);
  }

  /** The trace as the JVM has recorded it, without callers. Runs no code of the guest. */
  public static StackTraceElement[] hostTrace(Throwable thrown) {
    if (hasCallers((StackTraceElement[]) STACK.get(thrown))) {
      STACK.set(thrown, UNASSIGNED_STACK);
    }
    try {
      return (StackTraceElement[]) HOST_TRACE.invokeExact(thrown);
    } catch (Throwable e) {
      throw Abi.sneaky(e);
    }
  }

  /** As {@code super.fillInStackTrace()}. */
  public static Throwable fillInStackTrace(Throwable self) {
    try {
      return (Throwable) FILL.invokeExact(self);
    } catch (Throwable e) {
      throw Abi.sneaky(e);
    }
  }

  /** The message that was given to the constructor. */
  public static String message(Throwable thrown) {
    return (String) MESSAGE.get(thrown);
  }

  /** The cause as it is: the exception itself until one is set. */
  public static Throwable cause(Throwable thrown) {
    return (Throwable) CAUSE.get(thrown);
  }

  // ---- constructors that leave message and cause to those; the stack trace is filled in already

  /** As {@code super()}. */
  public static void assign(Throwable self) {
    assign(self, null, self);
  }

  /** As {@code super(message)}. */
  public static void assign(Throwable self, String message) {
    assign(self, message, self);
  }

  /** As {@code super(message, cause)}. */
  public static void assign(Throwable self, String message, Throwable cause) {
    MESSAGE.set(self, message);
    CAUSE.set(self, cause);
    SUPPRESSED.set(self, NONE_SUPPRESSED);
  }

  // ---- all other constructors

  /**
   * Gives an object what the constructor of its superclass gave to {@code model}, but the trace.
   */
  public static void copy(Throwable self, Throwable model) {
    MESSAGE.set(self, (String) MESSAGE.get(model));
    Throwable cause = (Throwable) CAUSE.get(model);
    CAUSE.set(self, cause == model ? self : cause);
    SUPPRESSED.set(self, (List<?>) SUPPRESSED.get(model));
    for (Class<?> type = model.getClass(); type != Throwable.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          copy(self, model, field);
        }
      }
    }
  }

  private static void copy(Throwable self, Throwable model, Field field) {
    long offset = UNSAFE.objectFieldOffset(field);
    Class<?> type = field.getType();
    if (!type.isPrimitive()) {
      UNSAFE.putReference(self, offset, UNSAFE.getReference(model, offset));
    } else if (type == long.class || type == double.class) {
      UNSAFE.putLong(self, offset, UNSAFE.getLong(model, offset));
    } else if (type == int.class || type == float.class) {
      UNSAFE.putInt(self, offset, UNSAFE.getInt(model, offset));
    } else if (type == short.class || type == char.class) {
      UNSAFE.putShort(self, offset, UNSAFE.getShort(model, offset));
    } else {
      UNSAFE.putByte(self, offset, UNSAFE.getByte(model, offset));
    }
  }
}
