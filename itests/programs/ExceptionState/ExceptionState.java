import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Exceptions as objects: their own fields, causes, suppressed ones, and stack traces that name the
 * program's frames.
 */
public class ExceptionState {
  static class OutOfStock extends Exception {
    private final Map<String, Integer> missing = new HashMap<>();
    private int attempts;

    OutOfStock(String item, int count) {
      super("need " + heavy(count) + " more of " + item);
      missing.put(item, count);
    }

    OutOfStock again() {
      attempts++;
      missing.replaceAll((item, count) -> count + heavy(1));
      return this;
    }

    @Override
    public String toString() {
      return "OutOfStock" + missing + " after " + attempts + " attempts";
    }
  }

  static class Quiet extends RuntimeException {
    Quiet(String message) {
      super(message, null, true, false);
    }

    @Override
    public String getMessage() {
      return "<" + super.getMessage() + ">";
    }
  }

  static class Wrapped extends Error {
    final long[] payload;

    Wrapped(Throwable cause, long... payload) {
      super(cause);
      this.payload = payload;
    }
  }

  static int heavy(int n) {
    int x = n;
    for (int i = 0; i < 150_000; i++) {
      x = Integer.rotateLeft(x * 31 + i, 3);
    }
    return x == 42 ? 0 : n;
  }

  static int depth(int n) throws OutOfStock {
    if (n == 0) {
      throw new OutOfStock("tea", 5);
    }
    return depth(n - 1) + heavy(n);
  }

  static void frames(Throwable t) {
    for (StackTraceElement e : t.getStackTrace()) {
      if (e.getClassName().startsWith("ExceptionState")) {
        System.out.println(
            "  " + e.getClassName() + "." + e.getMethodName() + " " + e.getFileName());
      }
    }
  }

  static long depthOf(Throwable t) {
    return Arrays.stream(t.getStackTrace())
        .filter(e -> e.getClassName().startsWith("ExceptionState"))
        .count();
  }

  static int lineOf(Throwable t) {
    return t.getStackTrace()[0].getLineNumber();
  }

  class Inner {
    Inner(int n) {
      Runnable r =
          () -> {
            throw new Quiet("from a lambda " + heavy(n));
          };
      if (n < 0) {
        throw new IllegalArgumentException("negative: " + n);
      }
      r.run();
    }
  }

  interface Thrower {
    void run() throws Exception;
  }

  static String outcome(Thrower t) {
    try {
      t.run();
      return "fine";
    } catch (Exception | Error e) {
      return e.toString();
    }
  }

  static void kept() {
    List<Exception> kept = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      try {
        depth(i % 10);
      } catch (OutOfStock e) {
        kept.add(e);
      }
      for (Exception e : kept) {
        if (e instanceof OutOfStock o) {
          o.again();
        }
      }
      if (i % 10 == 9) {
        System.out.println(i + " " + kept.get(0) + " " + kept.get(i) + " " + depthOf(kept.get(i)));
      }
    }
    Exception first = kept.get(0);
    first.addSuppressed(kept.get(1));
    first.addSuppressed(new Quiet("second"));
    first.initCause(new Wrapped(kept.get(2), 1, 2, 3));
    System.out.println(first + " cause " + first.getCause().getClass().getName());
    System.out.println(
        ((Wrapped) first.getCause()).payload[2]
            + " "
            + (first.getCause().getCause() == kept.get(2)));
    for (Throwable t : first.getSuppressed()) {
      System.out.println("suppressed " + t);
    }
    try {
      first.initCause(first);
    } catch (IllegalStateException e) {
      System.out.println("a second cause is refused");
    }
  }

  public static void main(String[] args) {
    try {
      depth(3);
    } catch (OutOfStock e) {
      System.out.println(e + " " + e.getMessage());
      frames(e);
    }
    Exception here = new Exception("here");
    Exception next = new Exception("next");
    System.out.println("lines apart: " + (lineOf(next) - lineOf(here)));
    System.out.println(outcome(() -> new ExceptionState().new Inner(-1)));
    System.out.println(outcome(() -> new ExceptionState().new Inner(1)));
    System.out.println(
        outcome(
            () -> {
              throw new Wrapped(new Quiet("q"));
            }));
    System.out.println(
        outcome(
                () -> {
                  Object o = List.of();
                  System.out.println(((String) o).length());
                })
            .startsWith("java.lang.ClassCast"));
    System.out.println(outcome(() -> Integer.parseInt("12x")));
    System.out.println(outcome(() -> List.of(1, 2).add(3)));
    System.out.println(outcome(() -> new ArrayList<>(List.of(1)).get(4)));
    System.out.println(outcome(() -> "abc".substring(5)));
    System.out.println(outcome(() -> List.of().iterator().next()));
    System.out.println(outcome(() -> System.out.println(10 / (args.length * heavy(0)))));
    System.out.println(outcome(() -> Thread.sleep(-1)));
    System.out.println(
        outcome(
            () -> {
              assert args == null : "never";
            }));
    System.out.println(
        outcome(
                () -> {
                  throw null;
                })
            .startsWith("java.lang.NullPointerException"));
    kept();
  }
}
