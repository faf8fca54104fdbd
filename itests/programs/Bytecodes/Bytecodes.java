import java.util.Random;

/**
 * Every arithmetic, conversion, shift and compare instruction, on corner values and on a long
 * random run.
 */
public class Bytecodes {
  static final int[] INTS = {
    0, 1, -1, 2, 31, 32, 33, 255, -128, 65535, Integer.MAX_VALUE, Integer.MIN_VALUE
  };
  static final long[] LONGS = {
    0, 1, -1, 63, 64, 65, 1L << 31, -(1L << 33), Long.MAX_VALUE, Long.MIN_VALUE
  };
  static final float[] FLOATS = {
    0f,
    -0f,
    1f,
    -1.5f,
    1e10f,
    1e-40f,
    Float.MAX_VALUE,
    Float.NaN,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY
  };
  static final double[] DOUBLES = {
    0,
    -0.0,
    1,
    -2.5,
    1e18,
    4.9e-324,
    Double.MAX_VALUE,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY
  };

  static long sum;

  static void mix(long value) {
    sum = sum * 1_000_003 + value;
  }

  static void ints(int a, int b) {
    mix(a + b);
    mix(a - b);
    mix(a * b);
    if (b != 0) {
      mix(a / b);
      mix(a % b);
    }
    mix(-a);
    mix(~a);
    mix(a & b);
    mix(a | b);
    mix(a ^ b);
    mix(a << b);
    mix(a >> b);
    mix(a >>> b);
    mix(a == b ? 1 : 2);
    mix(a != b ? 1 : 2);
    mix(a < b ? 1 : 2);
    mix(a <= b ? 1 : 2);
    mix(a > b ? 1 : 2);
    mix(a >= b ? 1 : 2);
    mix(a == 0 ? 1 : a < 0 ? 2 : 3);
    mix((byte) a);
    mix((char) a);
    mix((short) a);
    mix(a);
    mix(Float.floatToIntBits(a));
    mix(Double.doubleToLongBits(a));
  }

  static void longs(long a, long b) {
    mix(a + b);
    mix(a - b);
    mix(a * b);
    if (b != 0) {
      mix(a / b);
      mix(a % b);
    }
    mix(-a);
    mix(a & b);
    mix(a | b);
    mix(a ^ b);
    mix(a << b);
    mix(a >> (int) b);
    mix(a >>> b);
    mix(a == b ? 1 : 2);
    mix(a < b ? 1 : 2);
    mix(a >= b ? 1 : 2);
    mix((int) a);
    mix(Float.floatToIntBits(a));
    mix(Double.doubleToLongBits(a));
  }

  static void floats(float a, float b) {
    mix(Float.floatToIntBits(a + b));
    mix(Float.floatToIntBits(a - b));
    mix(Float.floatToIntBits(a * b));
    mix(Float.floatToIntBits(a / b));
    mix(Float.floatToIntBits(a % b));
    mix(Float.floatToIntBits(-a));
    mix(a < b ? 1 : 2);
    mix(a <= b ? 1 : 2);
    mix(a > b ? 1 : 2);
    mix(a >= b ? 1 : 2);
    mix(a == b ? 1 : 2);
    mix(!(a < b) ? 1 : 2);
    mix((int) a);
    mix((long) a);
    mix(Double.doubleToLongBits(a));
    mix((byte) a);
    mix((char) a);
  }

  static void doubles(double a, double b) {
    mix(Double.doubleToLongBits(a + b));
    mix(Double.doubleToLongBits(a - b));
    mix(Double.doubleToLongBits(a * b));
    mix(Double.doubleToLongBits(a / b));
    mix(Double.doubleToLongBits(a % b));
    mix(Double.doubleToLongBits(-a));
    mix(a < b ? 1 : 2);
    mix(a <= b ? 1 : 2);
    mix(a > b ? 1 : 2);
    mix(a >= b ? 1 : 2);
    mix(a != b ? 1 : 2);
    mix((int) a);
    mix((long) a);
    mix(Float.floatToIntBits((float) a));
    mix((short) a);
  }

  static int constants() {
    int m1 = -1, c0 = 0, c5 = 5, b = 100, s = 30_000, l = 1_000_000;
    long l0 = 0L, l1 = 1L, lx = 0x1234_5678_9abc_def0L;
    float f0 = 0f, f1 = 1f, f2 = 2f, fx = 3.25f;
    double d0 = 0, d1 = 1, dx = 2.718281828;
    return m1
        + c0
        + c5
        + b
        + s
        + l
        + (int) (l0 + l1 + lx)
        + (int) (f0 + f1 + f2 + fx)
        + (int) (d0 + d1 + dx);
  }

  static boolean logic(boolean a, boolean b, Object o, Object p) {
    return (a && b) || (!a ^ b) | (o == p) & (o != null) && (p == null || a);
  }

  public static void main(String[] args) {
    for (int a : INTS) {
      for (int b : INTS) {
        ints(a, b);
      }
    }
    System.out.println("int corners    " + sum);
    for (long a : LONGS) {
      for (long b : LONGS) {
        longs(a, b);
      }
    }
    System.out.println("long corners   " + sum);
    for (float a : FLOATS) {
      for (float b : FLOATS) {
        floats(a, b);
      }
    }
    System.out.println("float corners  " + sum);
    for (double a : DOUBLES) {
      for (double b : DOUBLES) {
        doubles(a, b);
      }
    }
    System.out.println("double corners " + sum);
    System.out.println("constants      " + constants());
    Object o = "o";
    System.out.println(
        "logic          "
            + logic(true, false, o, o)
            + logic(false, true, null, o)
            + logic(true, true, o, null));
    Random random = new Random(42);
    for (int round = 1; round <= 10; round++) {
      for (int i = 0; i < 120_000; i++) {
        ints(random.nextInt(), random.nextInt());
        longs(random.nextLong(), random.nextLong());
        floats(random.nextFloat() * 1e6f, random.nextFloat());
        doubles(random.nextDouble() * 1e12, random.nextGaussian());
      }
      System.out.println("round " + round + " " + Long.toHexString(sum));
    }
  }
}
