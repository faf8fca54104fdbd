package pvm.gpio.pi4j;

import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputConfig;
import com.pi4j.io.gpio.digital.DigitalOutputProviderBase;
import com.pi4j.io.gpio.digital.DigitalState;
import pvm.gpio.board.Board;

/**
 * Gives the lines of a board as outputs; the name of one is who has it. One whose configuration has
 * no initial state stays at the level that the line has.
 */
final class OutputProvider extends DigitalOutputProviderBase {
  private final Board board;

  OutputProvider(Board board) {
    super("pvm-digital-output", "outputs of board " + board.name());
    this.board = board;
  }

  @Override
  public DigitalOutput create(DigitalOutputConfig config) {
    DigitalState initial = config.initialState();
    boolean isHigh =
        initial == null || initial == DigitalState.UNKNOWN
            ? board.line(config.bcm()).isHigh()
            : initial.isHigh();
    board.claimOutput(config.name(), config.bcm(), isHigh);
    try {
      DigitalOutput output = new BoardOutput(board, this, config);
      context().registry().add(output);
      return output;
    } catch (RuntimeException e) {
      board.release(config.name(), config.bcm());
      throw e;
    }
  }
}
