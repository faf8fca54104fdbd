package pvm.core.checkpoint;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import pvm.core.heap.ArrayMemory;
import pvm.core.heap.Heap;
import pvm.core.heap.HostConstants;
import pvm.core.heap.SideTable;
import pvm.core.heap.ThrowableParts;
import pvm.core.image.GuestClasses;
import pvm.core.image.ObjectKind;

/** Which host objects can be in an image, and as what. */
final class HostKind {
  /** It can't be in an image. */
  static final int NONE = -1;

  private HostKind() {}

  /** The code of {@link ObjectKind} of a host object or an array; {@link #NONE} if it has none. */
  static int of(Object object, HostConstants constants, GuestClasses classes) {
    if (object.getClass() == String.class) {
      return ObjectKind.STRING; // most of them by far
    }
    if (object.getClass().isArray()) {
      return ObjectKind.ARRAY;
    }
    return switch (object) {
      case Integer _, Long _, Double _, Boolean _, Character _, Byte _, Short _, Float _ ->
          ObjectKind.BOX;
      case Class<?> _ -> ObjectKind.CLASS;
      case StringBuilder _, StringBuffer _ -> ObjectKind.BUILDER;
      case Throwable _ -> isSeen(object.getClass(), classes) ? ObjectKind.THROWABLE : NONE;
      case StackTraceElement _ -> ObjectKind.TRACE_ELEMENT;
      case MethodHandle _, VarHandle _, MethodType _, MethodHandles.Lookup _ ->
          classes.recipe(object) == null ? NONE : ObjectKind.HANDLE;
      default -> {
        Class<?> type = object.getClass();
        if (type == Object.class) {
          yield ObjectKind.PLAIN;
        }
        yield constants.nameOf(object) == null ? NONE : ObjectKind.CONSTANT;
      }
    };
  }

  /**
   * Whether the program sees a class of the host by its name. It may see none, or one of its own,
   * if a part of the host has thrown what was not meant for it.
   */
  private static boolean isSeen(Class<?> type, GuestClasses classes) {
    try {
      return classes.find(classes.name(type)) == type;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  /** Whether an object can change without a barrier, arrays aside. */
  private static boolean isMutable(Object object) {
    return object instanceof StringBuilder
        || object instanceof StringBuffer
        || object instanceof Throwable;
  }

  /** Whether a box is the one that every boxing of its value gives. */
  @SuppressWarnings("ReferenceEquality")
  static boolean isCachedBox(Object box) {
    return switch (box) {
      case Integer v -> (Object) Integer.valueOf(v) == v;
      case Long v -> (Object) Long.valueOf(v) == v;
      case Character v -> (Object) Character.valueOf(v) == v;
      case Byte v -> (Object) Byte.valueOf(v) == v;
      case Short v -> (Object) Short.valueOf(v) == v;
      case Boolean v -> (Object) Boolean.valueOf(v) == v;
      default -> false;
    };
  }

  /**
   * Whether an object is the host's and not the process's alone.
   *
   * @param kind a code of {@link ObjectKind}, or that of a guest object
   */
  static boolean isShared(int kind, Object object, Heap heap) {
    return switch (kind) {
      case ObjectKind.STRING -> heap.strings().isInterned((String) object);
      case ObjectKind.BOX -> isCachedBox(object);
      case ObjectKind.CLASS, ObjectKind.CONSTANT -> true;
      case ObjectKind.HANDLE -> object instanceof MethodType;
      default -> false;
    };
  }

  /** The table that an object belongs to; not a guest object, exceptions aside. */
  static SideTable tableOf(Heap heap, Object object) {
    if (object instanceof String) {
      return heap.values();
    }
    if (object.getClass().isArray()) {
      return ArrayMemory.length(object) == 0 ? heap.values() : heap.arrays();
    }
    return isMutable(object) ? heap.mutables() : heap.values();
  }

  /** Whether objects of a kind are a process's alone, and refer to others by elements at most. */
  static boolean canBeTemporary(int kind) {
    return switch (kind) {
      case ObjectKind.STRING,
          ObjectKind.BOX,
          ObjectKind.ARRAY,
          ObjectKind.BUILDER,
          ObjectKind.TRACE_ELEMENT,
          ObjectKind.PLAIN ->
          true;
      default -> false;
    };
  }

  /** What a mutable object is now, to see later whether it has changed. */
  static Object shadowOf(Object object) {
    return object instanceof Throwable thrown
        ? ThrowableParts.shadow(thrown)
        : BuilderShadow.of(object);
  }
}
