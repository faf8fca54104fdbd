package pvm.core.library.guest.java.lang.reflect;

/** Declares members of the lifted {@link java.lang.reflect.Parameter}, used in its place. */
final class Parameter {
  Parameter(String name, int modifiers, java.lang.reflect.Executable executable, int index) {}
}
