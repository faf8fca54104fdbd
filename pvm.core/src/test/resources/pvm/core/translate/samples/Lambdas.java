// release 8
import java.io.Serializable;
import java.util.*;
import java.util.function.*;

public class Lambdas {
  static StringBuilder out = new StringBuilder();

  static void show(Object o) {
    out.append(o).append('\n');
  }

  interface Defaulted {
    int f(int x);

    default Function<Integer, Integer> twice() {
      return y -> f(f(y));
    }

    static Supplier<String> text() {
      return () -> "static of interface";
    }

    default Supplier<String> other(long wide, double d) {
      Supplier<String> s = () -> wide + ":" + d + ":" + f(3);
      return s;
    }
  }

  interface Shape<T> {
    T make(T t);
  }

  interface StringShape extends Shape<String> {
    String make(String t);
  }

  interface Wide {
    double f(byte b, char c, short s, int i, long l, float f, double d, boolean z);
  }

  interface Marked extends Serializable {}

  static class Base {
    protected String prot() {
      return "prot";
    }

    String name() {
      return "base";
    }
  }

  static class Derived extends Base {
    private int secret = 5;

    @Override
    String name() {
      return "derived";
    }

    private String hidden(int k) {
      return "hidden" + k + secret;
    }

    private static String hiddenStatic(String s) {
      return "hs" + s;
    }

    Supplier<String> superRef() {
      return super::name;
    }

    Supplier<String> protRef() {
      return this::prot;
    }

    IntFunction<String> privateRef() {
      return this::hidden;
    }

    Function<String, String> privateStatic() {
      return Derived::hiddenStatic;
    }

    Supplier<String> captures(long l, double d, String s, int[] a) {
      return () -> l + " " + d + s + a[0] + secret + name() + super.name();
    }
  }

  private final int field;

  private Lambdas(int field) {
    this.field = field;
  }

  private Lambdas() {
    this(42);
  }

  class Inner {
    final int k;

    Inner(int k) {
      this.k = k + field;
    }
  }

  static <T extends Comparable<T>> Comparator<T> natural() {
    return T::compareTo;
  }

  static String var(Object... xs) {
    return Arrays.toString(xs);
  }

  static byte aByte() {
    return 7;
  }

  static void nothing() {
    out.append("nothing\n");
  }

  static Character letter() {
    return 'x';
  }

  public static String run() {
    Runnable r1 = () -> show("run");
    r1.run();
    Runnable r2 = Lambdas::aByte; // result dropped
    r2.run();
    Runnable r3 = Lambdas::nothing;
    r3.run();
    Supplier<Lambdas> ctor = Lambdas::new;
    show(ctor.get().field);
    IntFunction<Lambdas> ctor2 = Lambdas::new;
    show(ctor2.apply(9).field);
    Function<Integer, Inner> inner = ctor2.apply(100)::makeInner;
    show(inner.apply(1).k);
    IntFunction<int[]> array = int[]::new;
    show(array.apply(3).length);
    Function<Integer, List<?>[]> lists = List[]::new;
    show(lists.apply(2).length);
    UnaryOperator<int[]> clone = int[]::clone;
    show(clone.apply(new int[] {1, 2})[1]);
    Derived d = new Derived();
    show(d.superRef().get() + d.protRef().get() + d.privateRef().apply(3));
    show(d.privateStatic().apply("q"));
    show(d.captures(1L << 40, 2.5, "s", new int[] {77}).get());
    Defaulted df = x -> x * 3;
    show(df.twice().apply(2) + Defaulted.text().get() + df.other(5L, 1.5).get());
    // boxing, unboxing, widening
    Function<Integer, Long> f1 = i -> (long) i;
    show(f1.apply(3));
    ToLongFunction<Integer> f2 = Integer::intValue; // int to long
    show(f2.applyAsLong(8));
    ToDoubleFunction<Byte> f3 = Byte::byteValue;
    show(f3.applyAsDouble((byte) 3));
    IntFunction<Object> f4 = Integer::valueOf;
    show(f4.apply(5));
    Supplier<Object> f5 = Lambdas::aByte;
    show(f5.get().getClass());
    IntSupplier f6 = Lambdas::aByte;
    show(f6.getAsInt());
    Supplier<Comparable<Character>> f7 = Lambdas::letter;
    show(f7.get());
    IntUnaryOperator f8 = Math::abs;
    show(f8.applyAsInt(-4));
    BiFunction<Integer, Integer, Integer> f9 = Math::max;
    show(f9.apply(3, 9));
    ToIntBiFunction<String, String> f10 = String::compareTo;
    show(f10.applyAsInt("a", "c"));
    Function<Object, String> f11 = Object::toString;
    show(f11.apply(12));
    Supplier<Integer> f12 = "hello"::length;
    show(f12.get());
    IntPredicate f13 = new HashSet<>(Arrays.asList(1, 2))::contains; // boxes an int
    show(f13.test(2));
    Predicate<Character> f14 = Character::isDigit;
    show(f14.test('7'));
    ToIntFunction<Character> f15 = c -> c;
    show(f15.applyAsInt('a'));
    LongSupplier f16 = Lambdas::letter2;
    show(f16.getAsLong());
    Wide wide = (b, c, s, i, l, f, dd, z) -> b + c + s + i + l + f + dd + (z ? 1 : 0);
    show(wide.f((byte) 1, 'a', (short) 3, 4, 5L, 6f, 7.0, true));
    Shape<String> bridge = (StringShape) s -> s + s;
    show(bridge.make("ab"));
    Runnable marked = (Runnable & Marked) () -> show("marked");
    marked.run();
    show(marked instanceof Serializable);
    Function<Object[], String> varargs = Lambdas::var;
    show(varargs.apply(new Object[] {1, "x"}));
    BiFunction<Object, Object, String> varargs2 = Lambdas::var;
    show(varargs2.apply(1, 2));
    List<String> sorted = new ArrayList<>(Arrays.asList("b", "c", "a"));
    sorted.sort(natural());
    show(sorted);
    sorted.sort(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
    show(sorted);
    Supplier<Supplier<String>> nested = () -> () -> "nested" + d.secret;
    show(nested.get().get());
    show(fact.apply(10));
    Callback<? super Integer> generic = x -> show("generic " + x);
    call(generic);
    try {
      Function<Object, Object> raw = (Function) (Function<String, Integer>) String::length;
      raw.apply(5);
    } catch (ClassCastException e) {
      show("cce");
    }
    try {
      String no = null;
      Supplier<Integer> npe = no::length;
      show("not reached");
    } catch (NullPointerException e) {
      show("npe");
    }
    try {
      IntSupplier unboxesNull = Lambdas::nullInteger;
      unboxesNull.getAsInt();
    } catch (NullPointerException e) {
      show("npe2");
    }
    Runnable same = null;
    for (int i = 0; i < 3; i++) {
      Runnable now = () -> {};
      show(same == null || same == now);
      same = now;
    }
    show(Arrays.asList("x", "yy").stream().map(String::length).reduce(0, Integer::sum));
    return out.toString();
  }

  static Integer nullInteger() {
    return null;
  }

  static char letter2() {
    return 'b';
  }

  interface Callback<T> {
    void call(T t);
  }

  static <T extends Number> void call(Callback<? super Integer> c) {
    c.call(3);
  }

  static final Function<Integer, Integer> fact =
      new Function<Integer, Integer>() {
        @Override
        public Integer apply(Integer n) {
          Function<Integer, Integer> self = this::apply;
          return n <= 1 ? 1 : n * self.apply(n - 1);
        }
      };

  Inner makeInner(int k) {
    Function<Integer, Inner> make = Inner::new;
    return make.apply(k);
  }
}
