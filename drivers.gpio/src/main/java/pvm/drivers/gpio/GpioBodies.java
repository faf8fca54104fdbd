package pvm.drivers.gpio;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.Digital;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import java.util.Map;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import pvm.gpio.GpioLines;
import pvm.gpio.pi4j.EdgeCount;
import pvm.natives.Body;
import pvm.natives.Caller;
import pvm.natives.Crash;
import pvm.natives.NativeProvider;
import pvm.natives.Natives;

/**
 * The host's side of digital lines. It holds nothing itself: Pi4J's context has the lines, and the
 * state of a process says which are its own, so that the next version takes them up as they are.
 */
@Component
@Natives(type = GpioLines.class, grant = "gpio")
public final class GpioBodies implements NativeProvider {
  private static final String INPUT = "in";
  private static final String HIGH = "high";
  private static final String LOW = "low";

  private final Lines lines;

  @Activate
  public GpioBodies(@Reference ComponentServiceObjects<Context> context) {
    lines = new Lines(context::getService);
  }

  /** Keys sort as numbers do: outputs come back in the order of their lines. */
  private static String key(int line) {
    return "line-%05d".formatted(line);
  }

  private static void require(Caller caller, int line, String direction) {
    caller.require("gpio:" + line + ":" + direction);
  }

  /** Blocking, as {@link #claimInput}: the first makes Pi4J's context, which takes a while. */
  @Body(value = Crash.IDEMPOTENT, blocking = true)
  public boolean claimOutput(Caller caller, int line, boolean isHigh) {
    require(caller, line, "out");
    lines.openOutput(caller.process(), line, isHigh);
    caller.state().put(key(line), isHigh ? HIGH : LOW);
    return isHigh;
  }

  @Body(value = Crash.IDEMPOTENT, blocking = true)
  public void claimInput(Caller caller, int line) {
    require(caller, line, "in");
    lines.openInput(caller.process(), line);
    caller.state().put(key(line), INPUT);
  }

  @Body(Crash.IDEMPOTENT)
  public void write(Caller caller, int line, boolean isHigh) {
    lines.open(caller.process(), line, DigitalOutput.class).state(DigitalState.getState(isHigh));
    caller.state().put(key(line), isHigh ? HIGH : LOW);
  }

  @Body(Crash.PURE)
  public boolean read(Caller caller, int line) {
    return lines.open(caller.process(), line, Digital.class).state().isHigh();
  }

  @Body(Crash.IDEMPOTENT)
  public void release(Caller caller, int line) {
    lines.release(caller.process(), line);
    caller.state().remove(key(line));
  }

  @Body(Crash.PURE)
  public long edges(Caller caller, int line) {
    return count(caller, line).edges();
  }

  @Body(value = Crash.PURE, waiting = true)
  public long awaitEdge(Caller caller, int line, long edges, long millis)
      throws InterruptedException {
    return count(caller, line).awaitEdge(edges, millis);
  }

  private EdgeCount count(Caller caller, int line) {
    return (EdgeCount) lines.open(caller.process(), line, Digital.class);
  }

  @Override
  public void restore(Caller caller) {
    for (Map.Entry<String, String> entry : caller.state().all().entrySet()) {
      int line = Integer.parseInt(entry.getKey().substring("line-".length()));
      if (entry.getValue().equals(INPUT)) {
        lines.openInput(caller.process(), line);
      } else {
        lines.openOutput(caller.process(), line, entry.getValue().equals(HIGH));
      }
    }
  }

  @Override
  public void ended(Caller caller) {
    for (String key : caller.state().all().keySet()) {
      lines.release(caller.process(), Integer.parseInt(key.substring("line-".length())));
    }
  }
}
