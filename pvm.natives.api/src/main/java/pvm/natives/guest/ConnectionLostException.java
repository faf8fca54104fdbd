package pvm.natives.guest;

import java.net.SocketException;

/**
 * A connection was there when the last checkpoint was taken, and is not any more: the machine or
 * the PVM was started again, or the driver of the network was changed. What was sent last may have
 * arrived or not. The program connects again, or waits until the other side does.
 */
@SuppressWarnings("serial")
public class ConnectionLostException extends SocketException {
  public ConnectionLostException(String message) {
    super(message);
  }
}
