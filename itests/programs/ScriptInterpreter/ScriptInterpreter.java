import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree-walking interpreter of a small language with closures, run on a script. */
public class ScriptInterpreter {
  static final String SCRIPT =
      """
      fun makeCounter(step) {
        let n = 0;
        fun next() { n = n + step; return n; }
        return next;
      }
      let ones = makeCounter(1);
      let sevens = makeCounter(7);
      ones(); ones(); sevens();
      print "counters " + ones() + " " + sevens();

      fun fib(n) { if (n < 2) { return n; } return fib(n - 1) + fib(n - 2); }
      print "fib " + fib(22);

      fun compose(f, g) { fun both(x) { return f(g(x)); } return both; }
      fun double(x) { return x * 2; }
      fun inc(x) { return x + 1; }
      print "composed " + compose(double, compose(inc, double))(20);

      fun repeat(n, f) { let i = 0; while (i < n) { f(i); i = i + 1; } }
      let total = 0;
      fun add(i) { total = total + i * i; }
      repeat(9000, add);
      print "total " + total;

      fun pair(a, b) { fun get(first) { if (first) { return a; } return b; } return get; }
      fun range(from, to) { if (from == to) { return nil; } return pair(from, range(from + 1, to)); }
      fun map(f, list) { if (list == nil) { return nil; } return pair(f(list(true)), map(f, list(false))); }
      fun fold(f, start, list) { if (list == nil) { return start; } return fold(f, f(start, list(true)), list(false)); }
      fun plus(a, b) { return a + b; }
      fun join(a, b) { return a + "," + b; }
      print "fold " + fold(plus, 0, map(double, range(0, 100)));
      print fold(join, "list", map(inc, range(0, 20)));

      fun isPrime(n) {
        let d = 2;
        while (d * d <= n) { if (n % d == 0) { return false; } d = d + 1; }
        return n > 1;
      }
      let found = 0;
      let n = 0;
      while (found < 400) {
        if (isPrime(n)) { found = found + 1; if (found % 50 == 0) { print "prime " + found + " is " + n; } }
        n = n + 1;
      }
      let round = 0;
      while (round < 12) {
        let c = makeCounter(round);
        let k = 0;
        while (k < 2500) { c(); k = k + 1; }
        print "round " + round + " " + c() + " " + fib(10 + round % 5);
        round = round + 1;
      }
      print undefinedName;
      """;

  sealed interface Node
      permits Lit, Name, Assign, Binary, Call, Fun, Let, If, While, Return, Print, Block {}

  record Lit(Object value) implements Node {}

  record Name(String name, int line) implements Node {}

  record Assign(String name, Node value, int line) implements Node {}

  record Binary(String op, Node left, Node right) implements Node {}

  record Call(Node target, List<Node> args) implements Node {}

  record Fun(String name, List<String> params, Block body) implements Node {}

  record Let(String name, Node value) implements Node {}

  record If(Node condition, Block then, Block otherwise) implements Node {}

  record While(Node condition, Block body) implements Node {}

  record Return(Node value) implements Node {}

  record Print(Node value) implements Node {}

  record Block(List<Node> nodes) implements Node {}

  static class ScriptError extends RuntimeException {
    ScriptError(String message, int line) {
      super("line " + line + ": " + message);
    }
  }

  static class Returned extends RuntimeException {
    final Object value;

    Returned(Object value) {
      super(null, null, false, false);
      this.value = value;
    }
  }

  static class Scope {
    final Scope outer;
    final Map<String, Object> values = new HashMap<>();

    Scope(Scope outer) {
      this.outer = outer;
    }

    Scope holder(String name, int line) {
      for (Scope s = this; s != null; s = s.outer) {
        if (s.values.containsKey(name)) {
          return s;
        }
      }
      throw new ScriptError("unknown name " + name, line);
    }
  }

  interface Callable {
    Object call(List<Object> args);
  }

  record Token(String text, int line) {}

  static class Parser {
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Parser(String source) {
      int line = 1;
      for (int i = 0; i < source.length(); ) {
        char c = source.charAt(i);
        int start = i;
        if (c == '\n') {
          line++;
        }
        if (Character.isWhitespace(c)) {
          i++;
          continue;
        }
        if (Character.isLetter(c)) {
          while (Character.isLetterOrDigit(source.charAt(i))) {
            i++;
          }
        } else if (Character.isDigit(c)) {
          while (Character.isDigit(source.charAt(i))) {
            i++;
          }
        } else if (c == '"') {
          i = source.indexOf('"', i + 1) + 1;
        } else {
          i += "=<>!".indexOf(c) >= 0 && source.charAt(i + 1) == '=' ? 2 : 1;
        }
        tokens.add(new Token(source.substring(start, i), line));
      }
      tokens.add(new Token("", line));
    }

    String peek() {
      return tokens.get(at).text();
    }

    String next() {
      return tokens.get(at++).text();
    }

    boolean accept(String text) {
      if (peek().equals(text)) {
        at++;
        return true;
      }
      return false;
    }

    void expect(String text) {
      if (!accept(text)) {
        throw new ScriptError("expected " + text + ", found " + peek(), tokens.get(at).line());
      }
    }

    Block program() {
      List<Node> nodes = new ArrayList<>();
      while (!peek().isEmpty()) {
        nodes.add(statement());
      }
      return new Block(nodes);
    }

    Block block() {
      expect("{");
      List<Node> nodes = new ArrayList<>();
      while (!accept("}")) {
        nodes.add(statement());
      }
      return new Block(nodes);
    }

    Node statement() {
      switch (peek()) {
        case "fun" -> {
          at++;
          String name = next();
          List<String> params = new ArrayList<>();
          expect("(");
          while (!accept(")")) {
            params.add(next());
            accept(",");
          }
          return new Fun(name, params, block());
        }
        case "if" -> {
          at++;
          Node condition = expression(0);
          Block then = block();
          return new If(condition, then, accept("else") ? block() : null);
        }
        case "while" -> {
          at++;
          return new While(expression(0), block());
        }
        default -> {
          Node n;
          if (accept("let")) {
            String name = next();
            expect("=");
            n = new Let(name, expression(0));
          } else if (accept("return")) {
            n = new Return(expression(0));
          } else if (accept("print")) {
            n = new Print(expression(0));
          } else {
            n = expression(0);
          }
          expect(";");
          return n;
        }
      }
    }

    static int level(String op) {
      return switch (op) {
        case "=" -> 1;
        case "==", "!=" -> 2;
        case "<", "<=", ">", ">=" -> 3;
        case "+", "-" -> 4;
        case "*", "/", "%" -> 5;
        default -> -1;
      };
    }

    Node expression(int min) {
      Node left = primary();
      while (level(peek()) > min) {
        int line = tokens.get(at).line();
        String op = next();
        if (op.equals("=")) {
          left = new Assign(((Name) left).name(), expression(0), line);
        } else {
          left = new Binary(op, left, expression(level(op)));
        }
      }
      return left;
    }

    Node primary() {
      int line = tokens.get(at).line();
      String t = next();
      Node n;
      if (t.equals("(")) {
        n = expression(0);
        expect(")");
      } else if (t.startsWith("\"")) {
        n = new Lit(t.substring(1, t.length() - 1));
      } else if (Character.isDigit(t.charAt(0))) {
        n = new Lit(Long.parseLong(t));
      } else {
        n =
            switch (t) {
              case "true" -> new Lit(true);
              case "false" -> new Lit(false);
              case "nil" -> new Lit(null);
              default -> new Name(t, line);
            };
      }
      while (accept("(")) {
        List<Node> args = new ArrayList<>();
        while (!accept(")")) {
          args.add(expression(0));
          accept(",");
        }
        n = new Call(n, args);
      }
      return n;
    }
  }

  static Object eval(Node node, Scope scope) {
    return switch (node) {
      case Lit(Object v) -> v;
      case Name(String n, int line) -> scope.holder(n, line).values.get(n);
      case Assign(String n, Node v, int line) -> {
        Object value = eval(v, scope);
        scope.holder(n, line).values.put(n, value);
        yield value;
      }
      case Let(String n, Node v) -> scope.values.put(n, eval(v, scope));
      case Binary(String op, Node l, Node r) -> binary(op, eval(l, scope), eval(r, scope));
      case Call(Node target, List<Node> args) -> {
        Callable f = (Callable) eval(target, scope);
        List<Object> values = new ArrayList<>(args.size());
        for (Node a : args) {
          values.add(eval(a, scope));
        }
        yield f.call(values);
      }
      case Fun f -> scope.values.put(f.name(), closure(f, scope));
      case If(Node c, Block then, Block otherwise) ->
          (Boolean) eval(c, scope)
              ? eval(then, scope)
              : otherwise == null ? null : eval(otherwise, scope);
      case While(Node c, Block body) -> {
        while ((Boolean) eval(c, scope)) {
          eval(body, scope);
        }
        yield null;
      }
      case Return(Node v) -> throw new Returned(eval(v, scope));
      case Print(Node v) -> {
        System.out.println(eval(v, scope));
        yield null;
      }
      case Block(List<Node> nodes) -> {
        Scope inner = scope.outer == null && scope.values.isEmpty() ? scope : new Scope(scope);
        for (Node n : nodes) {
          eval(n, inner);
        }
        yield null;
      }
    };
  }

  static Callable closure(Fun f, Scope defined) {
    return args -> {
      Scope local = new Scope(defined);
      for (int i = 0; i < args.size(); i++) {
        local.values.put(f.params().get(i), args.get(i));
      }
      try {
        return eval(f.body(), local);
      } catch (Returned r) {
        return r.value;
      }
    };
  }

  static Object binary(String op, Object a, Object b) {
    if (op.equals("==") || op.equals("!=")) {
      return (a == null ? b == null : a.equals(b)) == op.equals("==");
    }
    if (a instanceof Long x && b instanceof Long y) {
      return switch (op) {
        case "+" -> x + y;
        case "-" -> x - y;
        case "*" -> x * y;
        case "/" -> x / y;
        case "%" -> x % y;
        case "<" -> x < y;
        case "<=" -> x <= y;
        case ">" -> x > y;
        default -> x >= y;
      };
    }
    if (op.equals("+")) {
      return a + "" + b;
    }
    throw new ScriptError("can't do " + op, 0);
  }

  public static void main(String[] args) {
    Block program = new Parser(SCRIPT).program();
    System.out.println(program.nodes().size() + " statements");
    try {
      eval(program, new Scope(null));
    } catch (ScriptError e) {
      System.out.println("error in " + e.getMessage());
    }
  }
}
