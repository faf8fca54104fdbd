package pvm.shell;

import static pvm.shell.Options.JSON;
import static pvm.shell.Options.JSON_TEXT;
import static pvm.shell.Options.NO;
import static pvm.shell.Options.YES;

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
      @Descriptor(JSON_TEXT) @Parameter(names = JSON, presentValue = YES, absentValue = NO)
          boolean json) {
    Table table = new Table("DRIVER", "DEVICE", "DESCRIPTION");
    drivers.stream()
        .sorted(Comparator.comparing(Driver::kind))
        .forEach(driver -> add(table, driver));
    return table.show(session, json);
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
