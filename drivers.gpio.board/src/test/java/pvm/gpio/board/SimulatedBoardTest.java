package pvm.gpio.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedBoardTest {
  @TempDir Path folder;

  private SimulatedBoard open() {
    return new SimulatedBoard(folder.resolve("board"));
  }

  @Test
  void keepsLevelsWhileTheHubIsDown() {
    SimulatedBoard board = open(); // and is never closed: the hub is killed
    board.claimOutput("a", 17, true);
    board.claimOutput("b", 18, true);
    board.release("b", 18);
    board.drive(27, true);
    SimulatedBoard again = open();
    assertEquals(new Board.Line(17, null, false, true, 1), again.line(17));
    assertEquals(new Board.Line(18, null, false, true, 1), again.line(18));
    assertEquals(new Board.Line(27, null, false, true, 1), again.line(27));
    again.claimOutput("a", 17, true);
    assertEquals(1, again.line(17).edges(), "an output that comes back makes no edge");
  }

  @Test
  void saysWhichFileCanNotBeUsed() {
    Path none = folder.resolve("none/board");
    var thrown = assertThrows(UncheckedIOException.class, () -> new SimulatedBoard(none));
    assertTrue(thrown.getMessage().contains(none.toString()), thrown.getMessage());
  }

  @Test
  void aLineIsOfOneOwner() {
    SimulatedBoard board = open();
    board.claimOutput("a", 17, true);
    var thrown = assertThrows(IllegalStateException.class, () -> board.claimInput("b", 17));
    assertEquals("line 17 is used by a", thrown.getMessage());
    assertThrows(IllegalArgumentException.class, () -> board.line(54));
  }
}
