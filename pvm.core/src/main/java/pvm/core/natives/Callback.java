package pvm.core.natives;

/**
 * A call of a guest object that a body waits for, which runs on a thread of its own: the guest
 * thread that waits for the body makes it. Guarded by the lock of {@link RunningCalls}.
 */
final class Callback {
  final long number;

  private final Object target;
  private final String method;
  private final Object[] arguments;
  private boolean isBegun;
  private boolean isOver;
  private Object result;
  private Throwable thrown;

  /**
   * @param target a guest object
   * @param arguments as the guest sees them
   */
  Callback(long number, Object target, String method, Object... arguments) {
    this.number = number;
    this.target = target;
    this.method = method;
    this.arguments = arguments;
  }

  /** Whether no guest thread has taken it yet. */
  boolean isDue() {
    return !isBegun;
  }

  /** What is to be called: the object, the method's name, the arguments. */
  Object[] begin() {
    isBegun = true;
    return new Object[] {target, method, arguments};
  }

  void over(Object value, Throwable failure) {
    isOver = true;
    result = value;
    thrown = failure;
  }

  boolean isOver() {
    return isOver;
  }

  /** What the guest object gave, or threw. */
  Object take() throws Throwable {
    if (thrown != null) {
      throw thrown;
    }
    return result;
  }
}
