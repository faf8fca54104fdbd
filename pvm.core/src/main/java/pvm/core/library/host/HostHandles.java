package pvm.core.library.host;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import pvm.core.abi.Abi;
import pvm.core.abi.Blank;
import pvm.core.image.Recipe;

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
  private static MethodHandle pinned(MethodHandle target, Class<?> owner) {
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
  private static MethodHandle touching(MethodHandle setter, Class<?> owner, boolean isStatic) {
    return isStatic
        ? MethodHandles.foldArguments(setter, TOUCH.bindTo(owner))
        : MethodHandles.foldArguments(
            setter,
            TOUCH.asType(TOUCH.type().changeParameterType(0, setter.type().parameterType(0))));
  }

  /**
   * What a handle is on.
   *
   * @param how the method of {@link MethodHandles.Lookup} that finds it
   * @param name {@code <init>} of a constructor
   * @param type of a method or constructor as that method takes it; of a field, a type that returns
   *     the field's
   */
  public record Member(String how, Class<?> owner, String name, MethodType type) {}

  /**
   * A handle that an image can hold.
   *
   * @param specialCaller of {@code findSpecial}, else null
   */
  public static MethodHandle find(
      MethodHandles.Lookup lookup, Member member, Class<?> specialCaller)
      throws ReflectiveOperationException {
    MethodHandle found = unlabelled(lookup, member, specialCaller);
    return HostRecipes.labelled(
        found,
        HostRecipes.finding(member.how()),
        member.owner(),
        member.name(),
        member.type(),
        found.type());
  }

  /** A handle that does what guests expect of it. */
  static MethodHandle unlabelled(MethodHandles.Lookup lookup, Member member, Class<?> specialCaller)
      throws ReflectiveOperationException {
    Class<?> owner = member.owner();
    if (member.how().equals("findConstructor") && !HostClasses.isHost(owner)) {
      return constructor(lookup, owner, member.type());
    }
    MethodHandle direct = direct(lookup, member, specialCaller);
    return switch (member.how()) {
      case "findGetter", "findStaticGetter" -> direct;
      case "findSetter" -> touching(direct, owner, false);
      case "findStaticSetter" -> touching(direct, owner, true);
      default -> pinned(direct, owner);
    };
  }

  /** The JVM's handle on a member. */
  static MethodHandle direct(MethodHandles.Lookup lookup, Member member, Class<?> specialCaller)
      throws ReflectiveOperationException {
    Class<?> owner = member.owner();
    String name = member.name();
    MethodType type = member.type();
    Class<?> field = type.returnType();
    return switch (member.how()) {
      case "findVirtual" -> lookup.findVirtual(owner, name, type);
      case "findStatic" -> lookup.findStatic(owner, name, type);
      case "findSpecial" -> lookup.findSpecial(owner, name, type, specialCaller);
      case "findConstructor" -> lookup.findConstructor(owner, type);
      case "findGetter" -> lookup.findGetter(owner, name, field);
      case "findStaticGetter" -> lookup.findStaticGetter(owner, name, field);
      case "findSetter" -> lookup.findSetter(owner, name, field);
      case "findStaticSetter" -> lookup.findStaticSetter(owner, name, field);
      default -> throw new NoSuchMethodException("MethodHandles.Lookup." + member.how());
    };
  }

  /** A handle on a constructor: a blank object, then what the constructor became. */
  private static MethodHandle constructor(
      MethodHandles.Lookup lookup, Class<?> owner, MethodType type)
      throws ReflectiveOperationException {
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

  /** The handle on an access mode of a var handle. */
  public static MethodHandle access(VarHandle handle, VarHandle.AccessMode mode) {
    MethodHandle access = handle.toMethodHandle(mode);
    var coordinates = handle.coordinateTypes();
    if (coordinates.isEmpty()) {
      access = touching(access, HostRecipes.declaringClass(handle), true);
    } else if (!coordinates.getFirst().isArray()) {
      access = touching(access, coordinates.getFirst(), false);
    }
    return HostRecipes.labelled(access, HostRecipes.access(), handle, mode);
  }

  /** Marks the class of a static field dirty before a var handle writes the field. */
  public static void touchStatics(VarHandle handle) {
    Abi.touchStatics(HostRecipes.declaringClass(handle));
  }

  /** What a handle that a lookup has found is on; not told of constructors of guest classes. */
  public static MethodHandleInfo reveal(MethodHandles.Lookup lookup, MethodHandle handle)
      throws ReflectiveOperationException {
    Recipe recipe = HostRecipes.of(handle);
    return lookup.revealDirect(
        recipe == null || !HostRecipes.isFinding(recipe) ? handle : HostRecipes.direct(recipe));
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
