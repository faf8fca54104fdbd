package pvm.natives.guest;

/** The bundle behind a native method fails again and again, and gets no calls for now. */
@SuppressWarnings("serial")
public class NativeQuarantineException extends IllegalStateException {
  public NativeQuarantineException(String message) {
    super(message);
  }
}
