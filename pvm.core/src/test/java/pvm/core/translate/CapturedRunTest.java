package pvm.core.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;
import pvm.core.abi.Carrier;
import pvm.core.abi.DirtyList;
import pvm.core.abi.FieldReader;
import pvm.core.abi.Frame;
import pvm.core.abi.Services;
import pvm.core.abi.Unwind;

/** Runs static methods captured at every k-th poll and compares with the plain run. */
class CapturedRunTest {

  private static final String SOURCE =
      """
      public class Guest {
        static int gcd(int a, int b) { return b == 0 ? a : gcd(b, a % b); }
        static long fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
        static double mix(int n) {
          double d = 0; float f = 1.5f; long l = 3;
          for (int i = 0; i < n; i++) {
            for (int j = i; j > 0; j--) { d += f * j; l ^= l << 1 | i; }
            do { f = -f; } while (f > 0);
          }
          return d + l;
        }
        static String words(int n) {
          String s = "";
          try {
            for (int i = 0; i < n; i++) {
              try {
                s = s.concat(pick(i)).concat(",");
                if (i % 7 == 6) { String p = pick(i); throw new IllegalStateException(p); }
              } catch (IllegalStateException e) {
                s = s.concat("<").concat(e.getMessage()).concat(">");
              } finally {
                s = s.concat(pick(i + 1).substring(0, 1));
              }
            }
          } finally {
            s = s.concat("end").concat(String.valueOf(gcd(84, 36)));
          }
          return s;
        }
        static String pick(int i) {
          int k = 0;
          while (k < i % 5) k++;
          return switch (k) { case 0 -> "zero"; case 1 -> "one"; case 2 -> "two"; default -> "many"; };
        }
        static int nest(int n) {
          int[][] a = new int[n][];
          outer:
          for (int i = 0; i < n; i++) {
            a[i] = new int[i + 1];
            for (int j = 0; ; j++) {
              if (j > i) continue outer;
              a[i][j] = (int) (fib(j % 8) + (j == 0 ? gcd(i + 1, 12) : a[i][j - 1])) * (a[i].length - gcd(i + 1, j + 1));
            }
          }
          int h = 0;
          for (int[] r : a) for (int x : r) h = h * 31 + x;
          return h;
        }
        static int deep(int n) { return n == 0 ? 0 : 1 + deep(n - 1); }
        public static String run() {
          return gcd(1071, 462) + "|" + fib(15) + "|" + mix(40) + "|" + words(30) + "|" + nest(12) + "|" + deep(500);
        }
      }
      """;

  @Test
  void agreesWithThePlainRunHoweverOftenItIsCaptured() throws Exception {
    agree(SOURCE, CodeSize.Limits.OF_JVM, 0, 1, 2, 3, 7, 100);
  }

  @Test
  void agreesWhenMethodsRunInManySmallPieces() throws Exception {
    agree(SOURCE, new CodeSize.Limits(100, 60), 0, 1, 2, 3, 7, 100);
    agree(SOURCE, new CodeSize.Limits(400, 150), 1, 5);
  }

  /** As large as javac lets it be; its copies would take some 500 KB. */
  @Test
  void capturesInTheLargestMethods() throws Exception {
    StringBuilder calls = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      calls.append("s += f(s, f(").append(i % 100).append(", s)) + f(1, s);\n");
    }
    String source =
        """
        public class Guest {
          static int f(int a, int b) {
            for (int i = 0; i < 2; i++) a = a * 31 + i * b;
            return a;
          }
          public static String run() {
            int s = 1;
        """
            + calls
            + "return \"\" + s; } }";
    agree(source, CodeSize.Limits.OF_JVM, 0, 1, 101);
  }

  private static void agree(String source, CodeSize.Limits limits, int... gaps) throws Exception {
    byte[] original = Sources.compile("Guest", source, "-XDstringConcat=inline").get("Guest");
    String expected = (String) run(Map.of("Guest", original), 0).result;
    Map<String, byte[]> translated = translate(original, limits);
    for (int every : gaps) {
      Outcome outcome = run(translated, every);
      assertEquals(expected, outcome.result, "captured at every " + every + ". poll");
      assertTrue(every == 0 || outcome.captures > 10, outcome.captures + " captures");
    }
  }

  private static Map<String, byte[]> translate(byte[] original, CodeSize.Limits limits) {
    ClassUnit unit = new ClassUnit(ClassFile.read(original));
    Map<String, byte[]> result = new HashMap<>();
    ClassWorld world =
        new ClassWorld() {
          @Override
          public boolean isTranslated(String name) {
            return name.equals("Guest");
          }

          @Override
          public String superName(String name) {
            return header(name).superName();
          }

          @Override
          public boolean isInterface(String name) {
            return header(name).isInterface();
          }

          @Override
          public boolean maySuspend(org.objectweb.asm.tree.MethodInsnNode call) {
            return isTranslated(call.owner);
          }

          @Override
          public ClassHeader header(String name) {
            if (name.equals("Guest")) {
              return ClassHeader.read(original);
            }
            try (var in = ClassLoader.getSystemResourceAsStream(name + ".class")) {
              return ClassHeader.read(in.readAllBytes());
            } catch (java.io.IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          }
        };
    for (ClassNode node : unit.classes()) {
      new Safepoints(unit, node, world, limits).apply();
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      node.accept(writer);
      result.put(node.name, writer.toByteArray());
    }
    return result;
  }

  private static final class Outcome {
    Object result;
    Throwable failure;
    int captures;
  }

  private static Outcome run(Map<String, byte[]> classes, int every) throws Exception {
    Outcome outcome = new Outcome();
    var loader = new Loader(classes);
    Class<?> guest = loader.loadClass("Guest");
    Method main = guest.getMethod("run");
    if (every > 0) {
      loader
          .loadClass(SafepointCopy.NAME.replace('/', '.'))
          .getMethod("request", boolean.class)
          .invoke(null, true);
    }
    var carrier = new TestCarrier(every, outcome, main);
    carrier.start();
    carrier.join();
    if (outcome.failure != null) {
      throw new AssertionError(outcome.failure);
    }
    return outcome;
  }

  /** Defines the classes, and its own copy of the poll. */
  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes = new HashMap<>();

    Loader(Map<String, byte[]> classes) throws Exception {
      super(CapturedRunTest.class.getClassLoader());
      classes.forEach((name, bytes) -> this.classes.put(name.replace('/', '.'), bytes));
      this.classes.put(SafepointCopy.NAME.replace('/', '.'), SafepointCopy.classFile());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null && classes.containsKey(name)) {
        byte[] bytes = classes.get(name);
        loaded = defineClass(name, bytes, 0, bytes.length);
      }
      return loaded != null ? loaded : super.loadClass(name, resolve);
    }
  }

  /** Captures at every k-th poll, and goes on with the frames as a carrier does. */
  private static final class TestCarrier extends Carrier {
    private final int every;
    private final Outcome outcome;
    private final Method main;
    private int polls;

    TestCarrier(int every, Outcome outcome, Method main) {
      super(null, "test", 64 << 20, new DirtyList());
      this.every = every;
      this.outcome = outcome;
      this.main = main;
    }

    @Override
    public void run() {
      try {
        Frame frame;
        try {
          outcome.result = main.invoke(null);
          return;
        } catch (InvocationTargetException e) {
          if (!(e.getCause() instanceof Unwind unwind)) {
            throw e.getCause();
          }
          outcome.captures++;
          frame = unwind.innermost();
        }
        while (frame != null) {
          frame = resume(frame);
        }
      } catch (Throwable t) {
        outcome.failure = t;
      }
    }

    private Frame resume(Frame frame) throws Throwable {
      Frame caller = frame.caller;
      try {
        frame.owner.getMethod("$resume", Frame.class).invoke(null, frame);
        if (caller == null) {
          outcome.result = frame.takeRef();
        } else {
          caller.takeOutcome(frame);
        }
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof Unwind unwind) {
          outcome.captures++;
          unwind.outermost().caller = caller;
          return unwind.innermost();
        }
        if (caller == null) {
          throw e.getCause();
        }
        caller.setThrown(e.getCause());
      }
      return caller;
    }

    @Override
    protected void halt() {
      if (++polls % every == 0) {
        throw new Unwind();
      }
    }

    @Override
    protected void touchStatics(Class<?> owner) {}

    @Override
    protected void pin() {
      throw new AssertionError("nothing here needs to be pinned");
    }

    @Override
    protected void unpin() {}

    @Override
    protected FieldReader savedStatics(Class<?> owner) {
      return null;
    }

    @Override
    protected void initialized(Class<?> owner) {}

    @Override
    protected void enter(Object object) {}

    @Override
    protected void exit(Object object) {}

    @Override
    protected void await(Object object, long millis, int nanos) {}

    @Override
    protected void signal(Object object, boolean all) {}

    @Override
    protected boolean holds(Object object) {
      return true;
    }

    @Override
    protected Services services() {
      throw new AssertionError();
    }
  }
}
