package pvm.core.abi;

/**
 * The poll. Each process has its own copy of this class, defined by its own loader, so that a
 * request stops one process and no other; {@link #request} is called on that copy.
 *
 * <p>A poll that is taken throws: the array is gone whose length it reads. For the JIT compiler
 * that is an uncommon trap, at which it leaves compiled code. So compiled code has no call there,
 * for which it would have to save registers, and what is live there does not escape. The
 * interpreter comes to the handler, and to {@link Abi#halt}, which may return.
 *
 * <p>The reads in loops are volatile: a plain one is hoisted out of loops for ever.
 */
public final class Safepoint {
  /** Null if there is a request. */
  private static volatile byte[] go = new byte[0];

  /** The same for {@link #pollOnEntry}. */
  private static byte[] goOnEntry = go;

  /** The same for {@link #pollAround}. */
  private static volatile boolean isRequested;

  private Safepoint() {}

  /** Makes every thread of the process capture its stack at its next poll, or run on. */
  public static void request(boolean isRaised) {
    byte[] next = isRaised ? null : new byte[0];
    goOnEntry = next;
    go = next;
    isRequested = isRaised;
  }

  /** Emitted on the back-edges of loops that have no loop inside. */
  public static void poll() {
    try {
      int ignored = go.length;
    } catch (Throwable requested) {
      Abi.halt();
    }
  }

  /**
   * Emitted on the back-edges of loops around others, and of switches. It calls from compiled code:
   * an activation that was left there would be compiled once more, from the middle of those loops,
   * and badly.
   */
  public static void pollAround() {
    if (isRequested) {
      Abi.halt();
    }
  }

  /**
   * Emitted on entry to methods that may recurse. Its read may be plain, and is cheaper then: no
   * compiler can move it out of an activation of the method.
   */
  public static void pollOnEntry() {
    try {
      int ignored = goOnEntry.length;
    } catch (Throwable requested) {
      Abi.halt();
    }
  }
}
