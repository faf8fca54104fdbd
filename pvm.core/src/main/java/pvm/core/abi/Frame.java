package pvm.core.abi;

/**
 * One captured activation of a translated method: its class, the site it stopped at, and the live
 * locals and operands there. Immutable once captured, but for the outcome of the call it waits for.
 *
 * <pre>
 *   innermost Frame --caller--> Frame --caller--> ... --caller--> null
 * </pre>
 *
 * <p>A frame is resumed by the {@code $resume} method of its class once the outcome of its callee
 * is set; that method leaves its own outcome in the same frame, and the carrier hands it to the
 * caller. Used by one thread at a time.
 */
public final class Frame {
  /** What an activation takes on a stack besides its values, about. */
  private static final int ACTIVATION_BYTES = 128;

  /** The translated class whose method this is an activation of. */
  public final Class<?> owner;

  /** Index of the site in the class; see {@code ClassMap}. */
  public final int site;

  /**
   * Live references in the order of the site's slots; null if there are none, and once they have
   * been taken: an activation that runs again must not keep what it no longer needs.
   */
  public Object[] refs;

  /** Live primitives in the order of the site's slots, as raw bits; null if there are none. */
  public final long[] prims;

  /** The frame that called this one; null for the outermost. */
  public Frame caller;

  /** Of a piece of a method that goes on: what the piece leaves its values in; else null. */
  public Locals locals;

  /** Image id; 0 while the frame is in no image. */
  public int id;

  private long primitive;
  private Object reference;
  private Throwable thrown;

  public Frame(Class<?> owner, int site, Object[] refs, long[] prims) {
    this.owner = owner;
    this.site = site;
    this.refs = refs;
    this.prims = prims;
  }

  /** About what the activation takes on the stack of a thread that runs. */
  public int stackBytes() {
    int values = (refs == null ? 0 : refs.length) + (prims == null ? 0 : prims.length);
    return ACTIVATION_BYTES + Long.BYTES * values;
  }

  // ---- the outcome: set by a callee or by the VM, taken by the resumed code

  public void setInt(int value) {
    primitive = value;
  }

  public void setLong(long value) {
    primitive = value;
  }

  public void setFloat(float value) {
    primitive = Float.floatToRawIntBits(value);
  }

  public void setDouble(double value) {
    primitive = Double.doubleToRawLongBits(value);
  }

  public void setRef(Object value) {
    reference = value;
  }

  public void setThrown(Throwable value) {
    thrown = value;
  }

  /** Makes the outcome of a finished frame the outcome of the call that this one waits for. */
  public void takeOutcome(Frame callee) {
    primitive = callee.primitive;
    reference = callee.reference;
    thrown = callee.thrown;
  }

  // ---- the outcome that is set and not yet taken, for the image

  /** Raw bits of the primitive outcome; 0 if there is none. */
  public long primitiveOutcome() {
    return primitive;
  }

  /** Sets the raw bits of the primitive outcome. */
  public void setPrimitiveOutcome(long bits) {
    primitive = bits;
  }

  /** The reference outcome; null if there is none. */
  public Object referenceOutcome() {
    return reference;
  }

  /** The exception to throw when the outcome is taken; null if there is none. */
  public Throwable thrownOutcome() {
    return thrown;
  }

  public void takeVoid() {
    throwIfThrown();
  }

  public int takeInt() {
    throwIfThrown();
    return (int) primitive;
  }

  public long takeLong() {
    throwIfThrown();
    return primitive;
  }

  public float takeFloat() {
    throwIfThrown();
    return Float.intBitsToFloat((int) primitive);
  }

  public double takeDouble() {
    throwIfThrown();
    return Double.longBitsToDouble(primitive);
  }

  public Object takeRef() {
    throwIfThrown();
    Object value = reference;
    reference = null;
    return value;
  }

  private void throwIfThrown() {
    if (thrown != null) {
      Throwable t = thrown;
      thrown = null;
      throw Abi.sneaky(t);
    }
  }
}
