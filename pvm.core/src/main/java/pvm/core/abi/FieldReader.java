package pvm.core.abi;

/** Gives back, in the same order, what a {@link FieldWriter} took. */
public abstract class FieldReader {

  public abstract int getInt();

  public abstract long getLong();

  public final float getFloat() {
    return Float.intBitsToFloat(getInt());
  }

  public final double getDouble() {
    return Double.longBitsToDouble(getLong());
  }

  /**
   * Reads a reference; the object may be one whose fields are not read yet. Null if null was
   * written.
   */
  public abstract Object getRef();
}
