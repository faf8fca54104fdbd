import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * A tokenizer, recursive descent, shunting yard to postfix, and symbolic derivatives; the ways are
 * compared.
 */
public class ExpressionParser {
  enum Kind {
    NUMBER,
    NAME,
    OPERATOR,
    OPEN,
    CLOSE,
    END
  }

  record Token(Kind kind, String text, int at) {}

  static class SyntaxError extends Exception {
    SyntaxError(String message, Token t) {
      super(
          message
              + " at "
              + t.at()
              + (t.kind() == Kind.END ? ", the end" : ", '" + t.text() + "'"));
    }
  }

  /** Tokens on demand, with one token of lookahead. */
  static class Tokens implements Iterator<Token> {
    private final String text;
    private int at;
    private Token ahead;

    Tokens(String text) {
      this.text = text;
    }

    Token peek() {
      if (ahead == null) {
        ahead = read();
      }
      return ahead;
    }

    @Override
    public Token next() {
      Token t = peek();
      ahead = null;
      return t;
    }

    @Override
    public boolean hasNext() {
      return peek().kind() != Kind.END;
    }

    private Token read() {
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      if (at == text.length()) {
        return new Token(Kind.END, "", at);
      }
      int start = at;
      char c = text.charAt(at++);
      Kind kind =
          switch (c) {
            case '(' -> Kind.OPEN;
            case ')' -> Kind.CLOSE;
            case '+', '-', '*', '/', '^' -> Kind.OPERATOR;
            default -> Character.isDigit(c) ? Kind.NUMBER : Kind.NAME;
          };
      while (at < text.length()
          && (kind == Kind.NUMBER
              ? Character.isDigit(text.charAt(at)) || text.charAt(at) == '.'
              : kind == Kind.NAME && Character.isLetter(text.charAt(at)))) {
        at++;
      }
      return new Token(kind, text.substring(start, at), start);
    }
  }

  sealed interface Expr {
    record Num(double v) implements Expr {}

    record Var(String name) implements Expr {}

    record Op(char op, Expr l, Expr r) implements Expr {}

    record Fun(String name, Expr arg) implements Expr {}
  }

  static final Map<String, DoubleUnaryOperator> FUNCTIONS = new HashMap<>();

  static {
    FUNCTIONS.put("sin", StrictMath::sin);
    FUNCTIONS.put("cos", StrictMath::cos);
    FUNCTIONS.put("exp", StrictMath::exp);
    FUNCTIONS.put("abs", Math::abs);
    FUNCTIONS.put("neg", x -> -x);
  }

  static int level(String op) {
    return "+-".contains(op) ? 1 : "*/".contains(op) ? 2 : 3;
  }

  static Expr parse(Tokens t, int min) throws SyntaxError {
    Token first = t.next();
    Expr left =
        switch (first.kind()) {
          case NUMBER -> new Expr.Num(Double.parseDouble(first.text()));
          case NAME -> {
            if (t.peek().kind() != Kind.OPEN) {
              yield new Expr.Var(first.text());
            }
            if (!FUNCTIONS.containsKey(first.text())) {
              throw new SyntaxError("unknown function", first);
            }
            t.next();
            Expr arg = parse(t, 0);
            expectClose(t);
            yield new Expr.Fun(first.text(), arg);
          }
          case OPEN -> {
            Expr e = parse(t, 0);
            expectClose(t);
            yield e;
          }
          case OPERATOR -> {
            if (!first.text().equals("-")) {
              throw new SyntaxError("no operand", first);
            }
            yield new Expr.Fun("neg", parse(t, 2));
          }
          default -> throw new SyntaxError("no operand", first);
        };
    while (t.peek().kind() == Kind.OPERATOR && level(t.peek().text()) > min) {
      String op = t.next().text();
      left = new Expr.Op(op.charAt(0), left, parse(t, op.equals("^") ? 2 : level(op)));
    }
    return left;
  }

  static void expectClose(Tokens t) throws SyntaxError {
    Token c = t.next();
    if (c.kind() != Kind.CLOSE) {
      throw new SyntaxError("expected )", c);
    }
  }

  static Expr parse(String text) throws SyntaxError {
    Tokens t = new Tokens(text);
    Expr e = parse(t, 0);
    if (t.hasNext()) {
      throw new SyntaxError("unexpected", t.next());
    }
    return e;
  }

  static double apply(char op, double a, double b) {
    return switch (op) {
      case '+' -> a + b;
      case '-' -> a - b;
      case '*' -> a * b;
      case '/' -> a / b;
      default -> StrictMath.pow(a, b);
    };
  }

  static double eval(Expr e, double x) {
    return switch (e) {
      case Expr.Num n -> n.v();
      case Expr.Var v -> x;
      case Expr.Op(char op, Expr l, Expr r) -> apply(op, eval(l, x), eval(r, x));
      case Expr.Fun(String f, Expr a) -> FUNCTIONS.get(f).applyAsDouble(eval(a, x));
    };
  }

  static double postfix(String text, double x) {
    Deque<String> operators = new ArrayDeque<>();
    List<String> out = new ArrayList<>();
    Tokens t = new Tokens(text);
    Kind before = Kind.OPEN;
    while (t.hasNext()) {
      Token k = t.next();
      switch (k.kind()) {
        case NUMBER -> out.add(k.text());
        case NAME -> {
          if (t.peek().kind() == Kind.OPEN) {
            operators.push(k.text());
          } else {
            out.add(k.text());
          }
        }
        case OPEN -> operators.push("(");
        case CLOSE -> {
          while (!operators.peek().equals("(")) {
            out.add(operators.pop());
          }
          operators.pop();
          if (!operators.isEmpty()
              && FUNCTIONS.containsKey(operators.peek())
              && !operators.peek().equals("neg")) {
            out.add(operators.pop());
          }
        }
        default -> {
          boolean unary = before == Kind.OPEN || before == Kind.OPERATOR;
          String op = unary ? "neg" : k.text();
          int mine = unary ? 2 : level(op);
          while (!unary
              && !operators.isEmpty()
              && !operators.peek().equals("(")
              && (FUNCTIONS.containsKey(operators.peek()) ? 2.5 : level(operators.peek()))
                  >= (op.equals("^") ? 3.5 : mine)) {
            out.add(operators.pop());
          }
          operators.push(op);
        }
      }
      before = k.kind();
    }
    operators.forEach(out::add);
    Deque<Double> stack = new ArrayDeque<>();
    for (String s : out) {
      if (FUNCTIONS.containsKey(s)) {
        stack.push(FUNCTIONS.get(s).applyAsDouble(stack.pop()));
      } else if (s.length() == 1 && "+-*/^".contains(s)) {
        double b = stack.pop();
        stack.push(apply(s.charAt(0), stack.pop(), b));
      } else {
        stack.push(Character.isDigit(s.charAt(0)) ? Double.parseDouble(s) : x);
      }
    }
    return stack.pop();
  }

  static Expr derive(Expr e) {
    return switch (e) {
      case Expr.Num n -> new Expr.Num(0);
      case Expr.Var v -> new Expr.Num(1);
      case Expr.Op(char op, Expr l, Expr r) when op == '+' || op == '-' ->
          new Expr.Op(op, derive(l), derive(r));
      case Expr.Op(char op, Expr l, Expr r) when op == '*' ->
          new Expr.Op('+', new Expr.Op('*', derive(l), r), new Expr.Op('*', l, derive(r)));
      case Expr.Op(char op, Expr l, Expr r) when op == '/' ->
          new Expr.Op(
              '/',
              new Expr.Op('-', new Expr.Op('*', derive(l), r), new Expr.Op('*', l, derive(r))),
              new Expr.Op('^', r, new Expr.Num(2)));
      case Expr.Op(char op, Expr l, Expr.Num(double n)) ->
          new Expr.Op(
              '*',
              new Expr.Op('*', new Expr.Num(n), new Expr.Op('^', l, new Expr.Num(n - 1))),
              derive(l));
      case Expr.Op o -> throw new IllegalArgumentException("can't derive " + o);
      case Expr.Fun(String f, Expr a) -> {
        Expr outer =
            switch (f) {
              case "sin" -> new Expr.Fun("cos", a);
              case "cos" -> new Expr.Fun("neg", new Expr.Fun("sin", a));
              case "exp" -> e;
              case "neg" -> new Expr.Num(-1);
              default -> throw new IllegalArgumentException("can't derive " + f);
            };
        yield new Expr.Op('*', outer, derive(a));
      }
    };
  }

  static String random(Random r, int depth) {
    if (depth == 0) {
      return r.nextInt(3) == 0 ? "x" : "" + (1 + r.nextInt(9));
    }
    return switch (r.nextInt(7)) {
      case 0 -> "(" + random(r, depth - 1) + ")";
      case 1 -> "sin(" + random(r, depth - 1) + ")";
      case 2 -> "(" + random(r, depth - 1) + ")^2";
      case 3 -> random(r, depth - 1) + " - (" + random(r, depth - 1) + ")";
      case 4 -> "(" + random(r, depth - 1) + ")*" + random(r, 0);
      case 5 -> "-(" + random(r, depth - 1) + ") / 4";
      default -> random(r, depth - 1) + "+" + random(r, depth - 1);
    };
  }

  public static void main(String[] args) throws SyntaxError {
    for (String good :
        new String[] {"1+2*3", "2^3^2", "-2^2", "(1+2)*-3", "10-4-3", "sin(0)+cos(0)", "2*x/4"}) {
      System.out.println(good + " = " + eval(parse(good), 8) + " " + postfix(good, 8));
    }
    for (String bad : new String[] {"1+", "(1", "1 2", "*3", "foo(1)", ")", ""}) {
      try {
        System.out.println(parse(bad));
      } catch (SyntaxError e) {
        System.out.println("'" + bad + "' " + e.getMessage());
      }
    }
    Random random = new Random(17);
    for (int round = 0; round < 30; round++) {
      int agree = 0;
      int derived = 0;
      long size = 0;
      double last = 0;
      for (int i = 0; i < 400; i++) {
        String text = random(random, 2 + i % 6);
        Expr e = parse(text);
        double a = eval(e, 0.7);
        agree += Double.compare(a, postfix(text, 0.7)) == 0 ? 1 : 0;
        Expr d = derive(e);
        double slope = (eval(e, 0.7 + 1e-7) - eval(e, 0.7 - 1e-7)) / 2e-7;
        derived +=
            Math.abs(slope - eval(d, 0.7))
                    <= 1e-3 * Math.max(1, Math.max(Math.abs(slope), Math.abs(a)))
                ? 1
                : 0;
        size += d.toString().length();
        last = a;
      }
      System.out.println(
          round + " agree " + agree + " derived " + derived + " size " + size + " last " + last);
    }
  }
}
