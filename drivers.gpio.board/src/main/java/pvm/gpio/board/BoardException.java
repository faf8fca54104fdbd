package pvm.gpio.board;

/** A board, or a line of it, can't be used; the message names it and says why. */
@SuppressWarnings("serial")
public class BoardException extends RuntimeException {
  public BoardException(String message) {
    super(message);
  }
}
