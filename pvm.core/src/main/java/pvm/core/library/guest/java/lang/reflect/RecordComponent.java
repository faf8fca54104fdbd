package pvm.core.library.guest.java.lang.reflect;

/** Declares members of the lifted {@link java.lang.reflect.RecordComponent}, used in its place. */
final class RecordComponent {
  Class<?> clazz;
  String name;
  Class<?> type;
  java.lang.reflect.Method accessor;
  String signature;
  byte[] annotations;
  byte[] typeAnnotations;

  RecordComponent() {}
}
