package pvm.core.library.guest.bridge;

/** Bridges of {@link AssertionError}. */
public final class AssertionErrorBridge {
  private AssertionErrorBridge() {}

  public static Object $new(Object detail) {
    return detail instanceof Throwable ? detail : String.valueOf(detail);
  }
}
