// release 8
import java.util.*;

public class Synchronized {
  static StringBuilder out = new StringBuilder();
  int count;

  static void held(Object o, String where) {
    out.append(where).append('\n');
  }

  synchronized int add(int n) {
    if (n < 0) {
      return -1;
    }
    for (int i = 0; i < n; i++) {
      count += i;
      if (count > 100) {
        return count;
      }
    }
    try {
      return add(n - 10);
    } finally {
      count++;
    }
  }

  synchronized void fails(boolean deep) {
    try {
      if (deep) {
        throw new IllegalStateException("deep");
      }
    } catch (IllegalStateException e) {
      throw new RuntimeException(e.getMessage() + "!");
    }
  }

  synchronized long wide(long a, double b) {
    return a + (long) b;
  }

  static synchronized String text(String s) {
    return s + s;
  }

  static synchronized void nothing() {}

  synchronized void forever() {
    while (true) {
      if (count++ > 1000) {
        throw new IllegalArgumentException("ever");
      }
    }
  }

  int block(Object lock, int n) {
    synchronized (lock) {
      synchronized (this) {
        for (int i = 0; i < n; i++) {
          if (i == 5) {
            return i;
          }
          if (i == 4 && n == 7) {
            throw new IllegalStateException("block");
          }
        }
      }
      count = n;
    }
    return count;
  }

  static <T> T identity(T t) {
    return t;
  }

  public static String run() {
    Synchronized s = new Synchronized();
    StringBuilder r = new StringBuilder();
    r.append(s.add(25)).append(s.count).append(s.wide(1L << 40, 2.5)).append(text("x"));
    nothing();
    for (boolean b : new boolean[] {true, false}) {
      try {
        s.fails(b);
        r.append("fine");
      } catch (RuntimeException e) {
        r.append(e.getMessage());
      }
    }
    try {
      s.forever();
    } catch (IllegalArgumentException e) {
      r.append(e.getMessage());
    }
    r.append(s.block("lock", 3)).append(s.block(s, 6));
    try {
      s.block("lock", 7);
    } catch (IllegalStateException e) {
      r.append(e.getMessage());
    }
    try {
      s.block(null, 1);
    } catch (NullPointerException e) {
      r.append("npe");
    }
    synchronized (identity(r)) {
      r.append(s.count);
    }
    return r.toString() + out;
  }
}
