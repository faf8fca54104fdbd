package pvm.gpio.board;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import pvm.gpio.pi4j.Pi4jContract;

class SimulatedPi4jTest extends Pi4jContract {
  @TempDir Path folder;
  private SimulatedBoard board;

  @BeforeEach
  void open() {
    board = new SimulatedBoard(folder.resolve("board"));
  }

  @Override
  protected Board board() {
    return board;
  }

  @Override
  protected void drive(int line, boolean isHigh) {
    board.drive(line, isHigh);
  }

  @Override
  protected boolean level(int line) {
    return board.line(line).isHigh();
  }
}
