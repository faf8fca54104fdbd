// release 25
public class Flexible {
  static class A {
    final int a;
    A(int a) { this.a = a; hook(); }
    void hook() {}
  }

  static class B extends A {
    final int b;
    final String c;
    static String log = "";

    B(int x) {
      if (x < 0) {
        throw new IllegalArgumentException("neg" + x);
      }
      int s = 0;
      for (int i = 0; i < x; i++) {
        s += new A(i).a;
      }
      this.b = s;
      String t = new String("q" + new A(s).a);
      this.c = t;
      try {
        s += t.length();
      } finally {
        s++;
      }
      super(s);
      log += "after";
    }

    @Override
    void hook() {
      log += b + c;
    }
  }

  class Inner extends A {
    final Runnable r;
    Inner(int v) {
      Runnable q = () -> B.log += v;
      r = q;
      super(v);
      q.run();
    }
  }

  public static String run() {
    String r = "" + new B(4).a + B.log;
    try {
      new B(-2);
    } catch (IllegalArgumentException e) {
      r += e.getMessage();
    }
    new Flexible().new Inner(5).r.run();
    return r + B.log;
  }
}
