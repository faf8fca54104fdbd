package pvm.core.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.reflect.Array;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import pvm.core.abi.FieldWriter;
import pvm.core.abi.GuestObject;

/** Walks two object graphs side by side: equal in values, in shape, and in identity hash codes. */
final class Sameness {
  private record Two(Object expected, Object actual, String path) {}

  private final Map<Object, Object> there = new IdentityHashMap<>();
  private final Map<Object, Object> back = new IdentityHashMap<>();
  private final ArrayDeque<Two> queue = new ArrayDeque<>();
  int objects;

  static int check(Object expected, Object actual) {
    Sameness sameness = new Sameness();
    sameness.pair(expected, actual, "root");
    while (!sameness.queue.isEmpty()) {
      sameness.step(sameness.queue.poll());
    }
    return sameness.objects;
  }

  private void pair(Object expected, Object actual, String path) {
    if (expected == null) {
      assertEquals(null, actual, path);
      return;
    }
    assertNotNull(actual, path);
    Object known = there.get(expected);
    if (known != null) {
      assertSame(known, actual, path);
      return;
    }
    assertEquals(null, back.get(actual), path + ": two objects have become one");
    there.put(expected, actual);
    back.put(actual, expected);
    queue.add(new Two(expected, actual, path));
  }

  private void step(Two two) {
    objects++;
    Object a = two.expected();
    Object b = two.actual();
    String path = two.path() + "/" + a.getClass().getSimpleName();
    assertSame(a.getClass(), b.getClass(), path);
    assertEquals(System.identityHashCode(a), System.identityHashCode(b), path + " hash");
    switch (a) {
      case Throwable t -> stepThrowable(t, (Throwable) b, path);
      case StringBuilder s -> {
        assertEquals(s.toString(), b.toString(), path);
        assertEquals(s.capacity(), ((StringBuilder) b).capacity(), path);
      }
      case StringBuffer s -> assertEquals(s.toString(), b.toString(), path);
      case GuestObject _ -> {}
      default -> {
        if (a.getClass().isArray()) {
          stepArray(a, b, path);
        } else if (a.getClass() != Object.class) {
          assertEquals(a, b, path);
        }
      }
    }
    if (a instanceof GuestObject guest) {
      stepAll(values(guest), values((GuestObject) b), path);
    }
  }

  private void stepThrowable(Throwable a, Throwable b, String path) {
    pair(a.getMessage(), b.getMessage(), path + ".message");
    pair(a.getCause(), b.getCause(), path + ".cause");
    assertEquals(
        Arrays.toString(a.getStackTrace()), Arrays.toString(b.getStackTrace()), path + ".trace");
    stepAll(List.of(a.getSuppressed()), List.of(b.getSuppressed()), path + ".suppressed");
  }

  private void stepArray(Object a, Object b, String path) {
    int length = Array.getLength(a);
    assertEquals(length, Array.getLength(b), path);
    for (int i = 0; i < length; i++) {
      if (a instanceof Object[]) {
        pair(Array.get(a, i), Array.get(b, i), path + "[" + i + "]");
      } else {
        assertEquals(Array.get(a, i), Array.get(b, i), path);
      }
    }
  }

  private void stepAll(List<?> a, List<?> b, String path) {
    assertEquals(a.size(), b.size(), path);
    for (int i = 0; i < a.size(); i++) {
      pair(a.get(i), b.get(i), path + "." + i);
    }
  }

  /** References as they are, primitives in strings that are shared by both sides. */
  private static List<Object> values(GuestObject object) {
    List<Object> values = new ArrayList<>();
    StringBuilder primitives = new StringBuilder();
    object.$write(
        new FieldWriter() {
          @Override
          public void putInt(int value) {
            primitives.append(value).append(' ');
          }

          @Override
          public void putLong(long value) {
            primitives.append(value).append(' ');
          }

          @Override
          public void putRef(Object value) {
            values.add(value);
          }
        });
    values.add(primitives.toString().intern());
    return values;
  }
}
