package pvm.core.natives;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import pvm.natives.Body;
import pvm.natives.Caller;
import pvm.natives.Crash;
import pvm.natives.GuestRef;

/**
 * A method of a provider, ready to be called.
 *
 * @param bound the method with its provider
 * @param declared what the native method declares to throw, by names with dots
 */
record BodyMethod(
    String key,
    Bound bound,
    boolean takesCaller,
    Crash crash,
    boolean isBlocking,
    boolean isWaiting,
    long deadlineNanos,
    Set<String> declared) {
  /** How a body refuses a call: it is the caller's mistake, not its own. */
  private static final Set<String> REFUSALS =
      Set.of(
          "java.lang.IllegalArgumentException",
          "java.lang.IllegalStateException",
          "java.lang.SecurityException",
          "java.lang.UnsupportedOperationException",
          "pvm.device.DeviceException");

  private static final MethodHandle FAILED;

  static {
    try {
      FAILED =
          MethodHandles.lookup()
              .findVirtual(
                  Provider.class,
                  "failed",
                  MethodType.methodType(Throwable.class, BodyMethod.class, Throwable.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  static BodyMethod of(String key, Object provider, Method method, Set<String> declared) {
    Body body = method.getAnnotation(Body.class);
    return new BodyMethod(
        key,
        new Bound(provider, method),
        takesCaller(method),
        body.value(),
        body.blocking() || body.waiting(),
        body.waiting(),
        TimeUnit.MILLISECONDS.toNanos(body.deadlineMillis()),
        declared);
  }

  /** A method of an object; its handle is made when it is first called: a start has many. */
  static final class Bound {
    private final Object provider;
    private final Method method;
    private volatile MethodHandle handle;

    Bound(Object provider, Method method) {
      this.provider = provider;
      this.method = method;
    }

    /** With a Caller first if the method takes one. */
    MethodHandle handle() {
      if (handle == null) {
        method.setAccessible(true);
        try {
          handle = MethodHandles.lookup().unreflect(method).bindTo(provider);
        } catch (IllegalAccessException e) {
          throw new AssertionError(e);
        }
      }
      return handle;
    }
  }

  static boolean takesCaller(Method method) {
    return method.getParameterCount() > 0 && method.getParameterTypes()[0] == Caller.class;
  }

  boolean isAsynchronous() {
    return CompletionStage.class.isAssignableFrom(bound.method.getReturnType());
  }

  /** Whether it may be called on the thread of the guest, with nothing before or after it. */
  boolean isDirect() {
    return !isBlocking && !isAsynchronous() && crash.compareTo(Crash.IDEMPOTENT) <= 0;
  }

  /** The body as a call site of a type calls it; the provider is told of what it throws. */
  MethodHandle direct(Provider provider, Caller caller, MethodType type) {
    MethodHandle target = bound.handle();
    if (takesCaller) {
      target = MethodHandles.insertArguments(target, 0, caller);
    }
    for (int i = 0; i < target.type().parameterCount(); i++) {
      if (target.type().parameterType(i) == GuestRef.class) {
        target = MethodHandles.filterArguments(target, i, Ref.OF);
      }
    }
    if (target.type().returnType() == GuestRef.class) {
      target = MethodHandles.filterReturnValue(target, Ref.OBJECT);
    }
    target = target.asType(type);
    MethodHandle failed = MethodHandles.insertArguments(FAILED, 0, provider, this);
    MethodHandle rethrow = MethodHandles.throwException(type.returnType(), Throwable.class);
    return MethodHandles.catchException(
        target, Throwable.class, MethodHandles.filterArguments(rethrow, 0, failed));
  }

  /**
   * Whether the body may throw something without being at fault: what its native method declares,
   * and by what a call is refused.
   */
  boolean mayThrow(Throwable thrown) {
    for (Class<?> type = thrown.getClass(); type != null; type = type.getSuperclass()) {
      if (declared.contains(type.getName()) || REFUSALS.contains(type.getName())) {
        return true;
      }
    }
    return false;
  }

  /** Calls the body; boxes and guest objects in, what it gives out. */
  Object call(Caller caller, Object[] arguments) throws Throwable {
    MethodHandle handle = bound.handle();
    int shift = takesCaller ? 1 : 0;
    Object[] all = new Object[arguments.length + shift];
    for (int i = 0; i < arguments.length; i++) {
      boolean isRef = handle.type().parameterType(i + shift) == GuestRef.class;
      all[i + shift] = isRef ? Ref.of(arguments[i]) : arguments[i];
    }
    if (takesCaller) {
      all[0] = caller;
    }
    return handle.invokeWithArguments(all);
  }
}
