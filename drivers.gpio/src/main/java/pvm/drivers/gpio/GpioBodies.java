package pvm.drivers.gpio;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import pvm.gpio.GpioLines;
import pvm.gpio.board.Board;
import pvm.natives.Body;
import pvm.natives.Caller;
import pvm.natives.Crash;
import pvm.natives.NativeProvider;
import pvm.natives.Natives;

/**
 * The host's side of digital lines. It holds nothing itself: the board has the levels, and the
 * state of a process says which lines it has, so that the next version takes them up as they are.
 */
@Component
@Natives(type = GpioLines.class, grant = "gpio")
public final class GpioBodies implements NativeProvider {
  private static final String INPUT = "in";
  private static final String HIGH = "high";
  private static final String LOW = "low";

  private final Board board;

  @Activate
  public GpioBodies(@Reference Board board) {
    this.board = board;
  }

  /** Keys sort as numbers do: outputs come back in the order of their lines. */
  private static String key(int line) {
    return "line-%05d".formatted(line);
  }

  private static void require(Caller caller, int line, String direction) {
    caller.require("gpio:" + line + ":" + direction);
  }

  @Body(Crash.IDEMPOTENT)
  public boolean claimOutput(Caller caller, int line, boolean isHigh) {
    require(caller, line, "out");
    board.claimOutput(caller.process(), line, isHigh);
    caller.state().put(key(line), isHigh ? HIGH : LOW);
    return isHigh;
  }

  @Body(Crash.IDEMPOTENT)
  public void claimInput(Caller caller, int line) {
    require(caller, line, "in");
    board.claimInput(caller.process(), line);
    caller.state().put(key(line), INPUT);
  }

  @Body(Crash.IDEMPOTENT)
  public void write(Caller caller, int line, boolean isHigh) {
    board.write(caller.process(), line, isHigh);
    caller.state().put(key(line), isHigh ? HIGH : LOW);
  }

  @Body(Crash.PURE)
  public boolean read(Caller caller, int line) {
    return own(caller, line).isHigh();
  }

  @Body(Crash.IDEMPOTENT)
  public void release(Caller caller, int line) {
    board.release(caller.process(), line);
    caller.state().remove(key(line));
  }

  @Body(Crash.PURE)
  public long edges(Caller caller, int line) {
    return own(caller, line).edges();
  }

  @Body(value = Crash.PURE, waiting = true)
  public long awaitEdge(Caller caller, int line, long edges, long millis)
      throws InterruptedException {
    own(caller, line);
    return board.awaitEdge(line, edges, millis).edges();
  }

  private Board.Line own(Caller caller, int number) {
    Board.Line line = board.line(number);
    if (!caller.process().equals(line.owner())) {
      throw new IllegalStateException("line " + number + " is not open in " + caller.process());
    }
    return line;
  }

  @Override
  public void restore(Caller caller) {
    for (Map.Entry<String, String> entry : caller.state().all().entrySet()) {
      int line = Integer.parseInt(entry.getKey().substring("line-".length()));
      if (entry.getValue().equals(INPUT)) {
        board.claimInput(caller.process(), line);
      } else {
        board.claimOutput(caller.process(), line, entry.getValue().equals(HIGH));
      }
    }
  }

  @Override
  public void ended(Caller caller) {
    for (String key : caller.state().all().keySet()) {
      board.release(caller.process(), Integer.parseInt(key.substring("line-".length())));
    }
  }
}
