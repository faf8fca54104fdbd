package pvm.core.library.guest.java.lang.reflect;

import jdk.internal.reflect.ConstructorAccessor;

/** Declares members of the lifted {@link java.lang.reflect.Constructor}, used in its place. */
final class Constructor {
  Constructor root;

  Constructor(
      Class<?> owner,
      Class<?>[] parameters,
      Class<?>[] thrown,
      int modifiers,
      int slot,
      String signature,
      byte[] annotations,
      byte[] parameterAnnotations) {}

  native Constructor copy();

  native void setConstructorAccessor(ConstructorAccessor accessor);
}
