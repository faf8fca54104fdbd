// release 8
import java.util.*;

public class Constructions {
  static StringBuilder out = new StringBuilder();

  static <T> T show(T o) {
    out.append(o).append('\n');
    return o;
  }

  static int slow(int x) {
    int s = 0;
    for (int i = 0; i < x; i++) {
      s += i;
    }
    return s;
  }

  static class A {
    final int a;
    int b = slow(3);

    A(int a) {
      this.a = a;
      hook();
    }

    A(long x, double d, String s) {
      this((int) x + (int) d + s.length());
      show("A long");
    }

    void hook() {
      show("A.hook " + a + " " + b);
    }

    @Override
    public String toString() {
      return "A" + a + "," + b;
    }
  }

  static class B extends A {
    final String t = "t";
    String u = show("u");

    B(int a) {
      super(slow(a) > 3 ? new A(a).a : new A(slow(a)).b);
      show("B " + t + u);
    }

    // same descriptor as A's
    B(long x, double d, String s) {
      super(x, d, s + new A(7));
    }

    B() {
      super(new A(1).a);
    }

    @Override
    void hook() {
      show("B.hook " + t + u);
    }
  }

  static class SelfArgument extends A {
    SelfArgument(A other) {
      super(other.a + 1);
    }

    SelfArgument() {
      this(new SelfArgument(new A(new A(5).a)));
    }
  }

  class Inner {
    final int k = slow(4);
    final Object local;

    Inner(int j) {
      final int captured = j + slow(j);
      class Local {
        int get() {
          return captured + k + seed;
        }
      }
      local = new Object() {
        final int x = new Local().get();

        @Override
        public String toString() {
          return "local" + x + j;
        }
      };
    }

    class Deep extends Inner {
      Deep() {
        super(slow(5));
      }
    }
  }

  class Sub extends Inner {
    Sub() {
      super(2);
    }

    Inner.Deep deep() {
      return this.new Deep();
    }
  }

  final int seed;
  static int made;

  {
    made++;
  }

  Constructions(int seed) {
    this.seed = seed;
  }

  enum Op {
    ADD("+") {
      @Override
      int apply(int a, int b) {
        return a + b;
      }
    },
    MUL("*") {
      final int extra = slow(3);

      @Override
      int apply(int a, int b) {
        return a * b + extra;
      }
    },
    NONE;

    final String sign;

    Op(String sign) {
      this.sign = show(sign);
    }

    Op() {
      this("none" + slow(2));
    }

    int apply(int a, int b) {
      return 0;
    }
  }

  static class Copy implements Cloneable {
    int[] cells = {1, 2};
    Copy next;

    @Override
    public Copy clone() {
      try {
        Copy c = (Copy) super.clone();
        c.cells = cells.clone();
        return c;
      } catch (CloneNotSupportedException e) {
        throw new AssertionError(e);
      }
    }
  }

  static class Plain implements Cloneable {
    int v = 4;

    Object copy() throws CloneNotSupportedException {
      return clone();
    }
  }

  static class NotCloneable {
    Object copy() throws CloneNotSupportedException {
      return clone();
    }
  }

  static abstract class Shape {
    final String name;

    Shape(String name) {
      this.name = name;
    }

    abstract double area();
  }

  static class Num extends Number {
    final int v;

    Num(int v) {
      this.v = v;
    }

    public int intValue() { return v; }
    public long longValue() { return v; }
    public float floatValue() { return v; }
    public double doubleValue() { return v; }
  }

  static String hosts(int n) {
    // constructors of host classes with calls, conditions and nesting in their arguments
    String s = new String(new StringBuilder("x" + slow(n)).append(new A(n).b).toString());
    StringBuilder b = new StringBuilder(new String(n > 2 ? text(n) : new String(text(1))));
    b.append(new Integer(slow(n) + new Integer(text(n).length())));
    new StringBuilder(text(3));
    Object[] many = {new String(text(1)), new StringBuilder(text(2)), new Long(slow(5))};
    try {
      if (n > 3) {
        throw new IllegalStateException("n is " + text(n), new RuntimeException(text(n + 1)));
      }
    } catch (IllegalStateException e) {
      b.append(e.getMessage()).append(e.getCause().getMessage());
    }
    for (Object o : many) {
      b.append(o);
    }
    return s + b;
  }

  static String text(int n) {
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < n; i++) {
      b.append((char) ('a' + i));
    }
    return b.toString();
  }

  static String arrays() {
    A[][] grid = new A[2][2];
    grid[1][0] = new B(2);
    List<A> list = new ArrayList<>();
    list.add(new A(1));
    return Arrays.deepToString(grid) + list + new int[] {slow(3)}[0];
  }

  static A thrower(int n) {
    try {
      return new A(fail(n));
    } catch (IllegalArgumentException e) {
      return new A(-1);
    } finally {
      show(new A(slow(4)));
    }
  }

  static int fail(int n) {
    if (n > 1) {
      throw new IllegalArgumentException("fail " + n);
    }
    return n;
  }

  static class Initialized {
    static final Initialized ONE = new Initialized(show("clinit"));
    static final int K = slow(6);
    final String t;

    private Initialized(String t) {
      this.t = t + K;
    }
  }

  static class Private {
    private Private(int x) {
      show("private " + x);
    }

    static Private make() {
      return new Private(3);
    }
  }

  public static String run() throws Exception {
    show(new A(3));
    show(new A(1L, 2.5, "abc"));
    show(new B(2));
    show(new B(5));
    show(new B(1L, 1, "q"));
    show(new B());
    show(new SelfArgument());
    Constructions c = new Constructions(10);
    show(c.new Inner(3).local);
    show(c.new Sub().deep().local);
    show(Op.MUL.apply(3, 4) + Op.ADD.apply(1, 1) + Op.NONE.sign + Op.valueOf("ADD").sign);
    show(Arrays.toString(Op.values()) + Op.ADD.getDeclaringClass().getSimpleName());
    Copy copy = new Copy();
    copy.next = copy;
    Copy clone = copy.clone();
    show(clone != copy && clone.next == copy && clone.cells != copy.cells && clone.cells[1] == 2);
    Plain plain = new Plain();
    plain.v = 9;
    show(((Plain) plain.copy()).v);
    try {
      new NotCloneable().copy();
    } catch (CloneNotSupportedException e) {
      show(e.getMessage());
    }
    Shape shape = new Shape("sq" + slow(3)) {
      @Override
      double area() {
        return slow(4) + name.length();
      }
    };
    show(shape.area());
    show(new Num(4).doubleValue() + new Num(2).byteValue());
    show(hosts(2) + hosts(4));
    show(arrays());
    show(thrower(0));
    show(thrower(5));
    show(Initialized.ONE.t);
    Private.make();
    new Private(4);
    show(made);
    Iterator<Integer> it = new Iterator<Integer>() {
      int i = slow(2);
      public boolean hasNext() { return i < 3; }
      public Integer next() { return i++; }
    };
    while (it.hasNext()) show(it.next());
    return out.toString();
  }
}
