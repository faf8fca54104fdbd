package pvm.shell;

import java.util.Comparator;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import pvm.device.Device;
import pvm.device.DeviceException;
import pvm.device.Driver;

/** The command of the shell that shows what hardware there is. */
@Component(
    service = DriverCommands.class,
    property = {"osgi.command.scope=pvm", "osgi.command.function=drivers"})
public final class DriverCommands {

  @Reference(policy = ReferencePolicy.DYNAMIC)
  private volatile List<Driver> drivers;

  @Descriptor("lists the drivers and the devices that are there")
  public String drivers(
      CommandSession session,
      @Descriptor("as JSON, not as a table")
          @Parameter(
              names = {"-j", "--json"},
              presentValue = "true",
              absentValue = "false")
          boolean json) {
    Table table = new Table("DRIVER", "DEVICE", "DESCRIPTION");
    drivers.stream()
        .sorted(Comparator.comparing(Driver::kind))
        .forEach(driver -> add(table, driver));
    return json ? table.json() : table.format(ProcessCommands.columns(session));
  }

  private static void add(Table table, Driver driver) {
    try {
      List<Device> devices = driver.devices();
      devices.forEach(d -> table.row(driver.kind(), d.name(), d.description()));
      if (devices.isEmpty()) {
        table.row(driver.kind(), null, "none found");
      }
    } catch (DeviceException e) {
      table.row(driver.kind(), null, e.getMessage());
    }
  }
}
