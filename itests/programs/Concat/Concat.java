import java.util.List;

/** String concatenation of every type, with calls in the middle of it. */
public class Concat {
  static int calls;
  static final String CONSTANT = "const" + 1 + 2L + 'c' + true + 1.5f;

  record Point(int x, double y) {}

  static class Slow {
    final String name;

    Slow(String name) {
      this.name = name;
    }

    @Override
    public String toString() {
      return "slow(" + work(name) + "#" + ++calls + ")";
    }
  }

  static <T> T work(T t) {
    long x = 1;
    for (int i = 0; i < 10_000; i++) {
      x = x * 3 + i;
    }
    return x == 17 ? null : t;
  }

  static String all(
      boolean z,
      byte b,
      char c,
      short s,
      int i,
      long l,
      float f,
      double d,
      Object o,
      String t,
      char[] a) {
    return "[" + z + b + c + s + i + l + f + d + o + t + String.valueOf(a) + "]";
  }

  static String many(int n) {
    return n
        + ","
        + work(n + 1)
        + ","
        + work(n + 2)
        + ","
        + (n + 3)
        + ','
        + work(n + 4L)
        + ","
        + (n + .5)
        + ","
        + (n + .25f)
        + work("," + n)
        + null
        + work((Object) null)
        + work('c')
        + work(n > 3)
        + (char) (n + 65)
        + (byte) (n + 200)
        + "\n\t\"\\"
        + "\1\2 \0"
        + work(new Point(n, n / 3.0))
        + new int[0].length
        + new Slow("s" + n)
        + List.of(n, work("w"))
        + -n
        + +n;
  }

  static String wide(String s) {
    return s + 1 + s + 2 + s + 3 + s + 4 + s + 5 + s + 6 + s + 7 + s + 8 + s + 9 + s + 10 + s + 11
        + s + 12 + s + 13 + s + 14 + s + 15 + s + 16 + s + 17 + s + 18 + s + 19 + s + 20 + s + 21
        + s + 22 + s + 23 + s + 24 + s + 25 + s + 26 + s + 27 + s + 28 + s + 29 + s + 30 + s + 31
        + s + 32 + s + 33 + s + 34 + s + 35 + s + 36 + s + 37 + s + 38 + s + 39 + s + 40 + s + 41
        + s + 42 + s + 43 + s + 44 + s + 45 + s + 46 + s + 47 + s + 48 + s + 49 + s + 50 + s + 51
        + s + 52 + s + 53 + s + 54 + s + 55 + s + 56 + s + 57 + s + 58 + s + 59 + s + 60 + s + 61
        + s + 62 + s + 63 + s + 64 + s + 65 + s + 66 + s + 67 + s + 68 + s + 69 + s + 70 + s + 71
        + s + 72 + s + 73 + s + 74 + s + 75 + s + 76 + s + 77 + s + 78 + s + 79 + s + 80 + s + 81
        + s + 82 + s + 83 + s + 84 + s + 85 + s + 86 + s + 87 + s + 88 + s + 89 + s + 90 + s + 91
        + s + 92 + s + 93 + s + 94 + s + 95 + s + 96 + s + 97 + s + 98 + s + 99 + s + 100 + s + 101
        + s + 102 + s + 103 + s + 104;
  }

  public static void main(String[] args) {
    System.out.println(CONSTANT);
    System.out.println(
        all(
            true,
            (byte) -1,
            'x',
            (short) 300,
            1 << 30,
            1L << 60,
            1e10f,
            1e-5,
            null,
            null,
            new char[] {'o'}));
    System.out.println(
        all(
            false,
            (byte) 1,
            '\u00e9',
            (short) 0,
            -0,
            0L,
            -0f,
            0.0 / 0,
            new Slow("a"),
            "",
            new char[0]));
    String built = "";
    for (int n = 0; n < 12; n++) {
      System.out.println(many(n));
      for (int k = 0; k < 200; k++) {
        built += k % 10;
        built += (char) ('a' + k % 26);
        built += work(k) * .5;
        built += new Slow("k");
        built = work(built).length() > 4_000 ? "" + built.hashCode() : built + null;
      }
      System.out.println(n + " " + built.length() + " " + built.hashCode() + " " + calls);
    }
    System.out.println(wide(work("-")));
    System.out.println(
        ("" + null + null).length() + ("ab" + 'c' == "abc" ? " folded" : " not folded"));
    System.out.println(
        """
        A text block: %d%%
          indented \
        and joined, "quoted" \"""
        end\s\s
        """
                .formatted(work(50))
            + "after");
  }
}
