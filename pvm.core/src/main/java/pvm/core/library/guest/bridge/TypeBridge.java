package pvm.core.library.guest.bridge;

import java.lang.reflect.Type;

/** Bridges of {@link Type}, which a class of the host may be. */
public final class TypeBridge {
  private TypeBridge() {}

  public static String getTypeName(Type type) {
    return type instanceof Class<?> known ? known.getTypeName() : type.getTypeName();
  }
}
