package pvm.core.natives;

/** A native body does not come back to the thread of the guest; the process can't be captured. */
@SuppressWarnings("serial")
public class StuckBodyException extends RuntimeException {
  public StuckBodyException(String message) {
    super(message);
  }
}
