package pvm.gpio.pi4j;

import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalInputProviderBase;
import com.pi4j.io.gpio.digital.PullResistance;
import pvm.gpio.board.Board;

/** Gives the lines of a board as inputs; the name of one is who has it. */
final class InputProvider extends DigitalInputProviderBase {
  private final Board board;

  InputProvider(Board board) {
    super("pvm-digital-input", "inputs of board " + board.name());
    this.board = board;
  }

  @Override
  public DigitalInput create(DigitalInputConfig config) {
    if (config.pull() != PullResistance.OFF) {
      throw new IllegalArgumentException(
          "line "
              + config.bcm()
              + ": boards set no pull resistor, but "
              + config.pull()
              + " is asked for");
    }
    board.claimInput(config.name(), config.bcm());
    try {
      DigitalInput input = new BoardInput(board, this, config);
      context().registry().add(input);
      return input;
    } catch (RuntimeException e) {
      board.release(config.name(), config.bcm());
      throw e;
    }
  }
}
