import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Records: every component type, generics, nesting, compact constructors, static members, as keys
 * of maps.
 */
public class Records {
  record All(
      boolean z, byte b, char c, short s, int i, long l, float f, double d, String t, Object o) {}

  record Empty() {}

  record Pair<A, B>(A first, B second) {
    static <T> Pair<T, T> twin(T t) {
      return new Pair<>(t, t);
    }

    <C> Pair<A, C> withSecond(C other) {
      return new Pair<>(first, other);
    }

    Pair<B, A> swap() {
      return new Pair<>(second, first);
    }
  }

  record Fraction(long top, long bottom) implements Comparable<Fraction> {
    static final Fraction ZERO = new Fraction(0, 1);

    Fraction {
      if (bottom == 0) {
        throw new ArithmeticException(top + "/0");
      }
      long g = gcd(Math.abs(top), Math.abs(bottom));
      if (bottom < 0) {
        g = -g;
      }
      top /= g;
      bottom /= g;
    }

    Fraction(long whole) {
      this(whole, 1);
    }

    static long gcd(long a, long b) {
      return b == 0 ? Math.max(a, 1) : gcd(b, a % b);
    }

    Fraction plus(Fraction o) {
      return new Fraction(top * o.bottom + o.top * bottom, bottom * o.bottom);
    }

    @Override
    public int compareTo(Fraction o) {
      return Long.compare(top * o.bottom, o.top * bottom);
    }

    @Override
    public String toString() {
      return bottom == 1 ? "" + top : top + "/" + bottom;
    }
  }

  record Tree<T>(T value, List<Tree<T>> kids) {
    @SafeVarargs
    static <T> Tree<T> of(T value, Tree<T>... kids) {
      return new Tree<>(value, List.of(kids));
    }

    int size() {
      return 1 + kids.stream().mapToInt(Tree::size).sum();
    }
  }

  record Loose(int[] data, String name) {
    @Override
    public boolean equals(Object o) {
      return o instanceof Loose l && Arrays.equals(data, l.data) && name.equals(l.name);
    }

    @Override
    public int hashCode() {
      return Objects.hash(name, Arrays.hashCode(data));
    }
  }

  interface Area {
    double area();
  }

  record Square(double side) implements Area {
    public double area() {
      return side * side;
    }

    public double side() {
      return Math.abs(side);
    }
  }

  public static void main(String[] args) {
    All a = new All(true, (byte) 1, 'c', (short) 2, 3, 4, 5.5f, 6.25, "t", List.of(1));
    All b = new All(true, (byte) 1, 'c', (short) 2, 3, 4, 5.5f, 6.25, "t", List.of(1));
    System.out.println(
        a + " " + a.equals(b) + " " + (a.hashCode() == b.hashCode()) + " " + a.equals(null));
    System.out.println(new All(false, (byte) 0, ' ', (short) 0, 0, 0, -0f, Double.NaN, null, null));
    System.out.println(
        new All(false, (byte) 0, ' ', (short) 0, 0, 0, 0f, Double.NaN, null, null)
            .equals(new All(false, (byte) 0, ' ', (short) 0, 0, 0, -0f, Double.NaN, null, null)));
    System.out.println(
        new Empty() + " " + new Empty().equals(new Empty()) + " " + new Empty().hashCode());
    System.out.println(
        Pair.twin("x").withSecond(1).swap() + " " + new Square(-2).area() + new Square(-2).side());
    Tree<String> tree = Tree.of("root", Tree.of("a", Tree.of("b")), Tree.of("c"));
    System.out.println(tree + " " + tree.size() + " " + tree.hashCode());
    System.out.println(new Loose(new int[] {1}, "n").equals(new Loose(new int[] {1}, "n")));
    try {
      new Fraction(1, 0);
    } catch (ArithmeticException e) {
      System.out.println("refused: " + e.getMessage());
    }
    Map<Pair<Integer, String>, Fraction> map = new HashMap<>();
    List<Fraction> history = new ArrayList<>();
    for (int round = 1; round <= 40; round++) {
      for (int i = 1; i <= 12_000; i++) {
        Pair<Integer, String> key = new Pair<>(i % 97, "k" + i % 13);
        Fraction add = new Fraction(i % 7, 1 + i % 5);
        map.merge(key, add, Fraction::plus);
      }
      Optional<Fraction> best = map.values().stream().max(Fraction::compareTo);
      history.add(best.orElse(Fraction.ZERO));
      long sum = 0;
      for (Map.Entry<Pair<Integer, String>, Fraction> e : map.entrySet()) {
        sum += e.getKey().hashCode() * 31L + e.getValue().hashCode();
      }
      System.out.println(
          "round " + round + " " + map.size() + " best " + history.getLast() + " sum " + sum);
    }
    System.out.println(
        history.equals(new ArrayList<>(history))
            + " "
            + new Fraction(8).compareTo(new Fraction(15, 2)));
  }
}
