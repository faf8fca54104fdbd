package pvm.core.translate;

import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;

/** A case of a pattern switch, as javac passes it to {@code java.lang.runtime.SwitchBootstraps}. */
sealed interface SwitchLabel {

  /** Matches values of a type; a primitive type matches boxes whose value it holds exactly. */
  record OfType(Type type) implements SwitchLabel {}

  /** Matches an equal string. */
  record OfString(String value) implements SwitchLabel {}

  /** Matches a number or a character of this value. */
  record OfInt(int value) implements SwitchLabel {}

  /** Matches an equal box: a Long, Float, Double or Boolean. */
  record OfBox(Object value) implements SwitchLabel {}

  /**
   * Matches an enum constant.
   *
   * @param type internal name of the enum as it stands in the tree
   */
  record OfEnum(String type, String constant) implements SwitchLabel {}

  /** Reads a static argument of a call site; null if it is none that is known. */
  static SwitchLabel of(Object argument, ClassWorld world) {
    return switch (argument) {
      case Type type -> new OfType(type);
      case String text -> new OfString(text);
      case Integer value -> new OfInt(value);
      case Long value -> new OfBox(value);
      case Float value -> new OfBox(value);
      case Double value -> new OfBox(value);
      case ConstantDynamic constant -> dynamic(constant, world);
      default -> null;
    };
  }

  private static SwitchLabel dynamic(ConstantDynamic constant, ClassWorld world) {
    Handle bootstrap = constant.getBootstrapMethod();
    if (!bootstrap.getOwner().equals(Constants.BOOTSTRAPS)) {
      return null;
    }
    return switch (bootstrap.getName()) {
      case "primitiveClass" -> new OfType(Type.getType(constant.getName()));
      case "getStaticFinal" ->
          constant.getDescriptor().equals("Ljava/lang/Boolean;")
              ? new OfBox(constant.getName().equals("TRUE"))
              : null;
      case "invoke" -> enumConstant(constant, world);
      default -> null;
    };
  }

  /** Reads {@code EnumDesc.of(ClassDesc.of("pkg.Type"), "NAME")}. */
  private static SwitchLabel enumConstant(ConstantDynamic constant, ClassWorld world) {
    if (isCall(constant, "java/lang/Enum$EnumDesc", 3)
        && constant.getBootstrapMethodArgument(1) instanceof ConstantDynamic type
        && isCall(type, "java/lang/constant/ClassDesc", 2)
        && type.getBootstrapMethodArgument(1) instanceof String className
        && constant.getBootstrapMethodArgument(2) instanceof String name) {
      return new OfEnum(world.treeName(className.replace('.', '/')), name);
    }
    return null;
  }

  private static boolean isCall(ConstantDynamic constant, String owner, int arguments) {
    return constant.getBootstrapMethodArgumentCount() == arguments
        && constant.getBootstrapMethodArgument(0) instanceof Handle handle
        && handle.getOwner().endsWith(owner)
        && handle.getName().equals("of");
  }
}
