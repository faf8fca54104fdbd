package pvm.core.translate;

import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Boxing, unboxing, widening and casts, as {@code java.lang.invoke.LambdaMetafactory} specifies the
 * adaptation of arguments and results.
 */
final class Conversions {
  private static final String NUMBER = "java/lang/Number";
  private static final Map<String, Type> PRIMITIVES =
      Map.of(
          "java/lang/Boolean", Type.BOOLEAN_TYPE,
          "java/lang/Byte", Type.BYTE_TYPE,
          "java/lang/Character", Type.CHAR_TYPE,
          "java/lang/Short", Type.SHORT_TYPE,
          "java/lang/Integer", Type.INT_TYPE,
          "java/lang/Long", Type.LONG_TYPE,
          "java/lang/Float", Type.FLOAT_TYPE,
          "java/lang/Double", Type.DOUBLE_TYPE);

  private Conversions() {}

  static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  /** Internal name of the box of a primitive type. */
  static String box(Type primitive) {
    return switch (primitive.getSort()) {
      case Type.BOOLEAN -> "java/lang/Boolean";
      case Type.BYTE -> "java/lang/Byte";
      case Type.CHAR -> "java/lang/Character";
      case Type.SHORT -> "java/lang/Short";
      case Type.INT -> "java/lang/Integer";
      case Type.LONG -> "java/lang/Long";
      case Type.FLOAT -> "java/lang/Float";
      case Type.DOUBLE -> "java/lang/Double";
      default -> throw new AssertionError("no box of " + primitive);
    };
  }

  /** The primitive type of a box; null if the type is no box. */
  static Type unboxed(Type type) {
    return type.getSort() == Type.OBJECT ? PRIMITIVES.get(type.getInternalName()) : null;
  }

  /**
   * Converts the value on the stack.
   *
   * @param from its static type
   * @param to the type that is needed
   * @param functional the type that the call site gives it, to which a reference is cast first
   */
  static void convert(Code code, Type from, Type to, Type functional) {
    if (from == Type.VOID_TYPE || to == Type.VOID_TYPE) {
      return;
    }
    if (isPrimitive(from)) {
      convertPrimitive(code, from, to);
      return;
    }
    Type source = from;
    if (!isPrimitive(functional) && !functional.equals(from)) {
      cast(code, functional);
      source = functional;
    }
    if (isPrimitive(to)) {
      unbox(code, source, to);
    } else if (!source.equals(to)) {
      cast(code, to);
    }
  }

  private static void convertPrimitive(Code code, Type from, Type to) {
    if (isPrimitive(to)) {
      widen(code, from, to);
      return;
    }
    Type target = unboxed(to);
    if (target != null) {
      widen(code, from, target);
      box(code, target);
    } else {
      box(code, from); // a supertype of the box needs no cast
    }
  }

  static void box(Code code, Type primitive) {
    String box = box(primitive);
    code.invoke(
        Opcodes.INVOKESTATIC, box, "valueOf", "(" + primitive.getDescriptor() + ")L" + box + ";");
  }

  private static void unbox(Code code, Type source, Type to) {
    Type own = unboxed(source);
    if (own == Type.BOOLEAN_TYPE || own == Type.CHAR_TYPE) {
      value(code, source.getInternalName(), own);
      widen(code, own, to);
    } else if (own != null) {
      value(code, source.getInternalName(), to);
    } else {
      String box = to == Type.CHAR_TYPE || to == Type.BOOLEAN_TYPE ? box(to) : NUMBER;
      if (!source.getInternalName().equals(box)) {
        code.type(Opcodes.CHECKCAST, box);
      }
      value(code, box, to);
    }
  }

  private static void value(Code code, String owner, Type to) {
    code.invoke(
        Opcodes.INVOKEVIRTUAL, owner, to.getClassName() + "Value", "()" + to.getDescriptor());
  }

  static void cast(Code code, Type type) {
    if (!type.getInternalName().equals(Code.OBJECT)) {
      code.type(Opcodes.CHECKCAST, type.getInternalName());
    }
  }

  static void widen(Code code, Type from, Type to) {
    int opcode =
        switch (to.getSort()) {
          case Type.LONG -> isIntLike(from) ? Opcodes.I2L : Opcodes.NOP;
          case Type.FLOAT ->
              isIntLike(from) ? Opcodes.I2F : from == Type.LONG_TYPE ? Opcodes.L2F : Opcodes.NOP;
          case Type.DOUBLE -> toDouble(from);
          default -> Opcodes.NOP;
        };
    if (opcode != Opcodes.NOP) {
      code.op(opcode);
    }
  }

  private static int toDouble(Type from) {
    return switch (from.getSort()) {
      case Type.DOUBLE -> Opcodes.NOP;
      case Type.FLOAT -> Opcodes.F2D;
      case Type.LONG -> Opcodes.L2D;
      default -> Opcodes.I2D;
    };
  }

  private static boolean isIntLike(Type type) {
    return type.getSort() <= Type.INT;
  }
}
