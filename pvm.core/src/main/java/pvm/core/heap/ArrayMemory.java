package pvm.core.heap;

import java.lang.reflect.Array;
import jdk.internal.misc.Unsafe;
import jdk.internal.util.ArraysSupport;
import pvm.core.image.ArrayChunks;

/**
 * Arrays as stretches of elements, whatever their type: what to compare, copy and write of them.
 * Floating point values are compared by their bits.
 */
public final class ArrayMemory {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();

  // By the logarithm of the size of an element; the same for both types of a size.
  private static final long[] BASES = {
    Unsafe.ARRAY_BYTE_BASE_OFFSET,
    Unsafe.ARRAY_CHAR_BASE_OFFSET,
    Unsafe.ARRAY_INT_BASE_OFFSET,
    Unsafe.ARRAY_LONG_BASE_OFFSET
  };

  private ArrayMemory() {}

  /** Arrays up to this length are never written in stretches. */
  public static final int SMALL_LENGTH = ArrayChunks.length('J', 1);

  /** Elements in a stretch of an array. */
  public static int chunkLength(Object array) {
    return ArrayChunks.length(elementKind(array), length(array));
  }

  /** Bytes of an element of a primitive array. */
  public static int elementSize(Object array) {
    return 1 << shift(array);
  }

  private static int shift(Object array) {
    if (array instanceof byte[] || array instanceof boolean[]) {
      return 0;
    }
    if (array instanceof int[] || array instanceof float[]) {
      return 2;
    }
    return array instanceof long[] || array instanceof double[] ? 3 : 1;
  }

  /** Where an element of a primitive array is, for {@link Unsafe}. */
  public static long offset(Object array, int index) {
    return offset(shift(array), index);
  }

  private static long offset(int shift, int index) {
    return BASES[shift] + ((long) index << shift);
  }

  /** {@code I}, {@code L} and so on: the type of the elements. */
  public static char elementKind(Object array) {
    return switch (array) {
      case Object[] _ -> 'L';
      case byte[] _ -> 'B';
      case int[] _ -> 'I';
      case char[] _ -> 'C';
      case long[] _ -> 'J';
      case double[] _ -> 'D';
      case boolean[] _ -> 'Z';
      case float[] _ -> 'F';
      case short[] _ -> 'S';
      default -> throw new IllegalArgumentException("not an array: " + array.getClass());
    };
  }

  /** Number of elements. */
  public static int length(Object array) {
    return array instanceof Object[] references ? references.length : Array.getLength(array);
  }

  /** A copy of an array, of the same class. */
  public static Object copy(Object array) {
    return switch (array) {
      case Object[] a -> a.clone();
      case byte[] a -> a.clone();
      case int[] a -> a.clone();
      case char[] a -> a.clone();
      case long[] a -> a.clone();
      case double[] a -> a.clone();
      case boolean[] a -> a.clone();
      case float[] a -> a.clone();
      case short[] a -> a.clone();
      default -> throw new IllegalArgumentException("not an array: " + array.getClass());
    };
  }

  /** Whether a stretch of an array differs from the same stretch of its shadow. */
  public static boolean differs(Object array, Object shadow, int from, int to) {
    if (array instanceof Object[] a) {
      return referencesDiffer(a, (Object[]) shadow, from, to);
    }
    int shift = shift(array);
    return bytesDiffer(array, shadow, offset(shift, from), (to - from) << shift);
  }

  @SuppressWarnings({"ReferenceEquality", "ShortCircuitBoolean"})
  private static boolean referencesDiffer(Object[] a, Object[] b, int from, int to) {
    int i = from;
    // Without a branch for each element: all cells of a group are read and compared at once.
    for (; i <= to - 4; i += 4) {
      if (a[i] != b[i] | a[i + 1] != b[i + 1] | a[i + 2] != b[i + 2] | a[i + 3] != b[i + 3]) {
        return true;
      }
    }
    for (; i < to; i++) {
      if (a[i] != b[i]) {
        return true;
      }
    }
    return false;
  }

  private static boolean bytesDiffer(Object a, Object b, long offset, int length) {
    int done = 0;
    if (length >= 32) {
      int result = ArraysSupport.vectorizedMismatch(a, offset, b, offset, length, 0);
      if (result >= 0) {
        return true;
      }
      done = length - ~result;
    }
    for (; done <= length - 8; done += 8) {
      if (UNSAFE.getLongUnaligned(a, offset + done) != UNSAFE.getLongUnaligned(b, offset + done)) {
        return true;
      }
    }
    for (; done < length; done++) {
      if (UNSAFE.getByte(a, offset + done) != UNSAFE.getByte(b, offset + done)) {
        return true;
      }
    }
    return false;
  }
}
