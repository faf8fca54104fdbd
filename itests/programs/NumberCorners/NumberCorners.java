/**
 * Corner cases of long, double and float: overflow, rounding, NaN, conversions, shifts, exact
 * arithmetic.
 */
public class NumberCorners {
  static final double[] SOME = {
    0.0,
    -0.0,
    1,
    -1,
    0.5,
    -0.5,
    1.5,
    2.5,
    1e-320,
    4.9e-324,
    1e308,
    -1e308,
    9007199254740993.0,
    2147483647.5,
    -2147483648.5,
    9.3e18,
    -9.3e18,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_NORMAL,
    Math.PI,
    1e16,
    123456789.125
  };

  static String tryIt(java.util.function.Supplier<Object> s) {
    try {
      return "" + s.get();
    } catch (ArithmeticException e) {
      return e.getMessage();
    }
  }

  static void conversions() {
    for (double d : SOME) {
      float f = (float) d;
      System.out.println(
          d
              + " | "
              + f
              + " | "
              + (int) d
              + " | "
              + (long) d
              + " | "
              + (char) (int) d % 1000
              + " | "
              + (byte) d
              + " | "
              + (short) d
              + " | "
              + Math.round(d)
              + " | "
              + Math.rint(d)
              + " | "
              + Math.floor(d)
              + " | "
              + Math.ceil(d)
              + " | "
              + Double.toHexString(d)
              + " | "
              + Long.toHexString(Double.doubleToRawLongBits(d))
              + " | "
              + Integer.toHexString(Float.floatToIntBits(f)));
    }
  }

  static void arithmetic() {
    System.out.println(0.0 == -0.0 ? "equal" : "different");
    System.out.println(
        Double.valueOf(0.0).equals(-0.0)
            + " "
            + Double.compare(0.0, -0.0)
            + " "
            + Math.min(0.0, -0.0)
            + " "
            + Math.max(-0f, 0f));
    System.out.println(
        (Double.NaN == Double.NaN)
            + " "
            + (Double.NaN < 1)
            + " "
            + !(Double.NaN >= 1)
            + " "
            + Double.isNaN(0.0 / 0));
    System.out.println(
        5.5 % 2
            + " "
            + -5.5 % 2
            + " "
            + 5 % -3
            + " "
            + -5 % 3
            + " "
            + 1 / 0.0
            + " "
            + -1 / 0.0
            + " "
            + 1e308 * 10);
    System.out.println(
        Integer.MIN_VALUE / -1
            + " "
            + Long.MIN_VALUE / -1
            + " "
            + Integer.MIN_VALUE % -1
            + " "
            + Math.abs(Integer.MIN_VALUE));
    System.out.println(
        (1 << 33)
            + " "
            + (1L << 65)
            + " "
            + (-1 >>> 28)
            + " "
            + (-1L >>> 60)
            + " "
            + (-17 >> 2)
            + " "
            + (byte) 200);
    System.out.println(
        0.1
            + 0.2
            + " "
            + (0.1f + 0.2f)
            + " "
            + (float) 0.1
            + " "
            + (double) 0.1f
            + " "
            + 1e23
            + " "
            + 2e-3
            + " "
            + 100.0 / 3);
    System.out.println(
        (char) ('a' + 1)
            + " "
            + ('a' + 1)
            + " "
            + (int) 'z'
            + " "
            + (short) 40_000
            + " "
            + (int) 3e9
            + " "
            + (long) 1e19f);
    int i = 5;
    i += 3.7;
    byte b = 10;
    b *= 30;
    short s = 1;
    s -= 70_000;
    char c = 'a';
    c += 1.5;
    long l = 1;
    l <<= 62.0 > 1 ? 62 : 1;
    i = i++ + ++i;
    System.out.println(i + " " + b + " " + s + " " + c + " " + l + " " + (i ^= i << 3));
    System.out.println(
        Math.fma(2.0, 3.0, 0.1)
            + " "
            + Math.hypot(3, 4)
            + " "
            + Math.cbrt(27)
            + " "
            + StrictMath.exp(1)
            + " "
            + StrictMath.pow(2, 0.5));
    System.out.println(
        Math.ulp(1.0)
            + " "
            + Math.nextUp(1f)
            + " "
            + Math.scalb(3.0, 10)
            + " "
            + Math.getExponent(1e10)
            + " "
            + Math.copySign(2, -0.0)
            + " "
            + Math.IEEEremainder(7, 4)
            + " "
            + Math.signum(-3f)
            + " "
            + Math.sqrt(-1));
  }

  static void exact() {
    System.out.println(tryIt(() -> Math.addExact(Integer.MAX_VALUE, 1)));
    System.out.println(tryIt(() -> Math.multiplyExact(1L << 40, 1L << 40)));
    System.out.println(
        tryIt(() -> Math.toIntExact(1L << 31))
            + " "
            + tryIt(() -> Math.negateExact(Long.MIN_VALUE)));
    System.out.println(
        tryIt(() -> 1 / (SOME.length - 24)) + " " + tryIt(() -> 1L % (SOME.length - 24L)));
    System.out.println(
        Math.floorDiv(-7, 2)
            + " "
            + Math.floorMod(-7, 2)
            + " "
            + Math.ceilDiv(7, 2)
            + " "
            + Math.multiplyHigh(1L << 62, 8)
            + " "
            + Math.clamp(50L, 1, 10)
            + " "
            + Math.absExact(-5)
            + " "
            + Long.divideUnsigned(-1, 10)
            + " "
            + Integer.remainderUnsigned(-1, 7));
  }

  static void parsing() {
    for (String s :
        new String[] {
          "1e400", "-0", "0x1p-2", "  7.5  ", "NaN", "-Infinity", "1_0", ".5f", "", "1e", "0.1e-400"
        }) {
      try {
        System.out.println("'" + s + "' " + Double.parseDouble(s));
      } catch (NumberFormatException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  static double series(int terms, int seed) {
    double sum = seed;
    float single = seed;
    long bits = seed;
    for (int i = 1; i <= terms; i++) {
      sum += (i % 2 == 0 ? -1.0 : 1.0) / (2 * i - 1);
      single += 1f / i;
      bits = Long.rotateLeft(bits, 7) ^ Double.doubleToLongBits(sum) + Float.floatToIntBits(single);
      if (i % 5 == 0) {
        sum = sum * 1.0000001 % 1e6;
      }
    }
    return sum + single + (bits & 1);
  }

  public static void main(String[] args) {
    conversions();
    arithmetic();
    exact();
    parsing();
    for (int round = 0; round < 20; round++) {
      System.out.println(round + " " + series(3_000_000, round));
    }
  }
}
