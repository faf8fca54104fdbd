package ${package}.host;

import org.osgi.service.component.annotations.Component;
import ${package}.Meter;
import pvm.natives.Body;
import pvm.natives.Caller;
import pvm.natives.Crash;
import pvm.natives.NativeProvider;
import pvm.natives.Natives;

/** The bodies of the meter's methods. What it shows belongs to the process, and persists with it. */
@Component
@Natives(type = Meter.class)
public final class MeterBodies implements NativeProvider {

  @Body(Crash.PURE)
  public long read(Caller caller, String name) {
    String units = caller.state().get(name);
    return units == null ? 0 : Long.parseLong(units);
  }

  @Body(Crash.IDEMPOTENT)
  public long add(Caller caller, String name, long units) {
    if (units < 0) {
      throw new IllegalArgumentException("a meter does not run back by " + units);
    }
    long shown = read(caller, name) + units;
    caller.state().put(name, Long.toString(shown));
    return shown;
  }
}
