package pvm.gpio.chip;

import org.junit.jupiter.api.AfterEach;
import pvm.gpio.board.Board;
import pvm.gpio.pi4j.Pi4jContract;

/** The code that uses the kernel's character device, with a kernel that is a fake. */
class ChipPi4jTest extends Pi4jContract {
  private final FakeKernel kernel = new FakeKernel();
  private final ChipBoard board = new ChipBoard(kernel, "/dev/gpiochip0");

  @AfterEach
  void close() {
    board.close();
  }

  @Override
  protected Board board() {
    return board;
  }

  @Override
  protected void drive(int line, boolean isHigh) {
    kernel.driveLine(line, isHigh);
  }

  @Override
  protected boolean level(int line) {
    return kernel.levels[line];
  }
}
