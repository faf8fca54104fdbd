import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Looks at its own stack, in every way there is. */
public class StackWalks {
  static String names(StackWalker walker) {
    return walker.walk(
        frames -> frames.map(f -> f.getMethodName()).collect(Collectors.joining(" ")));
  }

  static class Caller {
    final Class<?> who;

    Caller() {
      who = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE).getCallerClass();
    }

    static Class<?> of() {
      return StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE).getCallerClass();
    }
  }

  static int deep(int n, Supplier<String> end) {
    if (n == 0) {
      System.out.println(end.get());
      return 0;
    }
    return deep(n - 1, end) + 1;
  }

  static String frame(StackFrame f) {
    return f.getClassName()
        + "."
        + f.getMethodName()
        + ":"
        + f.getLineNumber()
        + " "
        + f.getFileName()
        + " "
        + f.isNativeMethod()
        + " "
        + f.toStackTraceElement();
  }

  static void walks() {
    StackWalker plain = StackWalker.getInstance();
    System.out.println(names(plain));
    deep(3, () -> names(plain));
    List<String> top = plain.walk(frames -> frames.limit(2).map(StackWalks::frame).toList());
    top.forEach(System.out::println);
    Optional<StackFrame> main =
        plain.walk(frames -> frames.filter(f -> f.getMethodName().equals("main")).findFirst());
    System.out.println(main.get().getMethodName() + " " + main.get().getLineNumber());
    plain.forEach(f -> System.out.println("  at " + f));
    StackWalker retaining = StackWalker.getInstance(Set.of(Option.RETAIN_CLASS_REFERENCE), 10);
    retaining.walk(
        frames -> {
          frames
              .limit(2)
              .forEach(
                  f ->
                      System.out.println(
                          f.getDeclaringClass()
                              + " "
                              + f.getMethodType()
                              + " "
                              + f.getDescriptor()));
          return 0;
        });
    try {
      plain.walk(frames -> frames.findFirst().get().getDeclaringClass());
    } catch (UnsupportedOperationException e) {
      System.out.println(e.getMessage());
    }
    try {
      plain.getCallerClass();
    } catch (UnsupportedOperationException e) {
      System.out.println("needs the option");
    }
    System.out.println(Caller.of() + " " + new Caller().who);
  }

  static void traces() {
    StackTraceElement[] own = Thread.currentThread().getStackTrace();
    System.out.println(own[0].getMethodName() + " " + own[1] + " " + own[2]);
    StackTraceElement[] mine = Thread.getAllStackTraces().get(Thread.currentThread());
    StringBuilder names = new StringBuilder();
    for (StackTraceElement e : mine) {
      names.append(e.getMethodName()).append(' ');
    }
    System.out.println(names.toString().replaceFirst("^.*traces", "traces"));
    Throwable t = new Throwable("here");
    System.out.println(t.getStackTrace()[0]);
    System.out.println(names(StackWalker.getInstance(Option.SHOW_HIDDEN_FRAMES)).contains("walks"));
  }

  static class Work implements Runnable {
    int n;

    @Override
    public void run() {
      for (int i = 0; i < 500; i++) {
        n += StackWalker.getInstance().walk(f -> (int) f.count());
        n += Caller.of() == Work.class ? 1 : 1000;
      }
      System.out.println(n);
    }
  }

  public static void main(String[] args) {
    walks();
    traces();
    new Work().run();
    List.of(1, 2)
        .forEach(
            i -> {
              List<String> names =
                  StackWalker.getInstance().walk(f -> f.map(StackFrame::getMethodName).toList());
              System.out.println(names);
            });
  }
}
