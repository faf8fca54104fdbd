package pvm.core.checkpoint;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.internal.misc.Unsafe;
import pvm.core.abi.FieldReader;
import pvm.core.abi.GuestObject;
import pvm.core.heap.ArrayMemory;
import pvm.core.heap.HostConstants;
import pvm.core.heap.StringPool;
import pvm.core.heap.ThrowableParts;
import pvm.core.image.ArrayChunks;
import pvm.core.image.GuestClasses;
import pvm.core.image.ImageException;
import pvm.core.image.ObjectKind;
import pvm.core.image.Recipe;
import pvm.core.image.RecordCursor;
import pvm.core.image.TraceElements;

/**
 * Makes host objects and arrays from the bodies that {@link HostEncoder} writes. For one thread.
 */
final class HostDecoder {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();

  private final StoredClasses classes;
  private final GuestClasses guestClasses;
  private final HostConstants constants;
  private final StringPool strings;

  HostDecoder(
      StoredClasses classes,
      GuestClasses guestClasses,
      HostConstants constants,
      StringPool strings) {
    this.classes = classes;
    this.guestClasses = guestClasses;
    this.constants = constants;
    this.strings = strings;
  }

  /** Whether an object refers to others, so that it is filled after it is made. */
  static boolean isFilledLater(int kind) {
    return kind == ObjectKind.ARRAY || kind == ObjectKind.THROWABLE;
  }

  /** Makes an object; arrays and exceptions are empty still. A handle needs those it is made of. */
  Object make(RecordCursor in, int kind, Recipe.References references) {
    return switch (kind) {
      case ObjectKind.STRING -> makeString(in);
      case ObjectKind.BOX -> makeBox(in);
      case ObjectKind.CLASS -> classes.find(in.getString());
      case ObjectKind.ARRAY -> makeArray(in);
      case ObjectKind.BUILDER -> makeBuilder(in);
      case ObjectKind.THROWABLE -> makeThrowable(in);
      case ObjectKind.TRACE_ELEMENT -> TraceElements.read(in);
      case ObjectKind.CONSTANT -> findConstant(in);
      case ObjectKind.PLAIN -> new Object();
      case ObjectKind.HANDLE -> makeHandle(Recipe.read(in, references));
      default -> throw new ImageException("it is an object of the unknown kind " + kind);
    };
  }

  private Object makeHandle(Recipe recipe) {
    try {
      return guestClasses.make(recipe);
    } catch (ReflectiveOperationException | ClassCastException | IllegalArgumentException e) {
      throw new ImageException(
          "it is a handle made by "
              + recipe.operation()
              + " of "
              + recipe.arguments()
              + ", which is not possible here: "
              + e.getMessage(),
          e);
    }
  }

  private String makeString(RecordCursor in) {
    boolean isInterned = (in.getByte() & HostEncoder.INTERNED) != 0;
    String value = in.getString();
    return isInterned ? strings.intern(value) : value;
  }

  private static Object makeBox(RecordCursor in) {
    boolean isCached = in.getByte() != 0;
    char tag = (char) in.getByte();
    long bits = tag == 'J' || tag == 'D' ? in.getLong() : in.getInt();
    return isCached ? cachedBox(tag, bits) : newBox(tag, bits);
  }

  private static Object cachedBox(char tag, long bits) {
    return switch (tag) {
      case 'I' -> Integer.valueOf((int) bits);
      case 'J' -> Long.valueOf(bits);
      case 'C' -> Character.valueOf((char) bits);
      case 'B' -> Byte.valueOf((byte) bits);
      case 'S' -> Short.valueOf((short) bits);
      case 'Z' -> Boolean.valueOf(bits != 0);
      default -> throw new ImageException("it is a box of the unknown type " + tag);
    };
  }

  /** A box of its own identity. */
  @SuppressWarnings({"deprecation", "removal", "BoxedPrimitiveConstructor"})
  private static Object newBox(char tag, long bits) {
    return switch (tag) {
      case 'I' -> new Integer((int) bits);
      case 'J' -> new Long(bits);
      case 'C' -> new Character((char) bits);
      case 'B' -> new Byte((byte) bits);
      case 'S' -> new Short((short) bits);
      case 'Z' -> new Boolean(bits != 0);
      case 'F' -> new Float(Float.intBitsToFloat((int) bits));
      case 'D' -> new Double(Double.longBitsToDouble(bits));
      default -> throw new ImageException("it is a box of the unknown type " + tag);
    };
  }

  @SuppressWarnings("JdkObsolete") // It is what the guest had.
  private static Object makeBuilder(RecordCursor in) {
    boolean isBuffer = in.getByte() != 0;
    int capacity = in.getVarint();
    String content = in.getString();
    if (isBuffer) {
      return new StringBuffer(capacity).append(content);
    }
    StringBuilder builder = new StringBuilder(capacity);
    builder.append(content);
    return builder;
  }

  private Object findConstant(RecordCursor in) {
    HostConstants.Name name = new HostConstants.Name(in.getString(), in.getString());
    Object found = constants.find(name);
    if (found == null) {
      throw new ImageException(
          "it is the constant " + name.owner() + "." + name.field() + ", which this JVM lacks");
    }
    return found;
  }

  // ---- arrays

  private Object makeArray(RecordCursor in) {
    Class<?> type = classes.get(in.getVarint()).type();
    in.getByte();
    in.getByte();
    int length = in.getVarint();
    if (!type.isArray() || length < 0) {
      throw new ImageException("it is an array of " + type + " of length " + length);
    }
    return Array.newInstance(type.getComponentType(), length);
  }

  /**
   * Fills an array.
   *
   * @param chunks gives the record of a chunk
   */
  void fillArray(RecordCursor in, FieldReader references, Object array, Chunks chunks) {
    in.getVarint();
    int elementKind = in.getByte();
    boolean isChunked = (in.getByte() & HostEncoder.CHUNKED) != 0;
    int length = in.getVarint();
    if (!isChunked) {
      readElements(in, references, array, 0, length);
      return;
    }
    int each = ArrayChunks.length(elementKind, length);
    for (int from = 0, chunk = 0; from < length; from += each, chunk++) {
      in.moveTo(chunks.get(chunk), 1);
      readElements(in, references, array, from, Math.min(length, from + each));
    }
  }

  /** Gives the record of a chunk by its number. */
  interface Chunks {
    byte[] get(int chunk);
  }

  private static void readElements(
      RecordCursor in, FieldReader references, Object array, int from, int to) {
    if (array instanceof Object[] elements) {
      for (int i = from; i < to; i++) {
        elements[i] = references.getRef();
      }
    } else {
      int size = ArrayMemory.elementSize(array);
      in.getRaw(array, ArrayMemory.offset(array, from), (to - from) * size);
    }
  }

  // ---- exceptions

  private Object makeThrowable(RecordCursor in) {
    Class<?> type = classes.get(in.getVarint()).type();
    if (GuestObject.class.isAssignableFrom(type)) {
      throw new ImageException("it is of a class of the host, but " + type + " is the guest's");
    }
    try {
      return (Throwable) UNSAFE.allocateInstance(type);
    } catch (InstantiationException e) {
      throw new ImageException("no object of " + type + " can be made", e);
    }
  }

  /** Reads what the host keeps in an exception; {@code hostType} is its nearest host class. */
  void fillThrowable(RecordCursor in, FieldReader references, Throwable thrown, Class<?> hostType) {
    ThrowableParts.message(thrown, (String) references.getRef());
    ThrowableParts.cause(thrown, (Throwable) references.getRef());
    int suppressed = in.getVarint();
    List<Throwable> list = suppressed == 0 ? null : new ArrayList<>();
    for (int i = 1; i < suppressed; i++) {
      list.add((Throwable) references.getRef());
    }
    ThrowableParts.suppressed(thrown, list);
    ThrowableParts.trace(thrown, readTrace(in));
    readParts(in, references, thrown, hostType);
  }

  private static StackTraceElement[] readTrace(RecordCursor in) {
    int count = in.getCount(1);
    if (count == 0) {
      return null;
    }
    StackTraceElement[] trace = new StackTraceElement[count - 1];
    for (int i = 0; i < trace.length; i++) {
      trace[i] = TraceElements.read(in);
    }
    return trace;
  }

  private static void readParts(
      RecordCursor in, FieldReader references, Throwable thrown, Class<?> hostType) {
    Map<String, ThrowableParts.Part> parts = new HashMap<>();
    ThrowableParts.of(hostType).forEach(part -> parts.put(part.field().getName(), part));
    for (int n = in.getVarint(); n > 0; n--) {
      String name = in.getString();
      char kind = (char) in.getByte();
      ThrowableParts.Part part = parts.get(name);
      if (part == null || part.kind() != kind) {
        throw new ImageException(hostType.getName() + " has no field " + name + " in this JVM");
      }
      switch (kind) {
        case 'L' -> part.reference(thrown, references.getRef());
        case 'J', 'D' -> part.bits(thrown, in.getLong());
        default -> part.bits(thrown, in.getInt());
      }
    }
  }
}
