// release 17
import java.util.*;

public class NewForms {
  static int calls;

  static int next(int n) {
    return calls += n;
  }

  static String text(int n) {
    return new StringBuilder("t" + switch (n) {
      case 1 -> next(1);
      case 2 -> {
        int s = 0;
        for (int i = 0; i < 3; i++) {
          s += next(i);
        }
        yield s;
      }
      default -> {
        try {
          yield Integer.parseInt("x" + n);
        } catch (NumberFormatException e) {
          yield new StringBuilder(fail(e)).length();
        } finally {
          next(100);
        }
      }
    }).append('!').toString();
  }

  static String fail(Exception e) {
    return e.getMessage() + next(1);
  }

  static String deep(int n) {
    return new String(new String(n + new String(switch (n) {
      case 0 -> { try { yield fail(new Exception("z")); } catch (RuntimeException e) { yield "r"; } }
      default -> new StringBuilder().append(n).toString();
    })) + new StringBuilder(n > 0 ? fail(new IllegalStateException("y" + next(2))) : "q"));
  }

  record R(int a, String b) {
    R {
      if (a < 0) {
        throw new IllegalArgumentException("neg " + next(1));
      }
    }

    R(int a) {
      this(a, switch (a) { case 3 -> text(2); default -> { try { yield text(9); } finally { next(5); } } });
    }
  }

  static class Parent {
    final String s;
    Parent(String s) { this.s = s; }
  }

  static class Child extends Parent {
    Child(int n) {
      super(new String(n > 1 ? new Parent(text(n)).s : text(1)));
    }
  }

  public static String run() {
    StringBuilder r = new StringBuilder();
    for (int i = 1; i < 4; i++) {
      r.append(text(i)).append(deep(i - 1));
    }
    r.append(new R(3)).append(new R(4)).append(new Child(1).s).append(new Child(3).s);
    try {
      new R(-1, "");
    } catch (IllegalArgumentException e) {
      r.append(e.getMessage());
    }
    try {
      throw new IllegalStateException(text(2), new RuntimeException(deep(1)));
    } catch (IllegalStateException e) {
      r.append(e.getMessage()).append(e.getCause().getMessage());
    }
    return r.append(calls).toString();
  }
}
