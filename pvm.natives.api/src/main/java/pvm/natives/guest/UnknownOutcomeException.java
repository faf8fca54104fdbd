package pvm.natives.guest;

/**
 * A native method that must not run twice was cut off by a crash: it may have run or not. The
 * program decides what to do.
 */
@SuppressWarnings("serial")
public class UnknownOutcomeException extends IllegalStateException {
  public UnknownOutcomeException(String message) {
    super(message);
  }
}
