package pvm.core.abi;

/**
 * An object of a translated class. The translator adds this interface and the state word to the
 * first class of each hierarchy that is not a host class.
 *
 * <p>State word: {@code 0} new, never in an image; {@code > 0} clean, its id in the image; {@code <
 * 0} dirty, minus its id. It changes only right after {@link Abi#written} and while the process is
 * stopped.
 */
public interface GuestObject {

  /** The state word. */
  int $st();

  /** Sets the state word. */
  void $st(int state);

  /** Writes all instance fields, superclass first, in the order of the class file. */
  void $write(FieldWriter out);

  /** Reads all instance fields in the order of {@link #$write}. */
  void $read(FieldReader in);
}
