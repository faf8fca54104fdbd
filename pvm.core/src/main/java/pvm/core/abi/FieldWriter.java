package pvm.core.abi;

/**
 * Takes the values of fields, locals or elements in order; emitted {@code $write} methods call it.
 */
public abstract class FieldWriter {

  /** Booleans, bytes, shorts and chars are written as ints. */
  public abstract void putInt(int value);

  public abstract void putLong(long value);

  public final void putFloat(float value) {
    putInt(Float.floatToRawIntBits(value));
  }

  public final void putDouble(double value) {
    putLong(Double.doubleToRawLongBits(value));
  }

  /** Writes a reference; {@code value} may be null. */
  public abstract void putRef(Object value);
}
