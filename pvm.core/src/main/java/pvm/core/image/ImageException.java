package pvm.core.image;

/**
 * A process can't be written as an image, or an image can't be read. The message says what to do.
 */
@SuppressWarnings("serial")
public class ImageException extends RuntimeException {
  public ImageException(String message) {
    super(message);
  }

  public ImageException(String message, Throwable cause) {
    super(message, cause);
  }
}
