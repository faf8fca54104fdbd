package pvm.core.process;

/**
 * Makes a StackOverflowError of the guest come before the runtime changes anything: called where a
 * change that must not be cut in half begins.
 */
final class StackProbe {
  /** Frames of at least 80 bytes, compiled: more than any path of the runtime uses. */
  private static final int DEPTH = 200;

  private StackProbe() {}

  /** Throws StackOverflowError if less stack is left than the runtime needs. */
  static void check() {
    if (descend(DEPTH, 1, 2, 3) == 0) {
      throw new AssertionError("the sum of positive numbers is positive");
    }
  }

  private static long descend(int depth, long a, long b, long c) {
    return depth == 0 ? a + b + c : descend(depth - 1, b, c, a) + a + b + c;
  }
}
