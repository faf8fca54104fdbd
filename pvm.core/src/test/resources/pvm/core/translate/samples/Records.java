// release 17
import java.util.*;

public class Records {
  static StringBuilder log = new StringBuilder();

  record Empty() {}

  record Point(int x, int y) {}

  record All(
      byte b, short s, char c, int i, long l, float f, double d, boolean z, String t, int[] a,
      Object o) {}

  record Pair<A, B>(A first, B second) {
    Pair {
      Objects.requireNonNull(first);
    }

    static int count;

    Pair(A first) {
      this(first, null);
      count++;
    }
  }

  static class Loud {
    final String name;
    final boolean isEqual;

    Loud(String name, boolean isEqual) {
      this.name = name;
      this.isEqual = isEqual;
    }

    @Override
    public boolean equals(Object other) {
      log.append("eq ").append(name).append(' ');
      return isEqual;
    }

    @Override
    public int hashCode() {
      log.append("hash ").append(name).append(' ');
      return name.hashCode();
    }

    @Override
    public String toString() {
      log.append("text ").append(name).append(' ');
      return name;
    }
  }

  record Three(Loud a, Loud b, Loud c) {}

  interface HasLocal {
    default String local(int v) {
      record Local(int v) {}
      return new Local(v).toString() + new Local(v).equals(new Local(v));
    }
  }

  public static String run() {
    StringBuilder r = new StringBuilder();
    r.append(new Empty()).append(new Empty().hashCode()).append(new Empty().equals(new Empty()));
    r.append(new Point(1, 2)).append(new Point(1, 2).equals(new Point(1, 2)));
    r.append(new Point(1, 2).equals(new Point(2, 1))).append(new Point(3, 4).hashCode());
    r.append(new Point(1, 2).equals(null)).append(new Point(1, 2).equals("x"));
    All a = new All((byte) 1, (short) 2, 'c', 4, 5L, Float.NaN, -0.0, true, "t", null, null);
    All b = new All((byte) 1, (short) 2, 'c', 4, 5L, Float.NaN, -0.0, true, new String("t"), null, null);
    All c = new All((byte) 1, (short) 2, 'c', 4, 5L, Float.NaN, 0.0, true, "t", null, null);
    All d = new All((byte) 1, (short) 2, 'c', 4, 6L, Float.NaN, -0.0, true, "t", null, null);
    All e = new All((byte) 1, (short) 2, 'c', 4, 5L, Float.NaN, -0.0, true, null, null, null);
    r.append(a).append(a.hashCode()).append(a.equals(b)).append(a.equals(c)).append(a.equals(d));
    r.append(a.equals(e)).append(e.equals(a)).append(e.equals(e)).append(e.hashCode());
    Pair<String, Integer> p = new Pair<>("k");
    r.append(p).append(Pair.count).append(p.equals(new Pair<>("k", null)));
    try {
      new Pair<>(null, 1);
    } catch (NullPointerException ex) {
      r.append("npe");
    }
    Three x = new Three(new Loud("a", true), new Loud("b", false), new Loud("c", true));
    Three y = new Three(new Loud("d", true), new Loud("e", true), new Loud("f", true));
    r.append(x.equals(y)).append(x.hashCode()).append(x).append(x.equals(x));
    r.append(new Three(null, null, null)).append(new Three(null, null, null).hashCode());
    r.append(new HasLocal() {}.local(3));
    r.append(new Generic<>(List.of(1)).compareTo(new Generic<>(List.of(2))));
    return r.toString() + log;
  }

  record Generic<T>(List<T> list) implements Comparable<Generic<T>> {
    public int compareTo(Generic<T> o) {
      return list.hashCode() - o.list.hashCode();
    }
  }
}
