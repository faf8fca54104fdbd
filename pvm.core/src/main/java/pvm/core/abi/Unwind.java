package pvm.core.abi;

/**
 * Thrown by a poll to capture the stack: each handler on the way out adds its frame and throws it
 * on. It never reaches guest code, and must never cross a host frame.
 */
@SuppressWarnings("serial")
public final class Unwind extends Error {
  private Frame innermost;
  private Frame outermost;
  private int depth;
  private long stackBytes;

  public Unwind() {
    super(null, null, false, false);
  }

  /** Adds the activation that was left just now. Emitted handlers call it. */
  public Unwind add(Frame frame) {
    if (innermost == null) {
      innermost = frame;
    } else {
      outermost.caller = frame;
    }
    outermost = frame;
    depth++;
    stackBytes += frame.stackBytes();
    return this;
  }

  /** The frame nearest to the poll; null if none was added. */
  public Frame innermost() {
    return innermost;
  }

  /** The last frame added; null if none was added. */
  public Frame outermost() {
    return outermost;
  }

  /** How many frames were added. */
  public int depth() {
    return depth;
  }

  /** About what the frames took on the stack. */
  public long stackBytes() {
    return stackBytes;
  }
}
