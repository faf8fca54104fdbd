import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A Lisp with cons cells, closures, macros-free special forms, tail calls, and errors that name the
 * form.
 */
public class Lisp {
  record Symbol(String name) {
    private static final Map<String, Symbol> ALL = new HashMap<>();

    static Symbol of(String name) {
      return ALL.computeIfAbsent(name, Symbol::new);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static final class Cons {
    final Object head;
    final Object tail;

    Cons(Object head, Object tail) {
      this.head = head;
      this.tail = tail;
    }

    @Override
    public String toString() {
      StringBuilder b = new StringBuilder("(");
      Object o = this;
      while (o instanceof Cons c) {
        b.append(c == this ? "" : " ").append(show(c.head));
        o = c.tail;
      }
      return b.append(o == null ? "" : " . " + show(o)).append(")").toString();
    }
  }

  record Lambda(List<Symbol> params, Object body, Env env) {
    @Override
    public String toString() {
      return "lambda/" + params.size();
    }
  }

  static class Env {
    final Map<Symbol, Object> values = new HashMap<>();
    final Env outer;

    Env(Env outer) {
      this.outer = outer;
    }

    Env find(Symbol s) {
      for (Env e = this; e != null; e = e.outer) {
        if (e.values.containsKey(s)) {
          return e;
        }
      }
      throw new LispError("unbound " + s);
    }
  }

  static class LispError extends RuntimeException {
    LispError(String message) {
      super(message);
    }
  }

  static String show(Object o) {
    return o == null ? "nil" : o.toString();
  }

  private String source;
  private int at;
  private final Env global = new Env(null);

  Lisp() {
    define("+", a -> (Long) a.get(0) + (Long) a.get(1));
    define("-", a -> (Long) a.get(0) - (Long) a.get(1));
    define("*", a -> (Long) a.get(0) * (Long) a.get(1));
    define("mod", a -> (Long) a.get(0) % (Long) a.get(1));
    define("<", a -> (Long) a.get(0) < (Long) a.get(1));
    define("=", a -> a.get(0) == null ? a.get(1) == null : a.get(0).equals(a.get(1)));
    define("cons", a -> new Cons(a.get(0), a.get(1)));
    define("car", a -> ((Cons) a.get(0)).head);
    define("cdr", a -> ((Cons) a.get(0)).tail);
    define("atom", a -> !(a.get(0) instanceof Cons));
    define(
        "print",
        a -> {
          System.out.println(show(a.get(0)));
          return null;
        });
    global.values.put(Symbol.of("nil"), null);
  }

  private void define(String name, Function<List<Object>, Object> f) {
    global.values.put(Symbol.of(name), f);
  }

  private Object read() {
    while (Character.isWhitespace(source.charAt(at))) {
      at++;
    }
    char c = source.charAt(at);
    if (c == '(') {
      at++;
      List<Object> items = new ArrayList<>();
      Object tail = null;
      while (true) {
        while (Character.isWhitespace(source.charAt(at))) {
          at++;
        }
        if (source.charAt(at) == ')') {
          at++;
          break;
        }
        items.add(read());
      }
      for (Object o : items.reversed()) {
        tail = new Cons(o, tail);
      }
      return tail;
    }
    if (c == '\'') {
      at++;
      return new Cons(Symbol.of("quote"), new Cons(read(), null));
    }
    int start = at;
    while (at < source.length()
        && !Character.isWhitespace(source.charAt(at))
        && "()".indexOf(source.charAt(at)) < 0) {
      at++;
    }
    String word = source.substring(start, at);
    return Character.isDigit(word.charAt(word.length() - 1))
        ? (Object) Long.valueOf(word)
        : Symbol.of(word);
  }

  private static Object nth(Object list, int n) {
    Object o = list;
    while (n-- > 0) {
      o = ((Cons) o).tail;
    }
    return ((Cons) o).head;
  }

  @SuppressWarnings("unchecked")
  Object eval(Object form, Env env) {
    while (true) {
      if (form instanceof Symbol s) {
        return env.find(s).values.get(s);
      }
      if (!(form instanceof Cons c)) {
        return form;
      }
      if (c.head instanceof Symbol s) {
        switch (s.name()) {
          case "quote" -> {
            return nth(c, 1);
          }
          case "if" -> {
            Object test = eval(nth(c, 1), env);
            form = test != null && !test.equals(false) ? nth(c, 2) : nth(c, 3);
            continue;
          }
          case "define" -> {
            Object value = eval(nth(c, 2), env);
            env.values.put((Symbol) nth(c, 1), value);
            return null;
          }
          case "set" -> {
            Symbol name = (Symbol) nth(c, 1);
            Object value = eval(nth(c, 2), env);
            env.find(name).values.put(name, value);
            return value;
          }
          case "lambda" -> {
            List<Symbol> params = new ArrayList<>();
            for (Object p = nth(c, 1); p != null; p = ((Cons) p).tail) {
              params.add((Symbol) ((Cons) p).head);
            }
            return new Lambda(params, nth(c, 2), env);
          }
          case "begin" -> {
            Object o = c.tail;
            while (((Cons) o).tail != null) {
              eval(((Cons) o).head, env);
              o = ((Cons) o).tail;
            }
            form = ((Cons) o).head;
            continue;
          }
          default -> {}
        }
      }
      Object f = eval(c.head, env);
      List<Object> args = new ArrayList<>();
      for (Object o = c.tail; o != null; o = ((Cons) o).tail) {
        args.add(eval(((Cons) o).head, env));
      }
      if (f instanceof Lambda l) {
        if (args.size() != l.params().size()) {
          throw new LispError(
              c.head + " wants " + l.params().size() + " arguments, not " + args.size());
        }
        Env inner = new Env(l.env());
        for (int i = 0; i < args.size(); i++) {
          inner.values.put(l.params().get(i), args.get(i));
        }
        form = l.body();
        env = inner;
        continue;
      }
      if (f instanceof Function<?, ?>) {
        try {
          return ((Function<List<Object>, Object>) f).apply(args);
        } catch (ClassCastException e) {
          throw new LispError("bad argument in " + c);
        }
      }
      throw new LispError(show(f) + " is no function");
    }
  }

  void run(String text) {
    source = text.strip();
    at = 0;
    while (at < source.length()) {
      Object form = read();
      try {
        eval(form, global);
      } catch (LispError e) {
        System.out.println("error: " + e.getMessage());
      }
      while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
        at++;
      }
    }
  }

  public static void main(String[] args) {
    new Lisp()
        .run(
            """
            (define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))
            (print (fact 20))
            (define map (lambda (f l) (if (= l nil) nil (cons (f (car l)) (map f (cdr l))))))
            (define filter (lambda (p l) (if (= l nil) nil (if (p (car l)) (cons (car l) (filter p (cdr l))) (filter p (cdr l))))))
            (define fold (lambda (f a l) (if (= l nil) a (fold f (f a (car l)) (cdr l)))))
            (define range (lambda (a b) (if (= a b) nil (cons a (range (+ a 1) b)))))
            (print (map (lambda (x) (* x x)) (range 0 12)))
            (define append (lambda (a b) (if (= a nil) b (cons (car a) (append (cdr a) b)))))
            (define sort (lambda (l) (if (= l nil) nil
              (append (sort (filter (lambda (x) (< x (car l))) (cdr l)))
                (cons (car l) (sort (filter (lambda (x) (if (< x (car l)) nil 1)) (cdr l))))))))
            (define random (lambda (n x) (if (= n 0) nil (cons (mod x 1000) (random (- n 1) (mod (+ (* x 1103515245) 12345) 2147483648))))))
            (print (sort (random 40 42)))
            (define counter (lambda (n) (lambda () (begin (set n (+ n 1)) n))))
            (define tick (counter 10))
            (tick)
            (tick)
            (print (tick))
            (define loop (lambda (n acc) (if (= n 0) acc (loop (- n 1) (+ acc n)))))
            (print (loop 100000 0))
            (print '(a (b . c) 1 nil (quote d)))
            (print (car 5))
            (print (nope 1))
            (print ((lambda (a b) a) 1))
            (print (1 2))
            (define tak (lambda (x y z) (if (< y x) (tak (tak (- x 1) y z) (tak (- y 1) z x) (tak (- z 1) x y)) z)))
            (print (tak 14 8 3))
            (define rounds (lambda (n) (if (= n 0) nil (begin
              (print (cons n (fold + 0 (sort (random 150 (* n 77))))))
              (rounds (- n 1))))))
            (rounds 40)
            """);
  }
}
