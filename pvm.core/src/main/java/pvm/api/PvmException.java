package pvm.api;

/** The user's trouble, in one line that names the thing and says what to do. */
@SuppressWarnings("serial")
public class PvmException extends RuntimeException {
  public PvmException(String message) {
    super(message);
  }

  public PvmException(String message, Throwable cause) {
    super(message, cause);
  }
}
