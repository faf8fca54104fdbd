// release 11
import java.io.*;
import java.util.*;

public class Exceptions {
  static StringBuilder out = new StringBuilder();

  static void show(Object o) {
    out.append(o).append('\n');
  }

  static class Checked extends Exception {
    final int code;

    Checked() { code = 0; }
    Checked(String m) { super(m + tail()); code = 1; }
    Checked(String m, Throwable c) { super(m, c); code = 2; }
    Checked(Throwable c) { super(c); code = 3; }
    Checked(String m, Throwable c, boolean s, boolean w) { super(m, c, s, w); code = 4; }
    Checked(int code) { this("code " + code, new Checked()); }
  }

  static String tail() {
    return "!";
  }

  static class Sub extends Checked {
    Sub(String m) { super(m); }
    @Override public String getMessage() { return "sub " + super.getMessage(); }
  }

  static class Light extends RuntimeException {
    static int fills;
    Light(String m) { super(m); }
    @Override public synchronized Throwable fillInStackTrace() { fills++; return this; }
  }

  static class Bad extends IllegalArgumentException {
    Bad() {}
    Bad(String m) { super(m); }
    Bad(Throwable c) { super(c); }
    Bad(String m, Throwable c) { super(m, c); }
    @Override public synchronized Throwable fillInStackTrace() { Light.fills++; return super.fillInStackTrace(); }
  }

  static class Index extends IndexOutOfBoundsException {
    Index(int i) { super(i); }
    Index(String s) { super(s); }
  }

  static class Asserted extends AssertionError {
    Asserted(Object o) { super(o); }
    Asserted(int i) { super(i); }
    Asserted(double d) { super(d); }
    Asserted() {}
    Asserted(String m, Throwable c) { super(m, c); }
  }

  static class Missing extends ClassNotFoundException {
    Missing() {}
    Missing(String m) { super(m); }
    Missing(String m, Throwable c) { super(m, c); }
  }

  static class Machine extends VirtualMachineError {
    Machine(Throwable t) { super(t); }
    Machine() {}
  }

  static class InitError extends ExceptionInInitializerError {
    InitError(Throwable t) { super(t); }
    InitError(String s) { super(s); }
    InitError() {}
  }

  static class Thrown extends Throwable {
    Thrown(String m, Throwable c) { super(m, c); }
    Thrown() {}
  }

  static class Err extends Error {
    Err(Throwable c) { super(c); }
  }

  static class Null extends NullPointerException {
    Null() {}
    Null(String m) { super(m); }
  }

  static class NoType extends TypeNotPresentException {
    NoType(String n, Throwable c) { super(n, c); }
  }

  static void look(Throwable t) {
    show(t + "|" + t.getMessage() + "|" + t.getCause() + "|" + t.getSuppressed().length);
    StackTraceElement[] trace = t.getStackTrace();
    boolean found = false;
    for (StackTraceElement e : trace) {
      found |= e.getMethodName().equals("run");
    }
    show("trace " + found);
    t.addSuppressed(new RuntimeException("s"));
    show("suppressed " + t.getSuppressed().length);
    try {
      t.initCause(new RuntimeException("late"));
      show("late cause " + t.getCause());
    } catch (IllegalStateException e) {
      show("no late cause " + e.getMessage());
    }
    t.setStackTrace(new StackTraceElement[0]);
    show("set " + t.getStackTrace().length);
  }

  static int nested(int n) {
    int r = 0;
    for (int i = 0; i < n; i++) {
      try {
        try {
          if (i % 3 == 0) throw new Checked("x" + i);
          if (i % 3 == 1) throw new Light("l" + i);
          r += 1;
        } catch (Checked e) {
          r += 10;
          if (i > 4) throw new Sub(e.getMessage());
          continue;
        } finally {
          r += 100;
          if (i == 7) break;
        }
      } catch (Sub | Light e) {
        r += e.getMessage().length() * 1000;
      }
    }
    return r;
  }

  static class Res implements AutoCloseable {
    final String n;
    Res(String n) { this.n = n; show("open " + n); }
    public void close() throws Checked { show("close " + n); throw new Checked("close " + n); }
  }

  public static String run() throws Exception {
    Throwable cause = new Checked("cause");
    look(new Checked());
    look(new Checked("m"));
    look(new Checked("m", cause));
    look(new Checked(cause));
    look(new Checked((Throwable) null));
    look(new Checked("m", cause, true, true));
    look(new Checked("m", cause, false, true));
    look(new Checked("m", null, true, false));
    look(new Checked(5));
    look(new Sub("s"));
    look(new Light("light"));
    look(new Bad());
    look(new Bad("b"));
    look(new Bad(cause));
    look(new Bad("b", cause));
    show(Light.fills);
    look(new Index(5));
    look(new Index("five"));
    look(new Asserted((Object) "o"));
    look(new Asserted(cause));
    look(new Asserted(4));
    look(new Asserted(4.5));
    look(new Asserted());
    look(new Asserted("a", cause));
    look(new Missing());
    look(new Missing("q"));
    look(new Missing("q", cause));
    look(new Machine(cause));
    look(new Machine());
    look(new InitError(cause));
    look(new InitError("e"));
    show(new InitError(cause).getException());
    look(new Thrown("t", null));
    look(new Thrown());
    look(new Err(new Sub("in err")));
    look(new Null());
    look(new Null("n"));
    look(new NoType("T", cause));
    show(new NoType("T", cause).typeName());
    show(nested(10));
    try (Res a = new Res("a" + tail()); Res b = new Res("b")) {
      throw new Light("body");
    } catch (Light e) {
      show(e.getSuppressed().length + e.getSuppressed()[0].getMessage() + e.getSuppressed()[1].getMessage());
    }
    return out.toString();
  }
}
