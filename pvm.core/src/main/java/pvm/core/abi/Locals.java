package pvm.core.abi;

/**
 * The live values of a method that runs in pieces, on their way from one piece to the next; by
 * original local slot, operands behind them. Used by one thread at a time; in no image, because a
 * piece that can be captured has its values in its own locals.
 */
public final class Locals {
  private final Object[] refs;
  private final long[] prims;

  public Locals(int count) {
    refs = new Object[count];
    prims = new long[count];
  }

  public static void putInt(int value, Locals to, int index) {
    to.prims[index] = value;
  }

  public static void putLong(long value, Locals to, int index) {
    to.prims[index] = value;
  }

  public static void putFloat(float value, Locals to, int index) {
    to.prims[index] = Float.floatToRawIntBits(value);
  }

  public static void putDouble(double value, Locals to, int index) {
    to.prims[index] = Double.doubleToRawLongBits(value);
  }

  public static void putRef(Object value, Locals to, int index) {
    to.refs[index] = value;
  }

  public static int takeInt(Locals from, int index) {
    return (int) from.prims[index];
  }

  public static long takeLong(Locals from, int index) {
    return from.prims[index];
  }

  public static float takeFloat(Locals from, int index) {
    return Float.intBitsToFloat((int) from.prims[index]);
  }

  public static double takeDouble(Locals from, int index) {
    return Double.longBitsToDouble(from.prims[index]);
  }

  /** Leaves null there, so that nothing is kept alive. */
  public static Object takeRef(Locals from, int index) {
    Object value = from.refs[index];
    from.refs[index] = null;
    return value;
  }
}
