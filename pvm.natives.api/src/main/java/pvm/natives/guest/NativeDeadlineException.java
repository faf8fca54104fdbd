package pvm.natives.guest;

/** A native method took longer than its body allows, and was interrupted. */
@SuppressWarnings("serial")
public class NativeDeadlineException extends IllegalStateException {
  public NativeDeadlineException(String message) {
    super(message);
  }
}
