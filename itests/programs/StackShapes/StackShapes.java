import java.util.Arrays;

/** Operand stacks of every shape, held across calls; wide locals; long and double locals. */
public class StackShapes {
  static long calls;
  static int staticInt = 3;
  static long staticLong = 5;
  static double staticDouble = 0.5;
  byte b = 1;
  short s = 2;
  char c = 'c';
  int i = 4;
  long l = 5;
  float f = 6;
  double d = 7;
  String text = "t";
  int[] ints = {1, 2, 3};
  long[] longs = {10, 20, 30};
  double[] doubles = {.5, .25};
  String[] strings = {"a", "b"};

  /** A call that takes long enough to be interrupted in, and that returns its argument. */
  static int slow(int value) {
    int x = value;
    for (int k = 0; k < 2_000; k++) {
      x = x * 1103515245 + 12345;
      calls += x & 1;
    }
    calls++;
    return value;
  }

  static long slow(long value) {
    return value + slow((int) value) - (int) value;
  }

  static double slow(double value) {
    slow(1);
    return value;
  }

  static <T> T slow(T value) {
    slow(2);
    return value;
  }

  StackShapes self() {
    slow(3);
    return this;
  }

  void compound(int round) {
    int at = round % 3;
    self().ints[slow(at)] += slow(round);
    self().longs[slow(at)] ^= slow((long) round * 7);
    self().doubles[slow(at & 1)] *= slow(1.5);
    self().strings[slow(at & 1)] += slow(round % 10);
    self().i += slow(2);
    self().l -= slow(3L);
    self().d /= slow(2.0);
    self().b += (byte) slow(9);
    self().s <<= slow(1);
    self().c ^= (char) slow(5);
    self().f %= (float) slow(4.0);
    self().text = self().text.length() > 8 ? slow("t") : self().text + slow("u");
  }

  String values(int round) {
    int[] local = {1, 2, 3, 4};
    int k = round & 1;
    long x = local[k++] = local[k] = slow(round);
    long y = self().l++ + ++self().l - self().longs[k]-- + --self().longs[slow(k)];
    int z = self().i++ * slow(3) + (self().ints[slow(0)]++ << slow(1));
    double w = (self().d = slow(0.5 * round)) + (staticDouble += slow(.25));
    staticInt = k = slow(staticInt) + 1;
    staticLong += staticLong++ + ++staticLong + slow(1L);
    return x
        + " "
        + y
        + " "
        + z
        + " "
        + w
        + " "
        + staticInt
        + " "
        + staticLong
        + " "
        + k
        + Arrays.toString(local);
  }

  static String mixed(
      int a, long b, float c, double d, String e, Object f, byte g, char h, boolean k) {
    return a + "," + b + "," + c + "," + d + "," + e + "," + f + "," + g + "," + h + "," + k;
  }

  static String manyOnStack(int n) {
    return mixed(
        slow(n),
        slow(n * 10_000_000_000L),
        (float) slow(n / 4.0),
        slow(n / 8.0),
        slow("e" + n),
        slow((Object) null),
        (byte) slow(n),
        (char) slow('a' + n),
        slow(n) > 2);
  }

  static long expression(long n) {
    return slow(n)
            * (slow(n + 1)
                - (slow(n + 2) ^ (slow(n + 3) + (slow(n + 4) << (slow(2) + (int) slow(1L))))))
        + (n > 2 ? slow(n) + (n > 3 ? slow(1L) : slow(2L)) : slow(n) - slow(5L));
  }

  static long wideLocals(int n) {
    long a0 = n,
        a1 = a0 + 1,
        a2 = a1 + 1,
        a3 = a2 + 1,
        a4 = a3 + 1,
        a5 = a4 + 1,
        a6 = a5 + 1,
        a7 = a6 + 1;
    double d0 = a0 * .5,
        d1 = a1 * .5,
        d2 = a2 * .5,
        d3 = a3 * .5,
        d4 = a4 * .5,
        d5 = a5 * .5,
        d6 = a6 * .5;
    long b0 = slow(a0),
        b1 = slow(a1),
        b2 = b0 ^ b1,
        b3 = b2 + 1,
        b4 = b3 * 3,
        b5 = b4 + b1,
        b6 = b5 - b2,
        b7 = 9;
    long c00 = 1,
        c01 = 2,
        c02 = 3,
        c03 = 4,
        c04 = 5,
        c05 = 6,
        c06 = 7,
        c07 = 8,
        c08 = 9,
        c09 = 10,
        c10 = 11;
    long c11 = 1,
        c12 = 2,
        c13 = 3,
        c14 = 4,
        c15 = 5,
        c16 = 6,
        c17 = 7,
        c18 = 8,
        c19 = 9,
        c20 = 10,
        c21 = 11;
    long e00 = 1,
        e01 = 2,
        e02 = 3,
        e03 = 4,
        e04 = 5,
        e05 = 6,
        e06 = 7,
        e07 = 8,
        e08 = 9,
        e09 = 10,
        e10 = 11;
    long e11 = 1,
        e12 = 2,
        e13 = 3,
        e14 = 4,
        e15 = 5,
        e16 = 6,
        e17 = 7,
        e18 = 8,
        e19 = 9,
        e20 = 10,
        e21 = 11;
    double f00 = 1,
        f01 = 2,
        f02 = 3,
        f03 = 4,
        f04 = 5,
        f05 = 6,
        f06 = 7,
        f07 = 8,
        f08 = 9,
        f09 = 10,
        f10 = 11;
    double f11 = 1,
        f12 = 2,
        f13 = 3,
        f14 = 4,
        f15 = 5,
        f16 = 6,
        f17 = 7,
        f18 = 8,
        f19 = 9,
        f20 = 10,
        f21 = 11;
    double g00 = 1,
        g01 = 2,
        g02 = 3,
        g03 = 4,
        g04 = 5,
        g05 = 6,
        g06 = 7,
        g07 = 8,
        g08 = 9,
        g09 = 10,
        g10 = 11;
    double g11 = 1,
        g12 = 2,
        g13 = 3,
        g14 = 4,
        g15 = 5,
        g16 = 6,
        g17 = 7,
        g18 = 8,
        g19 = 9,
        g20 = 10,
        g21 = 11;
    int w0 = n, w1 = w0 + 1;
    String w2 = "w" + n;
    float w3 = n * 1.5f;
    double w4 = n * 2.5;
    long w5 = n * 3L;
    int[] w6 = {n};
    for (int w7 = 0; w7 < 5; w7++) {
      w0 += slow(w7);
      w1 += 1000;
      w3 += (float) slow(.5);
      w4 -= slow(.25);
      w5 = w5 * 3 + slow(w5);
      w6[0] += w7;
      w2 = w2.length() > 5 ? slow("w") : w2 + w7;
    }
    long c =
        c00 + c01 + c02 + c03 + c04 + c05 + c06 + c07 + c08 + c09 + c10 + c11 + c12 + c13 + c14
            + c15;
    c += c16 + c17 + c18 + c19 + c20 + c21;
    long e =
        e00 + e01 + e02 + e03 + e04 + e05 + e06 + e07 + e08 + e09 + e10 + e11 + e12 + e13 + e14
            + e15;
    e += e16 + e17 + e18 + e19 + e20 + e21;
    double f =
        f00 + f01 + f02 + f03 + f04 + f05 + f06 + f07 + f08 + f09 + f10 + f11 + f12 + f13 + f14
            + f15;
    f += f16 + f17 + f18 + f19 + f20 + f21;
    double g =
        g00 + g01 + g02 + g03 + g04 + g05 + g06 + g07 + g08 + g09 + g10 + g11 + g12 + g13 + g14
            + g15;
    g += g16 + g17 + g18 + g19 + g20 + g21;
    double d = d0 + d1 + d2 + d3 + d4 + d5 + d6 + f - g;
    return w0
        + w1
        + w2.length()
        + (long) w3
        + (long) w4
        + w5
        + w6[0]
        + c * e
        + (long) d
        + a3
        + a4
        + a5
        + a6
        + a7
        + b3
        + b4
        + b5
        + b6
        + b7;
  }

  public static void main(String[] args) {
    StackShapes shapes = new StackShapes();
    for (int round = 0; round < 40; round++) {
      for (int again = 0; again < 300; again++) {
        shapes.compound(round);
      }
      System.out.println(round + ": " + shapes.values(round));
      System.out.println(
          "  " + manyOnStack(round) + " " + expression(round) + " " + wideLocals(round));
    }
    System.out.println(Arrays.toString(shapes.ints) + Arrays.toString(shapes.longs));
    System.out.println(
        Arrays.toString(shapes.doubles)
            + shapes.strings[0].length()
            + " "
            + shapes.strings[1].length());
    System.out.println(
        shapes.b
            + " "
            + shapes.s
            + " "
            + (int) shapes.c
            + " "
            + shapes.i
            + " "
            + shapes.l
            + " "
            + shapes.f);
    System.out.println(shapes.d + " " + shapes.text + " " + calls);
  }
}
