package pvm.device;

/**
 * A device, or the machine's list of them, could not be used; the message names it and says why.
 */
@SuppressWarnings("serial")
public class DeviceException extends RuntimeException {
  public DeviceException(String message) {
    super(message);
  }

  public DeviceException(String message, Throwable cause) {
    super(message, cause);
  }
}
