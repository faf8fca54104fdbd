import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Work in the arguments of new, before super(...), after it, in initializers, and in the middle of
 * expressions.
 */
public class Constructors {
  static int made;
  static final StringBuilder trace = new StringBuilder();

  static int heavy(int n) {
    int x = n;
    for (int i = 0; i < 30_000; i++) {
      x = Integer.rotateLeft(x, 7) * 69069 + i;
    }
    made += x & 1;
    return n;
  }

  static String heavy(String s) {
    heavy(s.length());
    return s;
  }

  static class Base {
    final int id;
    final String label;
    int late = heavy(5);

    {
      trace.append("B{");
      late += heavy(id());
    }

    Base(int id, String label) {
      this.id = heavy(id);
      this.label = heavy(label);
      hook();
      trace.append('}');
    }

    Base(int id) {
      this(heavy(id) + 1, "from " + heavy(id));
    }

    int id() {
      return id + 7;
    }

    void hook() {
      trace.append("h");
    }
  }

  /**
   * Checks and computes before the superclass is called, and sets its own field before that too.
   */
  static class Early extends Base {
    final List<Integer> squares;
    final int ready;

    Early(int n) {
      if (n < 0) {
        throw new IllegalArgumentException("n=" + heavy(n));
      }
      List<Integer> list = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        list.add(heavy(i) * i);
      }
      this.squares = list;
      this.ready = list.size();
      super(heavy(n), "early" + list);
      trace.append("E").append(squares.size());
    }

    Early(String digits) {
      int n;
      try {
        n = Integer.parseInt(heavy(digits));
      } catch (NumberFormatException e) {
        n = heavy(3);
      }
      this(n);
      trace.append("s");
    }

    @Override
    void hook() {
      trace.append("hook sees ").append(ready).append(squares);
    }
  }

  static class Generic<T extends Comparable<T>> {
    final T best;
    final Map<T, Integer> counts = new TreeMap<>();

    @SafeVarargs
    Generic(T... all) {
      T top = null;
      for (T t : all) {
        counts.merge(t, heavy(1), Integer::sum);
        top = top == null || t.compareTo(top) > 0 ? t : top;
      }
      best = top;
    }
  }

  class Inner {
    final Inner next;
    final int size;

    Inner(int n) {
      next = heavy(n) > 0 ? new Inner(n - 1) : null;
      size = next == null ? 1 : next.size + mine;
    }
  }

  final int mine = heavy(2);

  static class Bomb {
    static Bomb half;
    final int before;
    int after;

    Bomb(int n) {
      before = heavy(n);
      half = this;
      if (n % 2 == 0) {
        throw new IllegalStateException("boom " + heavy(n));
      }
      after = heavy(9);
    }
  }

  static class Failure extends RuntimeException {
    final List<String> steps;

    Failure(String what, int n) {
      List<String> list = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        list.add(heavy(what + i));
      }
      super(what + " in " + list.size() + " steps", new Exception("inner " + heavy(n)));
      steps = list;
    }
  }

  static long sum(Object... all) {
    long s = 0;
    for (Object o : all) {
      s = s * 31 + o.toString().length();
    }
    return s;
  }

  static String middle(int n) {
    return "a"
        + n
        + new StringBuilder(heavy("b" + n)).append(new Early(heavy(n)).squares).reverse()
        + new String(new char[] {(char) heavy('x'), 'y'})
        + (n > 2 ? new Generic<>(heavy(n), heavy(n + 1), n).best : new Base(heavy(n)).label)
        + new int[] {heavy(1), new Base(n, heavy("z")).late}[1];
  }

  static long nestedNew(int n) {
    return sum(
        new Base(new Base(new Base(heavy(n)).id + 1).id + heavy(1)).label,
        new ArrayList<>(List.of(new StringBuilder(heavy("q")), heavy(n))),
        new Generic<>(new Generic<>("a", heavy("c"), "b").best, new String(heavy("dd"))).counts,
        new Constructors().new Inner(heavy(n) % 6).size);
  }

  public static void main(String[] args) {
    for (int round = 0; round < 30; round++) {
      System.out.println(middle(round % 6) + " " + nestedNew(round));
      for (int k = 0; k < 20; k++) {
        new Early(Integer.toString(k % 4));
        new Constructors().new Inner(5);
      }
      try {
        new Bomb(round);
        System.out.println("no boom, after " + Bomb.half.after);
      } catch (IllegalStateException e) {
        System.out.println(e.getMessage() + " left " + Bomb.half.before + " " + Bomb.half.after);
      }
      try {
        throw new Failure(heavy("f"), heavy(round % 5));
      } catch (Failure e) {
        System.out.println(e.getMessage() + e.steps + e.getCause().getMessage());
      }
      try {
        new Early(-round - 1);
      } catch (IllegalArgumentException e) {
        System.out.println(e.getMessage());
      }
      if (round == 0) {
        System.out.println(new Early("x").squares + " " + trace);
      }
      System.out.println("made " + made + " trace " + trace.toString().hashCode());
      trace.setLength(0);
    }
  }
}
