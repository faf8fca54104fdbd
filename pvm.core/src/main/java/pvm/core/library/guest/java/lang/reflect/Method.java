package pvm.core.library.guest.java.lang.reflect;

/** Declares members of the lifted {@link java.lang.reflect.Method}, which is used in its place. */
final class Method {
  Method(
      Class<?> owner,
      String name,
      Class<?>[] parameters,
      Class<?> result,
      Class<?>[] thrown,
      int modifiers,
      int slot,
      String signature,
      byte[] annotations,
      byte[] parameterAnnotations,
      byte[] annotationDefault) {}

  native Method copy();
}
