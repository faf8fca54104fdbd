package pvm.core.natives;

/** A provider does not fit the guest class that it is for; the message names both sides. */
@SuppressWarnings("serial")
public class NativesException extends RuntimeException {
  public NativesException(String message) {
    super(message);
  }

  NativesException(String message, Throwable cause) {
    super(message, cause);
  }
}
