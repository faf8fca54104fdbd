package pvm.core.library.guest.bridge;

import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.TypeVariable;

/** Bridges of {@link GenericDeclaration}, which a class of the host may be. */
public final class GenericDeclarationBridge {
  private GenericDeclarationBridge() {}

  public static TypeVariable<?>[] getTypeParameters(GenericDeclaration declaration) {
    return declaration instanceof Class<?> type
        ? type.getTypeParameters()
        : declaration.getTypeParameters();
  }
}
