package pvm.core.natives;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import pvm.core.image.GuestClasses;
import pvm.natives.GuestRef;

/** A guest object as bodies see it. */
final class Ref implements GuestRef {
  /** Object to GuestRef. */
  static final MethodHandle OF;

  /** GuestRef to Object. */
  static final MethodHandle OBJECT;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      OF = lookup.findStatic(Ref.class, "of", MethodType.methodType(GuestRef.class, Object.class));
      OBJECT =
          lookup.findStatic(
              Ref.class, "object", MethodType.methodType(Object.class, GuestRef.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Object object;

  private Ref(Object object) {
    this.object = object;
  }

  static GuestRef of(Object object) {
    return object == null ? null : new Ref(object);
  }

  /** The object that a body gives back; another implementation of GuestRef is its mistake. */
  static Object object(GuestRef ref) {
    return switch (ref) {
      case null -> null;
      case Ref own -> own.object;
      default -> throw new IllegalArgumentException("a GuestRef that PVM has not made: " + ref);
    };
  }

  @Override
  public String className() {
    Class<?> type = object.getClass();
    return type.getClassLoader() instanceof GuestClasses classes
        ? classes.name(type).replace('/', '.')
        : type.getName();
  }

  @Override
  public String toString() {
    return className() + " of a process";
  }
}
