package pvm.gpio.board;

import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The commands of the shell that show the simulated board, and press its buttons. */
@Component(
    service = BoardCommands.class,
    property = {
      "osgi.command.scope=pvm",
      "osgi.command.function=board",
      "osgi.command.function=drive"
    })
public final class BoardCommands {
  private final SimulatedBoard board;

  @Activate
  public BoardCommands(@Reference SimulatedBoard board) {
    this.board = board;
  }

  @Descriptor("lists the lines of the simulated board that are in use or have changed")
  public String board() {
    StringBuilder text = new StringBuilder("LINE  LEVEL  EDGES  USED BY");
    for (Board.Line line : board.lines()) {
      if (line.owner() != null || line.edges() > 0) {
        String use =
            line.owner() == null ? "-" : line.owner() + (line.isOutput() ? ", output" : ", input");
        text.append(
            "%n%-4d  %-5s  %-5d  %s"
                .formatted(line.number(), line.isHigh() ? "high" : "low", line.edges(), use));
      }
    }
    return text.toString();
  }

  @Descriptor("gives a line of the simulated board a level from outside, as a button does")
  public String drive(
      @Descriptor("number of the line") int line, @Descriptor("high or low") String level) {
    if (!level.equals("high") && !level.equals("low")) {
      throw new IllegalArgumentException("level \"" + level + "\" is neither high nor low");
    }
    board.drive(line, level.equals("high"));
    return "line " + line + " is " + level;
  }
}
