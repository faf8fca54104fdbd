import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Static initializers: order, cycles between classes, lazy holders, failures, and statics that
 * change for long.
 */
public class StaticInit {
  static final List<String> order = new ArrayList<>();

  static int note(String what, int value) {
    order.add(what);
    long x = value;
    for (int i = 0; i < 5_000; i++) {
      x = Long.rotateLeft(x, 5) + i;
    }
    return x == 1 ? 0 : value;
  }

  static class First {
    static int a = note("First.a", Second.b + 1);
    static final int CONSTANT = 7;
    static final String TEXT = "text";

    static {
      order.add("First block sees " + Second.b + " " + Third.c);
    }
  }

  static class Second {
    static int b = note("Second.b", First.a + 10);
  }

  static class Third extends Second {
    static int c = note("Third.c", b * 2);
  }

  static class Lazy {
    private static class Holder {
      static final Lazy INSTANCE = new Lazy(note("Holder", 5));
    }

    final Map<Integer, Long> memo = new HashMap<>();

    Lazy(int seed) {
      memo.put(0, (long) seed);
    }

    static Lazy get() {
      return Holder.INSTANCE;
    }

    long at(int n) {
      Long known = memo.get(n);
      if (known == null) {
        known = at(n - 1) * 31 + n;
        memo.put(n, known);
      }
      return known;
    }
  }

  static class Tables {
    static final int[] SQUARES = new int[500];
    static final long[][] CHOOSE = new long[40][];
    static final List<Integer> PRIMES;

    static {
      for (int i = 0; i < SQUARES.length; i++) {
        SQUARES[i] = i * i;
      }
      for (int n = 0; n < CHOOSE.length; n++) {
        CHOOSE[n] = new long[n + 1];
        CHOOSE[n][0] = CHOOSE[n][n] = 1;
        for (int k = 1; k < n; k++) {
          CHOOSE[n][k] = CHOOSE[n - 1][k - 1] + CHOOSE[n - 1][k];
        }
      }
      List<Integer> primes = new ArrayList<>();
      next:
      for (int n = 2; primes.size() < 300; n++) {
        for (int p : primes) {
          if (n % p == 0) {
            continue next;
          }
        }
        primes.add(n);
      }
      PRIMES = List.copyOf(primes);
      order.add("Tables " + PRIMES.size());
    }
  }

  static class Fails {
    static final int VALUE = fail();

    static int fail() {
      order.add("Fails");
      throw new IllegalStateException("not today");
    }
  }

  static class Never {
    static {
      order.add("Never runs");
    }

    static final int INLINED = 99;
  }

  static int counter;
  static long mixed = 1;
  static String latest;
  static double average;
  static char letter = 'a';
  static boolean flip;

  static void mutate(int round) {
    for (int i = 0; i < 600_000; i++) {
      counter++;
      mixed = mixed * 6364136223846793005L + counter;
      average += (counter - average) / 1000;
      letter = (char) ('a' + (mixed >>> 60));
      flip ^= (mixed & 1L << 40) != 0;
    }
    latest = letter + "" + round + flip;
  }

  public static void main(String[] args) {
    System.out.println(First.CONSTANT + First.TEXT + Never.INLINED + new Never[1].length + order);
    System.out.println(First.a + " " + Second.b + " " + Third.c + " " + order);
    System.out.println(Lazy.get().at(50) + " " + (Lazy.get() == Lazy.get()));
    for (int i = 0; i < 2; i++) {
      try {
        System.out.println(Fails.VALUE);
      } catch (ExceptionInInitializerError e) {
        System.out.println("first: " + e.getCause());
      } catch (NoClassDefFoundError e) {
        System.out.println("then: " + (e.getCause() instanceof ExceptionInInitializerError));
      }
    }
    for (int round = 0; round < 60; round++) {
      mutate(round);
      int n = Tables.PRIMES.get(round) % 40;
      long choose = Tables.CHOOSE[n][n / 2] + Tables.SQUARES[round] + Lazy.get().at(50 + round * 3);
      System.out.println(
          latest + " " + counter + " " + mixed + " " + Math.round(average) + " " + choose);
    }
    System.out.println(order);
  }
}
