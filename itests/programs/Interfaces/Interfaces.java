import java.util.ArrayList;
import java.util.List;

/**
 * Interfaces: default, static and private methods, diamonds, constants with initializers, generic
 * bridges.
 */
public class Interfaces {
  static final List<String> trace = new ArrayList<>();

  static int slow(int n) {
    int x = n;
    for (int i = 0; i < 1_500; i++) {
      x = Integer.rotateLeft(x, 3) * 5 + i;
    }
    return x == 0 ? n + 1 : n;
  }

  interface Left {
    int LIMIT = Interfaces.constant("Left");

    default String who() {
      return "left" + slow(1);
    }

    private int hidden(int n) {
      return slow(n) + twice(n);
    }

    private static int twice(int n) {
      return 2 * slow(n);
    }

    default int left(int n) {
      return hidden(n);
    }

    static Left make(String name) {
      return new Left() {
        @Override
        public String who() {
          return name + Left.super.who();
        }
      };
    }
  }

  interface Right {
    default String who() {
      return "right" + slow(2);
    }

    int right(int n);
  }

  static class Both implements Left, Right {
    @Override
    public String who() {
      return Left.super.who() + "&" + Right.super.who();
    }

    @Override
    public int right(int n) {
      return left(n) - slow(1);
    }
  }

  static class Ranked extends Both implements Comparable<Ranked> {
    @Override
    public int compareTo(Ranked o) {
      return right(1) - o.right(2);
    }
  }

  interface Root {
    default int value() {
      return 1;
    }
  }

  interface A extends Root {
    @Override
    default int value() {
      return 10 + Root.super.value();
    }
  }

  interface B extends Root {}

  static class Diamond implements A, B {}

  static class Sub extends Diamond {
    @Override
    public int value() {
      return 100 + super.value();
    }
  }

  interface Converter<F, T> {
    T convert(F from);

    default <U> Converter<F, U> then(Converter<? super T, ? extends U> next) {
      return f -> next.convert(convert(f));
    }
  }

  static class Length implements Converter<String, Integer> {
    @Override
    public Integer convert(String from) {
      return slow(from.length());
    }
  }

  abstract static class Animal implements Comparable<Animal> {
    abstract Number weight();

    Animal self() {
      return this;
    }

    @Override
    public int compareTo(Animal o) {
      return Double.compare(weight().doubleValue(), o.weight().doubleValue());
    }
  }

  static class Dog extends Animal {
    final int kilos;

    Dog(int kilos) {
      this.kilos = kilos;
    }

    @Override
    Integer weight() {
      return slow(kilos);
    }

    @Override
    Dog self() {
      return this;
    }
  }

  static class Bird extends Animal {
    @Override
    Double weight() {
      return slow(1) / 8.0;
    }
  }

  static int constant(String of) {
    trace.add("init " + of);
    return slow(of.length());
  }

  interface WithDefault {
    int X = Interfaces.constant("WithDefault");

    default void touch() {}
  }

  interface NoDefault {
    int X = Interfaces.constant("NoDefault");

    void touch();
  }

  static class Toucher implements WithDefault, NoDefault {
    @Override
    public void touch() {
      trace.add("touch");
    }
  }

  static <T extends Both & Comparable<T>> String both(T t) {
    return t.who() + t.right(3) + t.compareTo(t);
  }

  static <T extends Comparable<? super T>> T max(List<? extends T> list) {
    T best = list.get(0);
    for (T t : list) {
      best = t.compareTo(best) > 0 ? t : best;
    }
    return best;
  }

  public static void main(String[] args) {
    System.out.println(
        both(new Ranked())
            + Left.make("named ").who()
            + new Diamond().value()
            + " "
            + new Sub().value());
    new Toucher().touch();
    System.out.println(trace + " then " + NoDefault.X + " " + Left.LIMIT + trace);
    Converter<String, Double> half = new Length().then(n -> n / 2.0);
    System.out.println(half.then(d -> "=" + d).convert("seven77"));
    List<Animal> zoo = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      zoo.add(i % 3 == 0 ? new Bird() : new Dog(i * 7 % 40));
    }
    long sum = 0;
    Left[] lefts = {new Both(), Left.make("x"), new Left() {}, Left.make("yy")};
    for (int round = 0; round < 25; round++) {
      for (int i = 0; i < 3_000; i++) {
        Left l = lefts[i % lefts.length];
        sum = sum * 31 + l.left(i) + l.who().length();
        if (l instanceof Right r) {
          sum ^= r.right(i);
        }
        Converter<String, Integer> c = i % 2 == 0 ? new Length() : String::hashCode;
        sum += c.then(n -> n + 1).convert("c" + i % 100);
      }
      Animal biggest = max(zoo);
      System.out.println(
          round
              + " "
              + sum
              + " "
              + biggest.self().weight()
              + " "
              + biggest.getClass().getSimpleName());
      zoo.remove(biggest);
    }
  }
}
