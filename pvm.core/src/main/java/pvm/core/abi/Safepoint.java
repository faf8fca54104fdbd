package pvm.core.abi;

/**
 * The poll. Each process has its own copy of this class, defined by its own loader, so that a
 * request stops one process and no other; {@link #request} is called on that copy.
 *
 * <p>The read is volatile: a plain one is hoisted out of loops for ever. The slow path may return:
 * after it a compiled loop has to load from memory what it had in registers, which strips of loops
 * without polls make up for.
 */
public final class Safepoint {
  private static volatile boolean isRequested;

  /** The same for {@link #pollOnEntry}. */
  private static boolean isRequestedOnEntry;

  private Safepoint() {}

  /** Makes every thread of the process capture its stack at its next poll, or run on. */
  public static void request(boolean isRaised) {
    isRequestedOnEntry = isRaised;
    isRequested = isRaised;
  }

  /** Emitted on loop back-edges. */
  public static void poll() {
    if (isRequested) {
      Abi.halt();
    }
  }

  /**
   * Emitted on entry to methods that may recurse. Its read may be plain, and is cheaper then: no
   * compiler can move it out of an activation of the method.
   */
  public static void pollOnEntry() {
    if (isRequestedOnEntry) {
      Abi.halt();
    }
  }
}
