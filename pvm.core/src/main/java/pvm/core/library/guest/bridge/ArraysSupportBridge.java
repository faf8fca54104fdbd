package pvm.core.library.guest.bridge;

import java.util.Arrays;
import java.util.Collection;
import jdk.internal.util.ArraysSupport;

/** Bridges of {@link ArraysSupport}. */
public final class ArraysSupportBridge {
  private ArraysSupportBridge() {}

  public static Object[] toArrayReversed(Collection<?> source, Object[] target) {
    Object[] reversed = ArraysSupport.reverse(source.toArray());
    int count = reversed.length;
    if (target.length < count) {
      return Arrays.copyOf(reversed, count, target.getClass().asSubclass(Object[].class));
    }
    System.arraycopy(reversed, 0, target, 0, count);
    if (target.length > count) {
      target[count] = null;
    }
    return target;
  }
}
