import java.util.ArrayList;
import java.util.List;

/** try, catch and finally in every shape, with work in each part. */
public class FinallyShapes {
  static final List<String> log = new ArrayList<>();
  static long spent;

  static int work(int n) {
    for (int i = 0; i < 40_000; i++) {
      spent = spent * 6364136223846793005L + n + i;
    }
    return n;
  }

  static void note(String what) {
    work(what.length());
    log.add(what);
  }

  static class Oops extends RuntimeException {
    final int code;

    Oops(int code) {
      super("oops " + work(code));
      this.code = code;
    }
  }

  static class Resource implements AutoCloseable {
    final String name;
    final boolean failsToClose;

    Resource(String name, boolean failsToOpen, boolean failsToClose) {
      if (failsToOpen) {
        throw new Oops(name.length());
      }
      this.name = name;
      this.failsToClose = failsToClose;
      note("open " + name);
    }

    @Override
    public void close() {
      note("close " + name);
      if (failsToClose) {
        throw new IllegalStateException("closing " + name);
      }
    }
  }

  static int returnFromTry(int n) {
    int x = work(n);
    try {
      return x += 10;
    } finally {
      x += work(100);
      note("finally sees " + x);
    }
  }

  @SuppressWarnings("finally")
  static int returnFromFinally(int n) {
    try {
      throw new Oops(n);
    } finally {
      return work(n) + 1;
    }
  }

  static String nested(int n) {
    StringBuilder b = new StringBuilder();
    try {
      b.append("a");
      try {
        b.append("b");
        if (work(n) % 3 == 0) {
          throw new Oops(n);
        }
        try {
          b.append("c");
          if (n % 3 == 1) {
            throw new IllegalArgumentException("n=" + n);
          }
        } finally {
          b.append("d").append(work(1));
        }
      } catch (Oops e) {
        b.append("e").append(work(e.code));
        throw new IllegalStateException(e);
      } finally {
        b.append("f").append(work(2));
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      b.append("g:").append(e.getMessage());
      return b.append("r").toString();
    } finally {
      b.append("h");
      note(b.toString());
    }
    return b.toString();
  }

  @SuppressWarnings("finally")
  static int loops(int n) {
    int sum = 0;
    outer:
    for (int i = 0; ; i++) {
      try {
        for (int j = 0; j < 5; j++) {
          try {
            if (j == 1) {
              continue;
            }
            if (j == 3) {
              continue outer;
            }
            if (i == n) {
              break outer;
            }
            sum += work(j);
          } finally {
            sum += 100;
            if (sum > 5_000) {
              break outer;
            }
          }
        }
      } finally {
        sum += work(1000);
      }
    }
    return sum;
  }

  @SuppressWarnings("finally")
  static int swallow(int n) {
    int count = 0;
    while (true) {
      try {
        try {
          throw new Oops(count);
        } finally {
          if (++count < n) {
            continue;
          }
          break;
        }
      } finally {
        work(count);
      }
    }
    return count;
  }

  static void resources(boolean secondFails, boolean bodyFails, boolean closeFails) {
    try (Resource a = new Resource("a", false, closeFails);
        Resource b = new Resource("bb", secondFails, closeFails);
        Resource none = null) {
      note("body " + a.name + b.name + none);
      if (bodyFails) {
        throw new Oops(7);
      }
    } catch (Oops | IllegalStateException e) {
      StringBuilder s = new StringBuilder("caught " + e.getMessage());
      for (Throwable t : e.getSuppressed()) {
        s.append(" suppressed ").append(t.getMessage());
      }
      note(s.toString());
    } finally {
      note("done");
    }
  }

  static void rethrow(int depth) throws Exception {
    try {
      if (depth == 0) {
        throw new Exception("bottom");
      }
      rethrow(depth - 1);
    } catch (Exception e) {
      work(depth);
      if (depth % 2 == 0) {
        throw e;
      }
      throw new Exception("at " + depth, e);
    } finally {
      work(depth);
    }
  }

  static int finallyInFinally(int n) {
    int r = 0;
    try {
      r += work(1);
      r /= n;
    } catch (ArithmeticException e) {
      r = 10;
      try {
        r += Integer.parseInt("x" + work(n));
      } catch (NumberFormatException f) {
        r += 20;
      } finally {
        r += work(30);
      }
    } finally {
      try {
        r += work(100);
        Object o = n == 0 ? "s" : Integer.valueOf(n);
        r += (Integer) o;
      } catch (ClassCastException e) {
        r += 1000;
      } finally {
        r += work(10_000);
      }
    }
    return r;
  }

  public static void main(String[] args) {
    for (int round = 0; round < 25; round++) {
      note("returns " + returnFromTry(round) + " " + returnFromFinally(round));
      for (int n = 0; n < 6; n++) {
        note(nested(n));
        note("loops " + loops(n) + " swallow " + swallow(n + 1) + " fif " + finallyInFinally(n));
      }
      for (int bits = 0; bits < 8; bits++) {
        resources((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0);
      }
      try {
        rethrow(9);
      } catch (Exception e) {
        StringBuilder chain = new StringBuilder();
        for (Throwable t = e; t != null; t = t.getCause()) {
          chain.append(t.getMessage()).append(" < ");
        }
        note(chain.toString());
      }
      if (round == 0) {
        log.forEach(System.out::println);
      }
      System.out.println("round " + round + " " + log.size() + " " + log.hashCode() + " " + spent);
      log.clear();
    }
  }
}
