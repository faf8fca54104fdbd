package pvm.core.library.guest.java.lang;

import java.lang.reflect.Method;

/** Declares members of the lifted {@code java.lang.PublicMethods}, which is used in its place. */
final class PublicMethods {
  PublicMethods() {}

  native void merge(Method method);

  native Method[] toArray();

  static final class MethodList {
    private MethodList() {}

    static native MethodList filter(
        Method[] methods, String name, Class<?>[] parameters, boolean includeStatic);

    static native MethodList merge(MethodList head, MethodList tail);

    native Method getMostSpecific();
  }
}
