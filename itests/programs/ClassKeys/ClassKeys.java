import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Class objects as keys of hash tables: their hash codes must not change while the tables live. */
public class ClassKeys {
  record Key(Class<?> type, String name) {}

  enum Shape {
    ROUND,
    SQUARE
  }

  static class Plain {}

  static final List<Class<?>> TYPES =
      List.of(
          String.class, Integer.class, int.class, int[].class, String[].class, List.class, HashMap.class, Plain.class,
          Plain[].class, Key.class, Shape.class, ClassKeys.class, Object.class, Runnable.class, Class.class,
          RuntimeException.class);

  static int slow(int n) {
    int x = n;
    for (int i = 0; i < 20_000; i++) {
      x = Integer.rotateLeft(x, 3) + i;
    }
    return x == 0 ? 1 : n;
  }

  public static void main(String[] args) {
    Map<Class<?>, Integer> byType = new HashMap<>();
    Map<Object, Integer> byObject = new HashMap<>();
    Map<Key, Integer> byKey = new HashMap<>();
    int[] identity = new int[TYPES.size()];
    for (int i = 0; i < TYPES.size(); i++) {
      byType.put(TYPES.get(i), i);
      byObject.put(TYPES.get(i), i);
      byKey.put(new Key(TYPES.get(i), "key " + i), i);
      identity[i] = System.identityHashCode(TYPES.get(i));
    }
    int hash = TYPES.hashCode();
    for (int round = 0; round < 30; round++) {
      int found = 0;
      for (int i = 0; i < TYPES.size(); i++) {
        Class<?> type = TYPES.get(slow(i));
        found += byType.get(type) == i ? 1 : 0;
        found += byObject.get(type) == i ? 1 : 0;
        found += byKey.get(new Key(type, "key " + i)) == i ? 1 : 0;
        found += identity[i] == System.identityHashCode(type) ? 1 : 0;
        found += type.hashCode() == ((Object) type).hashCode() ? 1 : 0;
      }
      Set<Class<?>> copy = new HashSet<>(byType.keySet());
      System.out.println("round " + round + " found " + found + " of " + 5 * TYPES.size() + ", " + copy.size() + " kinds, "
          + (TYPES.hashCode() == hash ? "same hash" : "another hash"));
    }
  }
}
