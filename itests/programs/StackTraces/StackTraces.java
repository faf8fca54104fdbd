import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Whole stack traces, of exceptions made in many places and looked at later, somewhere else. */
public class StackTraces {

  // ---- exceptions of several kinds

  static class Checked extends Exception {
    Checked(String message) {
      super(message + spin(1));
    }

    Checked(String message, Throwable cause) {
      super(message, cause);
    }
  }

  static class Deeper extends Checked {
    final int level;

    Deeper(int level) {
      super("deeper " + spin(level));
      this.level = spin(level);
    }
  }

  static class Deepest extends Deeper {
    Deepest(int level) {
      this(level, spin(level));
    }

    private Deepest(int level, int other) {
      super(level + other);
    }
  }

  static class OfHost extends IllegalArgumentException {
    OfHost(String message) {
      super(message + spin(2));
    }
  }

  static class OfLibrary extends java.util.NoSuchElementException {
    OfLibrary(String message) {
      super(message);
    }
  }

  static class NoTrace extends RuntimeException {
    NoTrace() {
      super("no trace", null, false, false);
    }
  }

  static class Counting extends RuntimeException {
    int fills;

    @Override
    public synchronized Throwable fillInStackTrace() {
      fills++;
      return super.fillInStackTrace();
    }
  }

  static class Unfilled extends RuntimeException {
    @Override
    public Throwable fillInStackTrace() {
      return this;
    }
  }

  // ---- work, so that there are polls everywhere

  static int spin(int n) {
    int x = n;
    for (int i = 0; i < 3; i++) {
      x = (x * 31 + i) & 0xff;
    }
    return x == 1000 ? 0 : n;
  }

  interface Body {
    void run() throws Throwable;
  }

  static void show(String what, Body body) {
    System.out.println("== " + what);
    try {
      body.run();
      System.out.println("nothing thrown");
    } catch (Throwable t) {
      spin(1);
      print(t);
    }
  }

  /** The trace without the lines of the class library, which are others in each release. */
  static void print(Throwable t) {
    spin(2);
    StringWriter text = new StringWriter();
    t.printStackTrace(new PrintWriter(text));
    text.toString().lines().map(StackTraces::withoutLibraryLine).forEach(System.out::println);
    System.out.println(t.getStackTrace().length + " frames");
  }

  static String withoutLibraryLine(String line) {
    return line.contains("at java.base/") ? line.replaceAll(":\\d+\\)", ")") : line;
  }

  /** Only the class and the frames, where the message is the JVM's. */
  static void showFrames(String what, Body body) {
    System.out.println("== " + what);
    try {
      body.run();
    } catch (Throwable t) {
      spin(1);
      System.out.println(t.getClass().getName());
      for (StackTraceElement e : t.getStackTrace()) {
        System.out.println("\tat " + e);
      }
    }
  }

  // ---- made here, looked at there

  static final List<Throwable> kept = new ArrayList<>();
  static final RuntimeException MADE_EARLY = new RuntimeException("made early");

  static void keep(int depth) {
    if (depth == 0) {
      kept.add(new Checked("kept"));
      kept.add(new RuntimeException("kept too"));
      spin(5);
      return;
    }
    spin(depth);
    keep(depth - 1);
    spin(depth);
  }

  static Throwable made(int depth) {
    spin(depth);
    Throwable t =
        depth == 0
            ? new OfHost("returned")
            : made(depth - 1);
    spin(depth);
    return t;
  }

  static void throwEarly(int depth) {
    spin(depth);
    if (depth == 0) {
      throw MADE_EARLY;
    }
    throwEarly(depth - 1);
  }

  static Throwable swallowed(int depth) {
    try {
      spin(depth);
      if (depth > 0) {
        return swallowed(depth - 1);
      }
      int[] none = new int[spin(0)];
      return new Error("not thrown " + none[spin(3)]);
    } catch (ArrayIndexOutOfBoundsException e) {
      spin(4);
      return e;
    } finally {
      spin(1);
    }
  }

  // ---- causes and suppressed ones

  static void low(int n) throws Checked {
    spin(n);
    if (n == 0) {
      throw new Checked("low");
    }
    low(n - 1);
  }

  static void middle(int n) throws Checked {
    try {
      low(n);
    } catch (Checked e) {
      spin(2);
      throw new Checked("middle", e);
    }
  }

  static void high() {
    try {
      spin(1);
      middle(3);
    } catch (Checked e) {
      throw new IllegalStateException(e);
    }
  }

  record Resource(String name) implements AutoCloseable {
    Resource {
      spin(1);
      if (name.isEmpty()) {
        throw new IllegalArgumentException(
            "a name"
                + spin(1)
                + " is needed");
      }
    }

    @Override
    public void close() throws Checked {
      spin(2);
      throw new Checked("closing " + name);
    }
  }

  static void resources() throws Exception {
    try (Resource a = new Resource("a");
        Resource b = new Resource("b")) {
      spin(1);
      throw new Deeper(3);
    }
  }

  static void circular() throws Exception {
    Exception a = new Exception("a");
    Exception b = new Exception("b", a);
    spin(2);
    a.initCause(b);
    throw a;
  }

  static void finallyInTheWay() {
    try {
      spin(1);
      throw new IllegalStateException("first");
    } finally {
      spin(2);
      try {
        throw new RuntimeException("lost");
      } catch (RuntimeException e) {
        spin(3);
      }
    }
  }

  static void rethrown() throws Throwable {
    Throwable first = made(1);
    try {
      throw first;
    } catch (OfHost e) {
      spin(1);
      throw e.fillInStackTrace();
    }
  }

  // ---- constructors and initializers

  static class Base {
    final int value;

    Base(int value) {
      this.value = spin(value);
      check();
    }

    void check() {
      spin(1);
      throw new UnsupportedOperationException("from a constructor");
    }
  }

  class Inner extends Base {
    final Supplier<String> later =
        () -> {
          throw new OfLibrary("from a field");
        };

    Inner(int value) {
      super(spin(value) + spin(1));
    }

    @Override
    void check() {
      spin(1);
      if (value > 1) {
        super.check();
      }
    }
  }

  static class Broken {
    static final int VALUE = fail(spin(1));

    static int fail(int n) {
      spin(n);
      return Integer.parseInt("broken");
    }
  }

  enum Level {
    LOW,
    HIGH {
      @Override
      int of(int n) {
        return n / spin(0);
      }
    };

    int of(int n) {
      return HIGH.of(n + spin(1));
    }
  }

  interface Shape {
    default double area() {
      spin(1);
      return side() * side();
    }

    double side();

    static Shape none() {
      return () -> {
        throw new Unfilled();
      };
    }
  }

  // ---- called by the class library

  static final class Picky implements Comparable<Picky> {
    final int n;

    Picky(int n) {
      this.n = n;
    }

    @Override
    public int compareTo(Picky other) {
      spin(n);
      if (n == 3 || other.n == 3) {
        throw new OfHost("not " + n);
      }
      return Integer.compare(n, other.n);
    }

    @Override
    public int hashCode() {
      spin(n);
      if (n == 7) {
        throw new IllegalStateException("no hash");
      }
      return n;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Picky p && p.n == n;
    }

    @Override
    public String toString() {
      spin(n);
      return "picky " + (n == 9 ? new int[] {}[spin(1)] : n);
    }
  }

  static List<Picky> pickies() {
    return new ArrayList<>(List.of(new Picky(1), new Picky(5), new Picky(3), new Picky(2)));
  }

  static void library() {
    show("sort", () -> pickies().sort(Comparator.naturalOrder()));
    show("tree", () -> pickies().forEach(p -> new TreeMap<Picky, Picky>(Map.of()).put(new Picky(3), p)));
    show("hash", () -> new HashMap<Picky, String>().put(new Picky(7), "seven"));
    show(
        "compute",
        () ->
            new HashMap<String, String>()
                .computeIfAbsent(
                    "key",
                    key -> {
                      spin(1);
                      throw new OfHost(key);
                    }));
    show(
        "stream",
        () ->
            Stream.of(4, 3, 2, 1, 0)
                .map(n -> spin(n))
                .filter(n -> n < 4)
                .sorted()
                .map(n -> 6 / n)
                .toList());
    show(
        "iterator",
        () -> {
          List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
          for (int n : list) {
            spin(n);
            list.add(n);
          }
        });
    show("immutable", () -> List.of(1, spin(2)).add(3));
    show("optional", () -> Optional.empty().orElseThrow(() -> new Checked("nothing there")));
    show("number", () -> Integer.parseInt("12x"));
    show("text", () -> "abc".substring(spin(5)));
    show("null", () -> Objects.requireNonNull(null, "not null"));
    show("bounds", () -> new ArrayList<>(List.of(spin(1))).get(4));
    show("next", () -> List.of().iterator().next());
    show("callback", () -> String.valueOf(new Picky(9)));
    show("format", () -> String.format("%s %s", 1, new Picky(9)));
    show("bad format", () -> String.format("%d", "x" + spin(1)));
    show("notify", () -> new Object().notify());
  }

  // ---- the JVM's own

  static void implicit() {
    showFrames(
        "cast",
        () -> {
          Object o = List.of(spin(1));
          System.out.println((String) o);
        });
    showFrames(
        "null",
        () -> {
          int[] none = spin(0) == 0 ? null : new int[1];
          none[0]++;
        });
    show("negative", () -> System.out.println(new int[spin(1) - 2].length));
    show(
        "store",
        () -> {
          Object[] texts = new String[spin(1)];
          texts[0] = 1;
        });
    showFrames(
        "throw null",
        () -> {
          throw null;
        });
    show("zero", () -> Level.LOW.of(4));
  }

  static void overflow(int[] depth) {
    depth[0]++;
    overflow(depth);
    depth[0]--;
  }

  static int deep(int n) {
    if (n == 0) {
      throw new NumberFormatException("deep");
    }
    return deep(n - 1) + 1;
  }

  static int spinning(int n) {
    spin(n);
    if (n == 0) {
      throw new NumberFormatException("deep");
    }
    return spinning(n - 1) + 1;
  }

  static void depths() {
    for (int n : new int[] {5, 900, 1500, 5000}) {
      for (Callable<Integer> body : List.<Callable<Integer>>of(() -> deep(n), () -> spinning(n))) {
        try {
          body.call();
        } catch (Exception e) {
          StackTraceElement[] trace = e.getStackTrace();
          System.out.println(n + ": " + trace.length + " " + trace[0] + " " + trace[trace.length - 1]);
        }
      }
    }
    int[] depth = new int[1];
    try {
      overflow(depth);
    } catch (StackOverflowError e) {
      StackTraceElement[] trace = e.getStackTrace();
      System.out.println(trace.length + " " + trace[500].getMethodName() + " " + (depth[0] > 1000));
    }
  }

  // ---- who calls

  static String caller() {
    spin(1);
    return new Throwable().getStackTrace()[1].toString();
  }

  static String self() {
    spin(2);
    StackTraceElement[] trace = Thread.currentThread().getStackTrace();
    return trace[0].getMethodName()
        + " "
        + trace[1]
        + " "
        + trace[2].getMethodName()
        + " "
        + trace.length;
  }

  static int twoCallsApart(int n) {
    return spin(n)
        + spin(n + 1)
        + Integer.parseInt("x" + n)
        + spin(n + 2);
  }

  static void given() {
    RuntimeException e = new RuntimeException("given");
    spin(1);
    StackTraceElement[] trace = e.getStackTrace();
    e.setStackTrace(Arrays.copyOf(trace, 1));
    spin(2);
    print(e);
    e.setStackTrace(new StackTraceElement[] {new StackTraceElement("a.B", "c", "D.java", 7)});
    e.addSuppressed(new NoTrace());
    spin(3);
    print(e);
    Counting counting = new Counting();
    spin(1);
    System.out.println(counting.fills);
    counting.fillInStackTrace();
    System.out.println(counting.fills);
    print(counting);
    Throwable plain = made(2);
    plain.fillInStackTrace();
    spin(1);
    print(plain);
  }

  public static void main(String[] args) {
    for (int i = 0; i < 3; i++) {
      keep(i);
    }
    show("made early", () -> throwEarly(2));
    show(
        "in a lambda",
        () -> {
          Runnable r =
              () -> {
                spin(1);
                throw new Error("in a lambda");
              };
          r.run();
        });
    kept.forEach(StackTraces::print);
    print(made(3));
    print(swallowed(2));
    show("causes", StackTraces::high);
    show("resources", StackTraces::resources);
    show("circular", StackTraces::circular);
    show("finally", StackTraces::finallyInTheWay);
    show("rethrown", StackTraces::rethrown);
    show("deepest", () -> System.out.println(1 / spin(0) + "" + new Deepest(spin(2))));
    show(
        "deepest",
        () -> {
          throw new Deepest(spin(2));
        });
    show("constructor", () -> new StackTraces().new Inner(4));
    show("field", () -> new StackTraces().new Inner(-1).later.get());
    show("record", () -> new Resource(""));
    show("initializer", () -> System.out.println(Broken.VALUE));
    show("interface", () -> Shape.none().area());
    show("no trace", () -> { throw new NoTrace(); });
    show("lines", () -> twoCallsApart(3));
    library();
    implicit();
    depths();
    System.out.println(caller());
    System.out.println(self());
    given();
  }
}
