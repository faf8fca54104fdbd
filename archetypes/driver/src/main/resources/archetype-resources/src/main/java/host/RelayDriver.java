package ${package}.host;

import ${package}.Relay;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import pvm.device.Device;
import pvm.device.Driver;
import pvm.natives.Body;
import pvm.natives.Caller;
import pvm.natives.Crash;
import pvm.natives.NativeProvider;
import pvm.natives.Natives;

/**
 * Owns the relays. This one simulates them: replace {@code switched} by your device. What is closed
 * is kept in the state of each process, and comes back by {@code restore} after a restart of the
 * hub, and when the next version of this bundle takes over.
 */
@Component(service = {NativeProvider.class, Driver.class})
@Natives(type = Relay.class, grant = "relay")
public final class RelayDriver implements NativeProvider, Driver {
  private static final String CLOSED = "closed";
  private static final String OPEN = "open";

  private final Map<Integer, Boolean> switched = new ConcurrentHashMap<>();

  @Override
  public String kind() {
    return "relay";
  }

  @Override
  public List<Device> devices() {
    return List.of(new Device("simulated", "relays that are remembered only"));
  }

  @Body(Crash.IDEMPOTENT)
  public void set(Caller caller, int number, boolean isClosed) {
    caller.require("relay:" + number);
    switched.put(number, isClosed);
    caller.state().put(Integer.toString(number), isClosed ? CLOSED : OPEN);
  }

  @Body(Crash.PURE)
  public boolean isClosed(Caller caller, int number) {
    caller.require("relay:" + number);
    return switched.getOrDefault(number, false);
  }

  @Override
  public void restore(Caller caller) {
    caller.state().all().forEach((number, state) -> switched.put(Integer.valueOf(number), state.equals(CLOSED)));
  }

  @Override
  public void ended(Caller caller) {
    caller.state().all().keySet().forEach(number -> switched.remove(Integer.valueOf(number)));
  }
}
