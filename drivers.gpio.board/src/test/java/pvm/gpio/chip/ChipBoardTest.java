package pvm.gpio.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pvm.gpio.board.Board;
import pvm.gpio.board.BoardException;

class ChipBoardTest {
  private final FakeKernel kernel = new FakeKernel();
  private final ChipBoard board = new ChipBoard(kernel, "/dev/gpiochip0");

  @AfterEach
  void close() {
    board.close();
  }

  /** As a C compiler gives them for linux/gpio.h of Linux 6.1. */
  @Test
  void numbersAreThoseOfTheKernelsHeader() {
    assertEquals(0x8044b401, Uapi.GET_CHIP_INFO);
    assertEquals(0xc250b407, Uapi.GET_LINE);
    assertEquals(0xc010b40e, Uapi.GET_VALUES);
    assertEquals(0xc010b40f, Uapi.SET_VALUES);
  }

  @Test
  void anOutputComesUpAtItsLevelAndMakesNoEdgeWhenItIsClaimedAgain() {
    board.claimOutput("home", 5, true);
    assertTrue(kernel.levels[5]);
    board.claimOutput("home", 5, true);
    board.write("home", 5, true);
    assertEquals(List.of("pvm home: 5 flags 8"), kernel.calls);
    board.write("home", 5, false);
    assertFalse(kernel.levels[5]);
    assertEquals(new Board.Line(5, "home", true, false, 1), board.line(5));
    board.release("home", 5);
    assertEquals(new Board.Line(5, null, false, false, 0), board.line(5));
  }

  @Test
  void edgesOfAnInputAreCounted() throws Exception {
    kernel.levels[2] = true;
    board.claimInput("home", 2);
    assertEquals(List.of("pvm home: 2 flags 52"), kernel.calls);
    assertTrue(board.line(2).isHigh());
    kernel.drive(10, false);
    assertEquals(new Board.Line(2, "home", false, false, 1), board.awaitEdge(2, 0, 30_000));
    kernel.drive(10, true);
    assertEquals(new Board.Line(2, "home", false, true, 2), board.awaitEdge(2, 1, 30_000));
    assertEquals(2, board.awaitEdge(2, 2, 1).edges());
  }

  @Test
  void errorsNameTheChipAndTheLine() {
    board.claimOutput("home", 5, true);
    var used = assertThrows(IllegalStateException.class, () -> board.claimInput("other", 5));
    assertEquals("line 5 is used by home", used.getMessage());
    var none = assertThrows(IllegalArgumentException.class, () -> board.claimInput("home", 8));
    assertEquals("no line 8 on /dev/gpiochip0; it has 0 to 7", none.getMessage());
  }

  @Test
  void aChipThatIsNotThereIsNamed() {
    var thrown =
        assertThrows(
            BoardException.class, () -> new ChipBoard(new LinuxKernel(), "/dev/gpiochip99"));
    assertEquals(
        "GPIO chip /dev/gpiochip99 can't be opened: No such file or directory",
        thrown.getMessage());
  }

  @Test
  void aDeviceThatIsNoChipIsNamed() {
    var thrown =
        assertThrows(BoardException.class, () -> new ChipBoard(new LinuxKernel(), "/dev/null"));
    assertTrue(
        thrown.getMessage().startsWith("GPIO chip /dev/null is none: Inappropriate ioctl"),
        thrown.getMessage());
  }
}
