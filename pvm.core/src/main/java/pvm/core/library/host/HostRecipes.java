package pvm.core.library.host;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jdk.internal.misc.Unsafe;
import pvm.core.image.Recipe;

/**
 * How objects of {@code java.lang.invoke} were made, and how to make them again.
 *
 * <p>A type, a lookup and a direct var handle tell it themselves. A method handle does not: each
 * that a guest gets carries its recipe as a bound argument that its target never sees. So a recipe
 * lives as long as its handle, and costs nothing where the handle is called.
 */
public final class HostRecipes {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();

  /** Reaches every member: access was checked when the guest made the handle. */
  static final MethodHandles.Lookup TRUSTED = trusted();

  private static final String TYPE = "MethodType.methodType(Ljava/lang/Class;[Ljava/lang/Class;)";
  private static final String LOOKUP = "Lookup.new(Ljava/lang/Class;Ljava/lang/Class;I)";
  private static final String EXACT =
      "VarHandle.withInvokeExactBehavior(Ljava/lang/invoke/VarHandle;)";
  private static final String ARRAY = "MethodHandles.arrayElementVarHandle(Ljava/lang/Class;)";
  private static final String BYTES = "MethodHandles.byteArrayViewVarHandle(Ljava/lang/Class;Z)";
  private static final String FIELD =
      "Lookup.findVarHandle(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/Class;)";
  private static final String STATIC_FIELD =
      "Lookup.findStaticVarHandle(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/Class;)";
  private static final String MEMBER =
      "(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
          + "Ljava/lang/invoke/MethodType;)";
  private static final String ACCESS =
      "VarHandle.toMethodHandle(Ljava/lang/invoke/VarHandle;"
          + "Ljava/lang/invoke/VarHandle$AccessMode;)";

  /** The JVM's limit is 255 slots of arguments; the label needs one, and a receiver another. */
  private static final int LABELLED_SLOTS_MAX = 250;

  private static final Map<String, Class<?>> OWNERS =
      Map.of("MethodHandles", MethodHandles.class, "MethodHandle", MethodHandle.class);

  /** What a handle carries. */
  private static final class Label {
    final Recipe recipe;
    MethodHandle handle;

    Label(Recipe recipe) {
      this.recipe = recipe;
    }
  }

  /** Where the bound arguments of the handles of a class are. */
  private static final ClassValue<long[]> BOUND =
      new ClassValue<>() {
        @Override
        protected long[] computeValue(Class<?> type) {
          return Arrays.stream(type.getDeclaredFields())
              .filter(field -> field.getName().startsWith("argL"))
              .mapToLong(UNSAFE::objectFieldOffset)
              .toArray();
        }
      };

  /** The class of handles on static fields of classes that may not be initialized yet. */
  private static final Class<?> LAZY = hostClass("java.lang.invoke.LazyInitializingVarHandle");

  private static final long LAZY_TARGET = UNSAFE.objectFieldOffset(LAZY, "target");

  /** Where handles on static fields, by their class, keep the class of the field. */
  private static final ClassValue<Long> DECLARING_CLASS =
      new ClassValue<>() {
        @Override
        protected Long computeValue(Class<?> type) {
          return type.getSuperclass() == VarHandle.class
              ? UNSAFE.objectFieldOffset(type, "declaringClass")
              : get(type.getSuperclass());
        }
      };

  private HostRecipes() {}

  private static Class<?> hostClass(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("this JVM lacks class " + name, e);
    }
  }

  private static MethodHandles.Lookup trusted() {
    try {
      var field = MethodHandles.Lookup.class.getDeclaredField("IMPL_LOOKUP");
      return (MethodHandles.Lookup)
          UNSAFE.getReference(UNSAFE.staticFieldBase(field), UNSAFE.staticFieldOffset(field));
    } catch (NoSuchFieldException e) {
      throw new AssertionError(e);
    }
  }

  // ---- how it was made

  /** The recipe of an object; null if it can't be made again. */
  public static Recipe of(Object object) {
    return switch (object) {
      case MethodType type -> Recipe.of(TYPE, type.returnType(), type.parameterArray());
      case MethodHandles.Lookup lookup ->
          Recipe.of(
              LOOKUP, lookup.lookupClass(), lookup.previousLookupClass(), lookup.lookupModes());
      case VarHandle handle -> ofVarHandle(handle);
      case MethodHandle handle -> ofMethodHandle(handle);
      default -> null;
    };
  }

  private static Recipe ofVarHandle(VarHandle handle) {
    if (handle.hasInvokeExactBehavior()) {
      return Recipe.of(EXACT, handle.withInvokeBehavior());
    }
    List<Class<?>> coordinates = handle.coordinateTypes();
    Class<?> first = coordinates.isEmpty() ? null : coordinates.getFirst();
    var name = handle.describeConstable().map(VarHandle.VarHandleDesc::constantName);
    if (name.isEmpty()) {
      boolean isView =
          handle.getClass().getName().endsWith("$ArrayHandle") && first == byte[].class;
      return isView ? Recipe.of(BYTES, handle.varType().arrayType(), isBigEndian(handle)) : null;
    }
    if (first == null) {
      return Recipe.of(STATIC_FIELD, declaringClass(handle), name.get(), handle.varType());
    }
    return first.isArray()
        ? Recipe.of(ARRAY, first)
        : Recipe.of(FIELD, first, name.get(), handle.varType());
  }

  private static int isBigEndian(VarHandle view) {
    return UNSAFE.getByte(view, UNSAFE.objectFieldOffset(view.getClass().getSuperclass(), "be"));
  }

  /** The class of the static field that a handle is on. */
  static Class<?> declaringClass(VarHandle handle) {
    Object direct = handle.getClass() == LAZY ? UNSAFE.getReference(handle, LAZY_TARGET) : handle;
    return (Class<?>) UNSAFE.getReference(direct, DECLARING_CLASS.get(direct.getClass()));
  }

  /** A handle whose recipe is not known gets one: the handle itself if it has one already. */
  public static MethodHandle labelled(MethodHandle made, String operation, Object... arguments) {
    int slots = 0;
    for (Class<?> type : made.type().parameterList()) {
      slots += type == long.class || type == double.class ? 2 : 1;
    }
    if (slots > LABELLED_SLOTS_MAX || ofMethodHandle(made) != null) {
      return made;
    }
    Label label = new Label(Recipe.of(operation, arguments));
    MethodHandle takesLabel = MethodHandles.dropArguments(made.asFixedArity(), 0, Label.class);
    MethodHandle labelled = MethodHandles.insertArguments(takesLabel, 0, label);
    label.handle = sameArity(labelled, made);
    return label.handle;
  }

  private static MethodHandle sameArity(MethodHandle handle, MethodHandle like) {
    return like.isVarargsCollector()
        ? handle.asVarargsCollector(handle.type().lastParameterType())
        : handle;
  }

  private static Recipe ofMethodHandle(MethodHandle handle) {
    MethodHandle labelled = handle.asFixedArity();
    for (long offset : BOUND.get(labelled.getClass())) {
      if (UNSAFE.getReference(labelled, offset) instanceof Label label
          && label.handle == handle) { // else it is that of a handle this one is made of
        return label.recipe;
      }
    }
    return null;
  }

  /** The operation of {@link MethodHandles.Lookup} that finds a member. */
  static String finding(String method) {
    return "Lookup." + method + MEMBER;
  }

  /** The operation of a handle on an access mode of a var handle. */
  static String access() {
    return ACCESS;
  }

  // ---- making it again

  /**
   * The object of a recipe.
   *
   * @throws ReflectiveOperationException if a member is gone, or has another type
   */
  public static Object make(Recipe recipe) throws ReflectiveOperationException {
    List<Object> with = recipe.arguments();
    return switch (recipe.operation()) {
      case TYPE -> MethodType.methodType((Class<?>) with.get(0), as(Class[].class, with.get(1)));
      case LOOKUP -> lookup(with);
      case EXACT -> ((VarHandle) with.get(0)).withInvokeExactBehavior();
      case ARRAY -> MethodHandles.arrayElementVarHandle((Class<?>) with.get(0));
      case BYTES -> HostClasses.byteArrayView((Class<?>) with.get(0), (int) with.get(1) != 0);
      case FIELD ->
          TRUSTED.findVarHandle(
              (Class<?>) with.get(0), (String) with.get(1), (Class<?>) with.get(2));
      case STATIC_FIELD ->
          TRUSTED.findStaticVarHandle(
              (Class<?>) with.get(0), (String) with.get(1), (Class<?>) with.get(2));
      case ACCESS ->
          HostHandles.access((VarHandle) with.get(0), (VarHandle.AccessMode) with.get(1));
      default -> {
        MethodHandle made = isFinding(recipe) ? found(recipe) : combined(recipe);
        yield labelled(made, recipe.operation(), with.toArray());
      }
    };
  }

  private static Object lookup(List<Object> with) throws ReflectiveOperationException {
    MethodHandle constructor =
        TRUSTED.findConstructor(
            MethodHandles.Lookup.class,
            MethodType.methodType(void.class, Class.class, Class.class, int.class));
    try {
      return constructor.invokeWithArguments(with);
    } catch (Throwable e) {
      throw new AssertionError("a lookup can't be made of " + with, e);
    }
  }

  private static MethodHandle found(Recipe recipe) throws ReflectiveOperationException {
    MethodHandle found = HostHandles.unlabelled(TRUSTED, member(recipe), specialCaller(recipe));
    // The guest's lookup may have narrowed the receiver of a protected member.
    return sameArity(found.asFixedArity().asType(handleType(recipe)), found);
  }

  /** Whether a recipe is that of a member that a lookup has found. */
  static boolean isFinding(Recipe recipe) {
    return recipe.operation().endsWith(MEMBER);
  }

  /** The JVM's own handle on the member of a recipe. */
  static MethodHandle direct(Recipe recipe) throws ReflectiveOperationException {
    return HostHandles.direct(TRUSTED, member(recipe), specialCaller(recipe));
  }

  private static HostHandles.Member member(Recipe recipe) {
    List<Object> with = recipe.arguments();
    return new HostHandles.Member(
        recipe.name().substring("Lookup.".length()),
        (Class<?>) with.get(0),
        (String) with.get(1),
        (MethodType) with.get(2));
  }

  private static MethodType handleType(Recipe recipe) {
    return (MethodType) recipe.arguments().get(3);
  }

  private static Class<?> specialCaller(Recipe recipe) {
    MethodType type = handleType(recipe);
    return type.parameterCount() == 0 ? null : type.parameterType(0);
  }

  private static MethodHandle combined(Recipe recipe) throws ReflectiveOperationException {
    String[] names = recipe.name().split("\\.");
    Class<?> owner = OWNERS.get(names[0]);
    if (owner == null || names.length != 2) {
      throw new NoSuchMethodException(recipe.operation());
    }
    Class<?>[] types = recipe.parameters();
    Object[] arguments = recipe.arguments().toArray();
    for (int i = 0; i < types.length; i++) {
      if (types[i].isArray()) {
        arguments[i] = as(types[i], arguments[i]);
      } else if (types[i] == boolean.class) {
        arguments[i] = !arguments[i].equals(0);
      }
    }
    boolean isStatic = owner == MethodHandles.class;
    int own = isStatic ? 0 : 1; // the receiver is the first argument
    return (MethodHandle)
        owner
            .getMethod(names[1], Arrays.copyOfRange(types, own, types.length))
            .invoke(
                isStatic ? null : arguments[0],
                Arrays.copyOfRange(arguments, own, arguments.length));
  }

  private static <T> T as(Class<T> arrayType, Object array) {
    if (arrayType.isInstance(array)) {
      return arrayType.cast(array);
    }
    int length = Array.getLength(array);
    Object copy = Array.newInstance(arrayType.getComponentType(), length);
    for (int i = 0; i < length; i++) {
      Array.set(copy, i, Array.get(array, i)); // copying would not tell an element's class
    }
    return arrayType.cast(copy);
  }
}
