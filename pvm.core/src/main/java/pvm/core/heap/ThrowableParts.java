package pvm.core.heap;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import jdk.internal.misc.Unsafe;

/**
 * What the host keeps in an exception, read and written as it is: {@link Throwable}'s own fields,
 * and those of host classes between it and the exception's class.
 */
public final class ThrowableParts {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();
  private static final long MESSAGE = offset("detailMessage");
  private static final long CAUSE = offset("cause");
  private static final long TRACE = offset("stackTrace");
  private static final long SUPPRESSED = offset("suppressedExceptions");
  private static final Object NONE_SUPPRESSED = UNSAFE.getReference(new Throwable(), SUPPRESSED);

  /** A field of a host subclass of Throwable. */
  public record Part(Field field, long offset) {

    /** {@code I}, {@code J}, {@code L} and so on. */
    public char kind() {
      Class<?> type = field.getType();
      return type.isPrimitive() ? type.descriptorString().charAt(0) : 'L';
    }

    public Object reference(Throwable thrown) {
      return UNSAFE.getReference(thrown, offset);
    }

    public void reference(Throwable thrown, Object value) {
      UNSAFE.putReference(thrown, offset, value);
    }

    /** The bits of a primitive field. */
    public long bits(Throwable thrown) {
      return switch (kind()) {
        case 'Z', 'B' -> UNSAFE.getByte(thrown, offset);
        case 'S', 'C' -> UNSAFE.getShort(thrown, offset);
        case 'I', 'F' -> UNSAFE.getInt(thrown, offset);
        default -> UNSAFE.getLong(thrown, offset);
      };
    }

    public void bits(Throwable thrown, long value) {
      switch (kind()) {
        case 'Z', 'B' -> UNSAFE.putByte(thrown, offset, (byte) value);
        case 'S', 'C' -> UNSAFE.putShort(thrown, offset, (short) value);
        case 'I', 'F' -> UNSAFE.putInt(thrown, offset, (int) value);
        default -> UNSAFE.putLong(thrown, offset, value);
      }
    }
  }

  private static final ClassValue<List<Part>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
          List<Part> parts = new ArrayList<>();
          for (Class<?> c = type; c != Throwable.class; c = c.getSuperclass()) {
            addParts(c, parts);
          }
          return List.copyOf(parts);
        }
      };

  private ThrowableParts() {}

  private static long offset(String field) {
    return UNSAFE.objectFieldOffset(Throwable.class, field);
  }

  private static void addParts(Class<?> type, List<Part> parts) {
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        parts.add(new Part(field, UNSAFE.objectFieldOffset(field)));
      }
    }
  }

  /** The fields below Throwable of a host exception class. */
  public static List<Part> of(Class<?> hostType) {
    return PARTS.get(hostType);
  }

  public static String message(Throwable thrown) {
    return (String) UNSAFE.getReference(thrown, MESSAGE);
  }

  public static void message(Throwable thrown, String message) {
    UNSAFE.putReference(thrown, MESSAGE, message);
  }

  /** The cause as it is: the exception itself until one is set. */
  public static Throwable cause(Throwable thrown) {
    return (Throwable) UNSAFE.getReference(thrown, CAUSE);
  }

  public static void cause(Throwable thrown, Throwable cause) {
    UNSAFE.putReference(thrown, CAUSE, cause);
  }

  /** The array behind the stack trace; null if the exception has none. */
  public static StackTraceElement[] trace(Throwable thrown) {
    return (StackTraceElement[]) UNSAFE.getReference(thrown, TRACE);
  }

  public static void trace(Throwable thrown, StackTraceElement[] trace) {
    UNSAFE.putReference(thrown, TRACE, trace);
  }

  /** The suppressed exceptions; null if suppression is disabled. */
  @SuppressWarnings("unchecked")
  public static List<Throwable> suppressed(Throwable thrown) {
    return (List<Throwable>) UNSAFE.getReference(thrown, SUPPRESSED);
  }

  /** Sets the suppressed exceptions; null disables suppression. */
  public static void suppressed(Throwable thrown, List<Throwable> suppressed) {
    boolean isNone = suppressed != null && suppressed.isEmpty();
    UNSAFE.putReference(thrown, SUPPRESSED, isNone ? NONE_SUPPRESSED : suppressed);
  }

  /** What can change in an exception, to see later whether it has. */
  public static Shadow shadow(Throwable thrown) {
    List<Throwable> suppressed = suppressed(thrown);
    return new Shadow(
        message(thrown), cause(thrown), trace(thrown), suppressed == null ? 0 : suppressed.size());
  }

  /** The changing parts of an exception at one time. */
  public record Shadow(
      String message, Throwable cause, StackTraceElement[] trace, int suppressedCount) {

    /** Whether an exception is still like this. */
    @SuppressWarnings("ReferenceEquality")
    public boolean isOf(Throwable thrown) {
      List<Throwable> suppressed = suppressed(thrown);
      return ThrowableParts.message(thrown) == message
          && ThrowableParts.cause(thrown) == cause
          && ThrowableParts.trace(thrown) == trace
          && (suppressed == null ? 0 : suppressed.size()) == suppressedCount;
    }
  }
}
