package pvm.core.natives;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import pvm.core.abi.Abi;
import pvm.core.image.GuestClasses;
import pvm.device.DeviceState;
import pvm.natives.Caller;
import pvm.natives.GuestRef;

/**
 * A process as bodies see it, or one call of it.
 *
 * @param callId of a call that is made once; else null
 */
record ProcessCaller(ProcessHost host, Rights rights, String callId, Callbacks callbacks)
    implements Caller {

  /** How guest objects are called. */
  interface Callbacks {
    /** For what is no call. */
    Callbacks NONE =
        (target, method, arguments) -> {
          throw new IllegalStateException("callback " + method + " outside of a call");
        };

    Object make(Object target, String method, Object... arguments) throws Throwable;
  }

  /** Calls them on the guest's own thread, below the body: nothing is captured meanwhile. */
  record OnCarrier(GuestClasses classes) implements Callbacks {
    @Override
    public Object make(Object target, String method, Object... arguments) throws Throwable {
      Abi.pin(); // an unwind must not cross the frames of the body
      try {
        return (Object) callback().invokeExact(target, method, arguments);
      } finally {
        Abi.unpin();
      }
    }

    private MethodHandle callback() throws ReflectiveOperationException {
      return MethodHandles.publicLookup()
          .findStatic(
              classes.find(CALLS),
              "callback",
              MethodType.methodType(Object.class, Object.class, String.class, Object[].class));
    }
  }

  /** What a process may use and what is remembered of it, for one type. */
  record Rights(Grants grants, DeviceState state) {}

  private static final String CALLS = "pvm/core/library/guest/natives/NativeCalls";

  @Override
  public String process() {
    return host.name();
  }

  @Override
  public boolean isGranted(String permission) {
    return rights.grants().have(permission);
  }

  @Override
  public void require(String permission) {
    if (!isGranted(permission)) {
      throw new SecurityException(
          "process "
              + host.name()
              + " has no grant "
              + permission
              + "; start it with --grant "
              + permission
              + ", or name it in a file beside the program");
    }
  }

  @Override
  public DeviceState state() {
    return rights.state();
  }

  /** Whether the process may call natives of a provider at all. */
  boolean mayUse(Provider provider) {
    String grant = provider.origin().grant();
    return grant.isEmpty() || rights.grants().haveAnyOf(grant);
  }

  /** Throws a SecurityException if the process may not. */
  void checkMayUse(Provider provider) {
    if (!mayUse(provider)) {
      String grant = provider.origin().grant();
      throw new SecurityException(
          "process "
              + host.name()
              + " has no grant that begins with "
              + grant
              + ", so it can't use "
              + provider.origin().type()
              + "; start it with --grant "
              + grant);
    }
  }

  @Override
  public Object call(GuestRef target, String method, Object... arguments) {
    Object[] guest = new Object[arguments.length];
    for (int i = 0; i < guest.length; i++) {
      guest[i] = toGuest(method, arguments[i]);
    }
    try {
      return toHost(callbacks.make(Ref.object(target), method, guest));
    } catch (Throwable t) {
      throw Abi.sneaky(t);
    }
  }

  /** What both sides share as it is, and the guest objects behind handles. */
  private static Object toGuest(String method, Object value) {
    return switch (value) {
      case GuestRef ref -> Ref.object(ref);
      case Object other when toHost(other) instanceof GuestRef ->
          throw new IllegalArgumentException(
              "argument of callback "
                  + method
                  + " is a "
                  + other.getClass().getName()
                  + "; give a primitive in its box, a string, an array of either, or a GuestRef");
      case null, default -> value;
    };
  }

  /** Guest objects behind a handle; what both sides share as it is. */
  private static Object toHost(Object value) {
    return switch (value) {
      case null -> null;
      case String s -> s;
      case Boolean b -> b;
      case Character c -> c;
      case Byte b -> b;
      case Short s -> s;
      case Integer i -> i;
      case Long l -> l;
      case Float f -> f;
      case Double d -> d;
      case Object array when array.getClass().isArray() && isShared(array.getClass()) -> array;
      default -> Ref.of(value);
    };
  }

  private static boolean isShared(Class<?> type) {
    Class<?> element = type.getComponentType();
    return element.isArray() ? isShared(element) : element.isPrimitive() || element == String.class;
  }
}
