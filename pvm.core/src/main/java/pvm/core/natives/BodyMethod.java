package pvm.core.natives;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import pvm.natives.Body;
import pvm.natives.Caller;
import pvm.natives.Crash;
import pvm.natives.GuestRef;

/**
 * A method of a provider, ready to be called.
 *
 * @param handle bound to the provider; a Caller first if {@code takesCaller}
 */
record BodyMethod(
    String key,
    MethodHandle handle,
    boolean takesCaller,
    Crash crash,
    boolean isBlocking,
    boolean isWaiting,
    long deadlineNanos) {

  static BodyMethod of(String key, Object provider, Method method) {
    Body body = method.getAnnotation(Body.class);
    method.setAccessible(true);
    try {
      return new BodyMethod(
          key,
          MethodHandles.lookup().unreflect(method).bindTo(provider),
          takesCaller(method),
          body.value(),
          body.blocking() || body.waiting(),
          body.waiting(),
          TimeUnit.MILLISECONDS.toNanos(body.deadlineMillis()));
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  static boolean takesCaller(Method method) {
    return method.getParameterCount() > 0 && method.getParameterTypes()[0] == Caller.class;
  }

  boolean isAsynchronous() {
    return CompletionStage.class.isAssignableFrom(handle.type().returnType());
  }

  /** Whether it may be called on the thread of the guest, with nothing before or after it. */
  boolean isDirect() {
    return !isBlocking && !isAsynchronous() && crash.compareTo(Crash.IDEMPOTENT) <= 0;
  }

  /** The body as a call site of a type calls it. */
  MethodHandle direct(Caller caller, MethodType type) {
    MethodHandle target = takesCaller ? MethodHandles.insertArguments(handle, 0, caller) : handle;
    for (int i = 0; i < target.type().parameterCount(); i++) {
      if (target.type().parameterType(i) == GuestRef.class) {
        target = MethodHandles.filterArguments(target, i, Ref.OF);
      }
    }
    if (target.type().returnType() == GuestRef.class) {
      target = MethodHandles.filterReturnValue(target, Ref.OBJECT);
    }
    return target.asType(type);
  }

  /** Calls the body; boxes and guest objects in, what it gives out. */
  Object call(Caller caller, Object[] arguments) throws Throwable {
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
