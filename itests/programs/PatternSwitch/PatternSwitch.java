import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Pattern matching: nested records, guards with work, sealed types, boxes, qualified enum
 * constants, null.
 */
public class PatternSwitch {
  sealed interface Expr permits Num, Var, Bin, Neg, Let {}

  record Num(long value) implements Expr {}

  record Var(String name) implements Expr {}

  record Bin(Op op, Expr left, Expr right) implements Expr {}

  record Neg(Expr inner) implements Expr {}

  record Let(String name, Expr value, Expr body) implements Expr {}

  enum Op {
    ADD,
    SUB,
    MUL
  }

  sealed interface Thing {}

  enum Fruit implements Thing {
    APPLE,
    PEAR
  }

  enum Tool implements Thing {
    SAW,
    AXE
  }

  record Crate<T>(T content, int count) implements Thing {}

  static Expr simplify(Expr e) {
    return switch (e) {
      case Bin(Op op, Num(var a), Num(var b)) -> new Num(apply(op, a, b));
      case Bin(Op op, Num(long a), Expr r) when a == 0 && op == Op.ADD -> simplify(r);
      case Bin(var op, Expr l, Num(long b)) when b == 0 && op != Op.MUL -> simplify(l);
      case Bin(Op op, Expr l, Num n) when op == Op.MUL && n.value() == 0 -> n;
      case Bin(Op op, Num(long a), Expr r) when op == Op.MUL && a == 1 -> simplify(r);
      case Bin(Op op, Neg(Expr a), Neg(Expr b)) when op == Op.ADD ->
          new Neg(simplify(new Bin(op, a, b)));
      case Bin(Op op, Expr l, Expr r) -> new Bin(op, simplify(l), simplify(r));
      case Neg(Neg(Expr x)) -> simplify(x);
      case Neg(Num(long v)) -> new Num(-v);
      case Neg(var x) -> new Neg(simplify(x));
      case Let(String n, Num v, Expr body) -> simplify(replace(body, n, v));
      case Let(String n, Expr v, Expr body) -> new Let(n, simplify(v), simplify(body));
      case Num n -> n;
      case Var v -> v;
    };
  }

  static long apply(Op op, long a, long b) {
    return switch (op) {
      case ADD -> a + b;
      case SUB -> a - b;
      case MUL -> a * b;
    };
  }

  static Expr replace(Expr e, String name, Expr by) {
    return switch (e) {
      case Var(String n) when n.equals(name) -> by;
      case Var v -> v;
      case Num n -> n;
      case Neg(Expr x) -> new Neg(replace(x, name, by));
      case Bin(Op op, Expr l, Expr r) -> new Bin(op, replace(l, name, by), replace(r, name, by));
      case Let(String n, Expr v, Expr b) ->
          new Let(n, replace(v, name, by), n.equals(name) ? b : replace(b, name, by));
    };
  }

  static Expr random(Random r, int depth) {
    if (depth == 0) {
      return r.nextInt(3) == 0 ? new Var("" + (char) ('x' + r.nextInt(3))) : new Num(r.nextInt(5));
    }
    return switch ((Integer) r.nextInt(6)) {
      case 0 -> new Neg(random(r, depth - 1));
      case 1 -> new Let("x", random(r, depth - 1), random(r, depth - 1));
      case Integer n when n % 2 == 0 -> new Bin(Op.ADD, random(r, depth - 1), random(r, depth - 1));
      case 3 -> new Bin(Op.MUL, random(r, depth - 1), random(r, depth - 1));
      default -> new Bin(Op.SUB, random(r, depth - 1), random(r, depth - 1));
    };
  }

  static int size(Expr e) {
    if (e instanceof Bin(Op _, var l, var r)) {
      return 1 + size(l) + size(r);
    }
    if (!(e instanceof Let let)) {
      return e instanceof Neg(Expr x) ? 1 + size(x) : 1;
    }
    return 1 + size(let.value()) + size(let.body());
  }

  static String show(Expr e) {
    return switch (e) {
      case Num(long v) when v < 0 -> "(" + v + ")";
      case Num(long v) -> "" + v;
      case Var(String n) -> n;
      case Neg(Expr x) -> "-" + show(x);
      case Bin(Op op, Expr l, Expr r) -> "(" + show(l) + "+-*".charAt(op.ordinal()) + show(r) + ")";
      case Let(String n, Expr v, Expr b) -> "let " + n + "=" + show(v) + " in " + show(b);
    };
  }

  static String any(Object o) {
    return switch (o) {
      case null -> "null";
      case Integer i when i > 1_000 && slow(i) -> "big int " + i;
      case Integer i -> "int " + i;
      case Long l -> "long " + l;
      case Double d when d.isNaN() -> "nan";
      case Double d -> "double " + d;
      case Character c when Character.isDigit(c) -> "digit " + c;
      case Character c -> "char " + c;
      case String s when s.isBlank() -> "blank";
      case String s -> "string " + s.length();
      case Fruit.APPLE -> "an apple";
      case Fruit f -> "fruit " + f;
      case Tool t when t == Tool.AXE -> "an axe";
      case Crate<?>(Crate<?>(var inner, int n), int m) when n * m > 5 ->
          "many " + any(inner) + " " + n * m;
      case Crate<?>(String s, int n) -> n + " of " + s;
      case Crate<?>(var c, int n) -> n + " x " + any(c);
      case int[] a when a.length > 2 -> "ints.. " + a[2];
      case int[] a -> "ints " + a.length;
      case Object[] a -> "objects " + a.length + (a.length > 0 ? any(a[0]) : "");
      case List<?> l when l.size() == 1 -> "one " + any(l.getFirst());
      case Enum<?> e -> "enum " + e.name() + e.ordinal();
      default -> o.getClass().getSimpleName();
    };
  }

  static boolean slow(int n) {
    int x = n;
    for (int i = 0; i < 2_000; i++) {
      x = Integer.rotateLeft(x, 5) * 3 + i;
    }
    return x != n;
  }

  static int thing(Thing t) {
    return switch (t) {
      case Fruit.APPLE -> 1;
      case Fruit.PEAR -> 2;
      case Tool.SAW -> 3;
      case Tool.AXE -> 4;
      case Crate<?> c -> c.count();
    };
  }

  static String nullOrDefault(String s) {
    return switch (s) {
      case "a", "b" -> "letter";
      case null, default -> "other";
    };
  }

  public static void main(String[] args) {
    Object[] all = {
      null,
      5,
      5000,
      5L,
      2.5,
      Double.NaN,
      '7',
      'z',
      " ",
      "text",
      Fruit.APPLE,
      Fruit.PEAR,
      Tool.AXE,
      Tool.SAW,
      new Crate<>(new Crate<>("deep", 3), 2),
      new Crate<>("nails", 9),
      new Crate<>(Tool.SAW, 1),
      new int[3],
      new int[1],
      new String[] {"x"},
      new Object[0],
      List.of('9'),
      List.of(1, 2).size(),
      new StringBuilder(),
      Op.MUL
    };
    for (Object o : all) {
      System.out.println(any(o));
    }
    System.out.println(
        nullOrDefault(null) + nullOrDefault("b") + thing(Tool.SAW) + thing(new Crate<>(null, 77)));
    Random random = new Random(7);
    List<Expr> kept = new ArrayList<>();
    for (int round = 0; round < 40; round++) {
      long before = 0;
      long after = 0;
      Expr last = null;
      for (int i = 0; i < 400; i++) {
        Expr e = random(random, 3 + i % 5);
        Expr s = e;
        Expr previous;
        do {
          previous = s;
          s = simplify(s);
        } while (!s.equals(previous));
        before += size(e);
        after += size(s);
        last = size(s) < 12 ? s : last;
      }
      kept.add(last);
      int words = 0;
      for (int i = 0; i < 3_000; i++) {
        words += any(all[i % all.length]).length();
      }
      System.out.println(round + " " + before + " -> " + after + " " + show(last) + " " + words);
    }
    System.out.println(kept.hashCode() != 0 ? kept.size() : -1);
  }
}
