import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Which object is the same as which: caches, interned strings, aliases, cycles, and hash codes that
 * must not change.
 */
public class Identity {
  static final String LITERAL = "literal";
  static final Object LOCK = new Object();

  static class Node {
    Node next;
    Node other;
    Object data;
    final int number;

    Node(int number) {
      this.number = number;
    }
  }

  static int slow(int n) {
    int x = n;
    for (int i = 0; i < 12_000; i++) {
      x = Integer.rotateLeft(x, 3) + i;
    }
    return x == 0 ? 1 : n;
  }

  static void caches() {
    Integer a = 100, b = 100;
    Integer c = Integer.valueOf(slow(1000)), d = Integer.valueOf(slow(1000));
    Long e = 127L, f = 127L;
    Character g = 'x', h = 'x';
    Boolean i = true, j = Boolean.TRUE;
    Byte k = 5, l = 5;
    System.out.println(
        (a == b)
            + " "
            + (c == d)
            + " "
            + c.equals(d)
            + " "
            + (e == f)
            + (g == h)
            + (i == j)
            + (k == l));
  }

  static void strings() {
    String built = new StringBuilder("lit").append(slow(1) == 1 ? "eral" : "").toString();
    System.out.println(
        (built == LITERAL) + " " + built.equals(LITERAL) + " " + (built.intern() == LITERAL));
    System.out.println(
        ("lit" + "eral" == LITERAL)
            + " "
            + (new String(LITERAL) == LITERAL)
            + (LITERAL == Other.same()));
    String fresh = ("fresh" + slow(7)).intern();
    System.out.println(fresh == ("fresh" + slow(7)).intern());
  }

  static class Other {
    static String same() {
      return "literal";
    }
  }

  static void classes() {
    System.out.println(
        (Node.class == new Node(1).getClass())
            + " "
            + (int[].class == new int[0].getClass())
            + (int.class == Integer.TYPE)
            + (String.class == "".getClass())
            + (Object.class == LOCK.getClass()));
    System.out.println(
        Node.class.getName()
            + int[][].class.getName()
            + " "
            + String[].class.getSimpleName()
            + " "
            + LOCK.getClass());
  }

  /** A ring in which each node also knows the one three steps ahead. */
  static Node ring(int n) {
    Node[] all = new Node[n];
    for (int i = 0; i < n; i++) {
      all[i] = new Node(i);
    }
    for (int i = 0; i < n; i++) {
      all[i].next = all[(i + 1) % n];
      all[i].other = all[(i + 3) % n];
      all[i].data = i % 2 == 0 ? all : all[i];
    }
    return all[0];
  }

  static boolean whole(Node ring, int n) {
    Node at = ring;
    for (int i = 0; i < n; i++) {
      boolean good =
          at.number == i
              && at.other == at.next.next.next
              && (at.data instanceof Node[] all ? all[i] == at && all == ring.data : at.data == at);
      if (!good) {
        return false;
      }
      at = at.next;
    }
    return at == ring;
  }

  public static void main(String[] args) {
    caches();
    strings();
    classes();
    Node ring = ring(1_000);
    IdentityHashMap<Object, Integer> hashes = new IdentityHashMap<>();
    Map<Object, String> plain = new java.util.HashMap<>();
    WeakHashMap<Object, Integer> weak = new WeakHashMap<>();
    Set<List<Object>> sets = new HashSet<>();
    List<Object> objects = new ArrayList<>();
    String twin = new String("twin");
    for (int round = 0; round < 60; round++) {
      for (int i = 0; i < 200; i++) {
        Object o =
            switch (i % 7) {
              case 0 -> new Object();
              case 1 -> new Node(i);
              case 2 -> new String("twin");
              case 3 -> new int[] {i};
              case 4 -> Integer.valueOf(10_000 + i);
              case 5 -> new ArrayList<>(List.of(i));
              default -> (Runnable) () -> slow(hashes.size());
            };
        objects.add(o);
        hashes.put(o, System.identityHashCode(o));
        if (i % 7 < 2 || i % 7 == 6) {
          plain.put(o, "of round " + round);
          weak.put(o, i);
        }
        slow(i);
      }
      int wrong = 0;
      int found = 0;
      for (Object o : objects) {
        wrong += hashes.get(o) == System.identityHashCode(o) ? 0 : 1;
        found += plain.containsKey(o) && weak.containsKey(o) ? 1 : 0;
      }
      sets.add(new ArrayList<>(List.of(round, LOCK, twin)));
      System.out.println(
          round
              + " "
              + hashes.size()
              + " wrong "
              + wrong
              + " found "
              + found
              + " ring "
              + whole(ring, 1_000)
              + " twin "
              + hashes.containsKey(twin)
              + " default "
              + (new Object().equals(new Object())));
    }
    Object self = new Object();
    System.out.println(self.hashCode() == System.identityHashCode(self));
    System.out.println(
        self.toString().equals("java.lang.Object@" + Integer.toHexString(self.hashCode())));
    System.out.println(
        sets.contains(List.of(3, LOCK, "twin")) + " " + System.identityHashCode(null));
    Object[] cycle = new Object[1];
    cycle[0] = cycle;
    List<Object> inItself = new ArrayList<>();
    inItself.add(inItself);
    System.out.println(
        (((Object[]) cycle[0])[0] == cycle) + " " + inItself + (inItself.get(0) == inItself));
  }
}
