package pvm.core.natives;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;
import pvm.natives.GuestRef;

/** What a body is given for a value of a guest type, by original descriptors. */
final class GuestTypes {
  private static final Set<Class<?>> SHARED =
      Set.of(
          String.class,
          Boolean.class,
          Byte.class,
          Character.class,
          Short.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class);

  private GuestTypes() {}

  /** The type that a body has for a guest type. */
  static Class<?> of(Type guest) {
    return switch (guest.getSort()) {
      case Type.VOID -> void.class;
      case Type.BOOLEAN -> boolean.class;
      case Type.BYTE -> byte.class;
      case Type.CHAR -> char.class;
      case Type.SHORT -> short.class;
      case Type.INT -> int.class;
      case Type.LONG -> long.class;
      case Type.FLOAT -> float.class;
      case Type.DOUBLE -> double.class;
      case Type.ARRAY -> ofArray(guest);
      default -> ofName(guest.getClassName());
    };
  }

  private static Class<?> ofArray(Type guest) {
    Type element = guest.getElementType();
    boolean isShared =
        element.getSort() != Type.OBJECT || element.getClassName().equals(String.class.getName());
    if (!isShared) {
      return GuestRef.class;
    }
    Class<?> type = of(element);
    for (int i = guest.getDimensions(); i > 0; i--) {
      type = type.arrayType();
    }
    return type;
  }

  private static Class<?> ofName(String name) {
    for (Class<?> shared : SHARED) {
      if (shared.getName().equals(name)) {
        return shared;
      }
    }
    return GuestRef.class;
  }

  /** A method in words: {@code int level(GuestRef, String)}. */
  static String text(Class<?> result, String name, Class<?>... parameters) {
    return Arrays.stream(parameters)
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", ", result.getSimpleName() + " " + name + "(", ")"));
  }

  /** A guest method in words: {@code int level(java.lang.String)}. */
  static String text(String name, String descriptor) {
    return Arrays.stream(Type.getArgumentTypes(descriptor))
        .map(Type::getClassName)
        .collect(
            Collectors.joining(
                ", ", Type.getReturnType(descriptor).getClassName() + " " + name + "(", ")"));
  }
}
