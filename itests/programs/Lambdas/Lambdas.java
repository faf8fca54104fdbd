import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/**
 * Lambdas and method references of all kinds, kept in fields and collections while the program
 * works on.
 */
public class Lambdas {
  interface Tri<A, B, C, R> {
    R apply(A a, B b, C c);

    default <S> Tri<A, B, C, S> then(Function<? super R, ? extends S> f) {
      return (a, b, c) -> f.apply(apply(a, b, c));
    }
  }

  interface Many {
    String join(int a, long b, double c, String d);
  }

  interface Named {
    default String name() {
      return "named";
    }
  }

  static class Parent {
    String greet(String who) {
      return "parent greets " + who;
    }
  }

  static class Child extends Parent {
    int count;

    @Override
    String greet(String who) {
      return "child greets " + who;
    }

    Function<String, String> up() {
      return super::greet;
    }

    Function<String, String> own() {
      return this::secret;
    }

    private String secret(String s) {
      return s + "!" + ++count;
    }

    Runnable counter() {
      return () -> count += 10;
    }
  }

  static class Box<T> {
    T value;

    Box(T value) {
      this.value = value;
    }

    <R> Box<R> map(Function<? super T, ? extends R> f) {
      return new Box<>(f.apply(value));
    }
  }

  static long heavy(long n) {
    for (int i = 0; i < 6_000; i++) {
      n = Long.rotateLeft(n, 7) * 6364136223846793005L + i;
    }
    return n;
  }

  static long xor(long a, Long b) {
    return a ^ b;
  }

  static int twice(int n) {
    return 2 * n;
  }

  static long widen(long n) {
    return n + 1;
  }

  static Integer boxedSum(Integer a, Integer b) {
    return a + b;
  }

  static String var(Object... all) {
    return all.length + Arrays.toString(all);
  }

  static <T extends Comparable<T>> T larger(T a, T b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  static Function<Integer, Long> fibonacci;

  static Function<Integer, Function<Integer, Function<Integer, Integer>>> curried =
      a -> b -> c -> a * 100 + b * 10 + c;

  static void references() {
    Function<String, Integer> unbound = String::length;
    Supplier<Integer> bound = "hello"::length;
    Function<Integer, int[]> array = int[]::new;
    IntFunction<List<String>[]> generic = List[]::new;
    Function<String, Box<String>> constructor = Box::new;
    Supplier<Map<String, Integer>> map = HashMap::new;
    IntBinaryOperator boxing = Lambdas::boxedSum;
    BinaryOperator<Integer> unboxing = Math::max;
    ToLongFunction<Integer> widening = Lambdas::widen;
    ToIntFunction<Byte> narrow = Byte::intValue;
    Function<Integer, Object> wider = Lambdas::twice;
    Tri<String, Integer, Integer, String> substring = String::substring;
    Tri<Object, Object, Object, String> variable = Lambdas::var;
    Supplier<String> none = Lambdas::var;
    BinaryOperator<String> larger = Lambdas::larger;
    Comparator<String> compare = String::compareToIgnoreCase;
    Child child = new Child();
    System.out.println(
        unbound.apply("abc")
            + " "
            + bound.get()
            + " "
            + array.apply(3).length
            + " "
            + generic.apply(2).length);
    System.out.println(
        constructor.apply("boxed").map(String::length).map(n -> n / 2.0).value + " " + map.get());
    System.out.println(
        boxing.applyAsInt(3, 4) + " " + unboxing.apply(3, 4) + " " + widening.applyAsLong(9));
    System.out.println(
        narrow.applyAsInt((byte) -3)
            + " "
            + wider.apply(4)
            + " "
            + substring.apply("abcdef", 1, 4));
    System.out.println(
        variable.then(String::length).apply("x", null, 3)
            + " "
            + none.get()
            + " "
            + larger.apply("p", "q"));
    System.out.println(
        compare.reversed().thenComparing(Comparator.naturalOrder()).compare("a", "B"));
    child.counter().run();
    System.out.println(
        child.up().apply("you")
            + child.own().apply("me")
            + child.own().andThen(child::greet).apply("us"));
    Runnable marked = (Runnable & Serializable & Named) () -> System.out.println("marked");
    marked.run();
    System.out.println(((Named) marked).name() + (marked instanceof Serializable));
    Many many = (a, b, c, d) -> a + "/" + b + "/" + c + "/" + d;
    System.out.println(many.join(1, 2L, 3.0, "4") + curried.apply(1).apply(2).apply(3));
    Supplier<Supplier<Supplier<String>>> deep = () -> () -> () -> "deep";
    System.out.println(
        deep.get().get().get() + Function.<String>identity().compose(Object::toString).apply(12));
    Predicate<String> empty = String::isEmpty;
    System.out.println(empty.negate().and(s -> s.length() < 3).or("xyz"::equals).test("ab"));
  }

  static List<LongUnaryOperator> captured(
      long a, double b, int c, String d, byte e, char f, float g, boolean h) {
    List<LongUnaryOperator> list = new ArrayList<>();
    list.add(x -> x + a);
    list.add(x -> x + (long) (c * b));
    list.add(x -> x ^ c + d.length());
    list.add(x -> h ? x + e + f : (long) g);
    for (int i = 0; i < 4; i++) {
      long square = (long) i * i;
      list.add(x -> heavy(x) + square + a + c);
    }
    list.add(list.get(4).andThen(list.get(0)).compose(list.get(1)));
    return list;
  }

  static DoubleUnaryOperator derivative(DoubleUnaryOperator f) {
    return x -> (f.applyAsDouble(x + 1e-6) - f.applyAsDouble(x - 1e-6)) / 2e-6;
  }

  static <T> UnaryOperator<T> repeat(int n, UnaryOperator<T> f) {
    return n == 0 ? x -> x : x -> repeat(n - 1, f).apply(f.apply(x));
  }

  public static void main(String[] args) {
    references();
    fibonacci = n -> n < 2 ? (long) n : fibonacci.apply(n - 1) + fibonacci.apply(n - 2);
    System.out.println("fibonacci " + fibonacci.apply(24));
    List<LongUnaryOperator> functions =
        captured(1L << 40, 2.5, 7, "text", (byte) 3, 'c', 1.5f, true);
    Map<String, BiFunction<Long, Long, Long>> operators = new HashMap<>();
    operators.put("+", Long::sum);
    operators.put("-", (a, b) -> a - b);
    operators.put("xor", Lambdas::xor);
    operators.put("mix", (a, b) -> heavy(a) ^ b);
    Consumer<String> out = System.out::println;
    long value = 1;
    for (int round = 0; round < 40; round++) {
      for (int again = 0; again < 60; again++) {
        for (LongUnaryOperator f : functions) {
          value = f.applyAsLong(value);
        }
        for (String name : new String[] {"+", "-", "xor", "mix"}) {
          value = operators.get(name).andThen(v -> v * 3 + 1).apply(value, (long) again);
        }
      }
      double slope =
          derivative(derivative(x -> x * x * StrictMath.sin(x))).applyAsDouble(round / 10.0);
      String dots = repeat(round % 7, (String s) -> s + ".").apply("r");
      out.accept(round + " " + value + " " + Math.round(slope * 10) + dots);
    }
  }
}
