// release 21
import java.util.*;
import java.util.concurrent.TimeUnit;

public class Switches {
  enum Color { RED, GREEN, BLUE { @Override String hex() { return "b"; } };
    String hex() { return "?"; }
  }

  enum Other implements Tag { ONE, TWO }

  sealed interface Tag permits Other, Node {}

  record Node(Object left, Object right) implements Tag {}

  sealed interface Expr {
    record Num(int v) implements Expr {}
    record Add(Expr a, Expr b) implements Expr {}
    record Neg(Expr e) implements Expr {}
  }

  static int eval(Expr e) {
    return switch (e) {
      case Expr.Num(int v) when v < 0 -> throw new IllegalArgumentException("neg");
      case Expr.Num(int v) -> v;
      case Expr.Add(Expr.Num(var a), Expr.Num(var b)) -> a + b;
      case Expr.Add(var a, var b) -> eval(a) + eval(b);
      case Expr.Neg(var x) -> -eval(x);
    };
  }

  static String object(Object o) {
    return switch (o) {
      case null -> "null";
      case String s when s.length() > 3 -> "long " + s;
      case String s -> "str " + s;
      case Integer i when i > 10 -> "big " + i;
      case Integer i -> "int " + i;
      case Long l -> "long" + l;
      case int[] a -> "ints" + a.length;
      case String[] a -> "strings" + a.length;
      case Color c when c == Color.RED -> "red";
      case Color c -> "color" + c.hex();
      case Node(String l, Node(Integer r, var q)) -> "node " + l + r + q;
      case Node n -> "other node";
      case List<?> l -> "list" + l.size();
      case Comparable<?> c -> "comparable";
      default -> "other";
    };
  }

  static String string(String s) {
    return switch (s) {
      case "a" -> "is a";
      case "bb" -> "is bb";
      case String t when t.isEmpty() -> "empty";
      case String t -> "some " + t;
    };
  }

  static String integer(Integer i) {
    return switch (i) {
      case 1 -> "one";
      case 1000 -> "thousand";
      case Integer j when j < 0 -> "negative";
      case Integer j -> "many";
    };
  }

  static String character(Character c) {
    return switch (c) {
      case 'a' -> "A";
      case Character d when Character.isDigit(d) -> "digit";
      case Character d -> "other";
    };
  }

  static String color(Color c) {
    return switch (c) {
      case RED -> "r";
      case Color x when x.ordinal() == 1 -> "g1";
      case GREEN -> "g";
      case BLUE -> "b";
    };
  }

  static String colorOrNull(Color c) {
    return switch (c) {
      case RED, GREEN -> "rg";
      case BLUE -> "b";
      case null -> "null";
    };
  }

  static String tag(Tag t) {
    return switch (t) {
      case Other.ONE -> "one";
      case Other.TWO -> "two";
      case Node n -> "node";
    };
  }

  static String mixed(Object o) {
    return switch (o) {
      case Color c when c == Color.BLUE -> "blue";
      case TimeUnit u when u == TimeUnit.DAYS -> "days";
      default -> "none";
    };
  }

  static String plain(Color c, String s) {
    String r = switch (s) { case "x", "y" -> "xy"; case "z" -> { yield "z"; } default -> "?"; };
    switch (c) {
      case RED: r += "red";
      case GREEN: r += "green"; break;
      default: r += "default";
    }
    return r;
  }

  public static String run() {
    StringBuilder r = new StringBuilder();
    Object[] all = {
      null, "abc", "abcd", 5, 50, 7L, new int[2], new String[3], Color.RED, Color.BLUE,
      new Node("l", new Node(3, null)), new Node(1, 2), List.of(1, 2), 'c', new Object(), Other.ONE,
      TimeUnit.DAYS, 2.0
    };
    for (Object o : all) {
      r.append(object(o)).append(mixed(o == null ? "" : o)).append('\n');
    }
    for (String s : new String[] {"a", "bb", "", "ccc"}) {
      r.append(string(s));
    }
    try {
      string(null);
    } catch (NullPointerException e) {
      r.append("npe");
    }
    for (int i : new int[] {1, 1000, -5, 7}) {
      r.append(integer(i));
    }
    r.append(character('a')).append(character('5')).append(character('z'));
    for (Color c : Color.values()) {
      r.append(color(c)).append(colorOrNull(c)).append(plain(c, "x"));
    }
    r.append(colorOrNull(null)).append(tag(Other.ONE)).append(tag(Other.TWO)).append(tag(new Node(1, 2)));
    r.append(eval(new Expr.Add(new Expr.Num(3), new Expr.Neg(new Expr.Add(new Expr.Num(1), new Expr.Num(4))))));
    try {
      eval(new Expr.Num(-1));
    } catch (IllegalArgumentException e) {
      r.append(e.getMessage());
    }
    if (all[10] instanceof Node(String s, Node(Integer i, Object q)) && i > 2) {
      r.append(s).append(i).append(q);
    }
    return r.toString();
  }
}
