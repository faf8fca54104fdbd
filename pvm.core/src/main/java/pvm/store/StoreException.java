package pvm.store;

/** A store could not do what it was asked: the disk is full, a file is damaged or can't be read. */
@SuppressWarnings("serial")
public class StoreException extends RuntimeException {
  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
