package pvm.core.library.host;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import pvm.core.abi.Abi;
import pvm.core.abi.Blank;

/**
 * Method handles on members of guest classes. What they call runs pinned: the JVM's own frames
 * between a handle and its target can't be captured.
 */
public final class HostHandles {
  private static final MethodHandle PIN = ofAbi("pin", MethodType.methodType(void.class));
  private static final MethodHandle UNPIN =
      MethodHandles.dropArguments(
          ofAbi("unpin", MethodType.methodType(void.class)), 0, Throwable.class);
  private static final MethodHandle TOUCH =
      ofAbi("touchAny", MethodType.methodType(void.class, Object.class));

  private HostHandles() {}

  private static MethodHandle ofAbi(String name, MethodType type) {
    try {
      return MethodHandles.publicLookup().findStatic(Abi.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** A handle that pins the thread while its target runs; that of a host class as it is. */
  public static MethodHandle pinned(MethodHandle target, Class<?> owner) {
    if (HostClasses.isHost(owner)) {
      return target;
    }
    MethodHandle pinning = MethodHandles.foldArguments(target.asFixedArity(), PIN);
    Class<?> result = target.type().returnType();
    MethodHandle cleanup =
        result == void.class
            ? UNPIN
            : MethodHandles.foldArguments(
                MethodHandles.dropArguments(MethodHandles.identity(result), 0, Throwable.class),
                UNPIN);
    MethodHandle whole = MethodHandles.tryFinally(pinning, cleanup);
    return target.isVarargsCollector()
        ? whole.asVarargsCollector(whole.type().lastParameterType())
        : whole;
  }

  /** A setter that marks its object, or the class of a static field, before it writes. */
  public static MethodHandle touching(MethodHandle setter, Class<?> owner, boolean isStatic) {
    return isStatic
        ? MethodHandles.foldArguments(setter, TOUCH.bindTo(owner))
        : MethodHandles.foldArguments(
            setter,
            TOUCH.asType(TOUCH.type().changeParameterType(0, setter.type().parameterType(0))));
  }

  /**
   * A handle on a constructor of a guest class: a blank object, then what the constructor became.
   */
  public static MethodHandle constructor(
      MethodHandles.Lookup lookup, Class<?> owner, MethodType type)
      throws NoSuchMethodException, IllegalAccessException {
    if (HostClasses.isHost(owner)) {
      return lookup.findConstructor(owner, type);
    }
    MethodHandle blank =
        lookup.findConstructor(owner, MethodType.methodType(void.class, Blank.class));
    MethodHandle made = MethodHandles.insertArguments(blank, 0, (Object) null);
    MethodHandle init = lookup.findVirtual(owner, Abi.INIT, type);
    // (object, arguments) -> object
    MethodHandle initialized =
        MethodHandles.foldArguments(
            MethodHandles.dropArguments(MethodHandles.identity(owner), 1, type.parameterList()),
            init);
    return pinned(MethodHandles.foldArguments(initialized, made), owner);
  }

  /** A handle on a method of any class. */
  public static MethodHandle method(
      MethodHandles.Lookup lookup, Class<?> owner, String name, boolean isStatic, MethodType type)
      throws NoSuchMethodException, IllegalAccessException {
    return pinned(
        isStatic ? lookup.findStatic(owner, name, type) : lookup.findVirtual(owner, name, type),
        owner);
  }

  /** The type of a method. */
  public static MethodType type(Class<?> result, Class<?>[] parameters) {
    return MethodType.methodType(result, Arrays.asList(parameters));
  }

  /** A lookup that may reach all members of a class. */
  public static MethodHandles.Lookup lookupIn(Class<?> owner) {
    try {
      return MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
    } catch (IllegalAccessException e) {
      throw Abi.sneaky(e);
    }
  }
}
