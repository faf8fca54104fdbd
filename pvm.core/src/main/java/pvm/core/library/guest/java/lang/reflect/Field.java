package pvm.core.library.guest.java.lang.reflect;

/** Declares members of the lifted {@link java.lang.reflect.Field}, which is used in its place. */
final class Field {
  Field(
      Class<?> owner,
      String name,
      Class<?> type,
      int modifiers,
      boolean isTrustedFinal,
      int slot,
      String signature,
      byte[] annotations) {}

  native Field copy();
}
