package pvm.core.abi;

/**
 * The poll. Each process has its own copy of this class, defined by its own loader, so that a
 * request stops one process and no other; {@code requested} is set through that copy.
 *
 * <p>The read is volatile: a plain one is hoisted out of loops for ever. The slow path throws and,
 * but for a pinned thread, never returns: one that returns costs a loop half its speed once it has
 * been taken.
 */
public final class Safepoint {
  /** Set to make every thread of the process capture its stack at its next poll. */
  public static volatile boolean requested;

  private Safepoint() {}

  /** Emitted on loop back-edges and on entry to methods that may recurse. */
  public static void poll() {
    if (requested) {
      Unwind unwind = Abi.unwind();
      if (unwind != null) {
        throw unwind;
      }
    }
  }
}
