package pvm.shell;

import static pvm.shell.Options.JSON;
import static pvm.shell.Options.JSON_TEXT;
import static pvm.shell.Options.NO;
import static pvm.shell.Options.YES;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import pvm.api.BundleHealth;
import pvm.api.Bundles;
import pvm.api.NativeStatus;
import pvm.device.Device;
import pvm.device.DeviceException;
import pvm.device.Driver;

/** The commands of the shell that show what hardware there is, and how its drivers do. */
@Component(
    service = DriverCommands.class,
    property = {
      "osgi.command.scope=pvm",
      "osgi.command.function=drivers",
      "osgi.command.function=devices"
    })
public final class DriverCommands {
  private final BundleContext context;

  @Reference(policy = ReferencePolicy.DYNAMIC)
  private volatile List<ServiceReference<Driver>> drivers;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile Bundles bundles;

  @Activate
  public DriverCommands(BundleContext context) {
    this.context = context;
  }

  /** A driver while it is looked at, and the bundle that it is of. */
  private record Found(Driver driver, Bundle bundle) {}

  /** What is done with each. */
  private interface Look {
    void at(Found found);
  }

  /** Goes through the drivers in the order of their kinds; one that goes meanwhile is left out. */
  private void each(Look look) {
    List<ServiceReference<Driver>> references = new ArrayList<>(drivers);
    List<Found> all = new ArrayList<>();
    try {
      for (ServiceReference<Driver> reference : references) {
        Driver driver = context.getService(reference);
        if (driver != null) {
          all.add(new Found(driver, reference.getBundle()));
        }
      }
      all.sort(Comparator.comparing(found -> found.driver().kind()));
      all.stream().filter(found -> found.bundle() != null).forEach(look::at);
    } finally {
      references.forEach(context::ungetService);
    }
  }

  @Descriptor("lists the drivers: their bundles, how these do, and how many processes use them")
  public String drivers(
      CommandSession session,
      @Descriptor(JSON_TEXT) @Parameter(names = JSON, presentValue = YES, absentValue = NO)
          boolean json) {
    Table table =
        new Table(
            "DRIVER", "BUNDLE", "VERSION", "HEALTH", "USERS", "RESTARTS", "DEVICES", "TROUBLE");
    each(found -> add(table, found));
    return table.show(session, json);
  }

  private void add(Table table, Found found) {
    Bundle bundle = found.bundle();
    Optional<BundleHealth> health = health(bundle.getSymbolicName());
    String trouble = health.map(BundleHealth::trouble).orElse(null);
    Integer devices = null;
    try {
      devices = found.driver().devices().size();
    } catch (DeviceException e) {
      trouble = trouble == null ? e.getMessage() : trouble;
    }
    table.row(
        found.driver().kind(),
        bundle.getSymbolicName(),
        bundle.getVersion(),
        health.map(BundleHealth::rung).orElse(BundleHealth.Rung.SOUND),
        users(bundle.getSymbolicName() + " " + bundle.getVersion()),
        health.map(BundleHealth::restarts).orElse(0L),
        devices,
        trouble);
  }

  private Optional<BundleHealth> health(String name) {
    Bundles present = bundles;
    return present == null
        ? Optional.empty()
        : present.health().stream().filter(known -> known.bundle().equals(name)).findFirst();
  }

  /** How many processes use its natives; of several classes, the one that most use counts. */
  private long users(String bundle) {
    Bundles present = bundles;
    return present == null
        ? 0
        : present.natives().stream()
            .filter(status -> status.bundle().equals(bundle))
            .mapToLong(NativeStatus::users)
            .max()
            .orElse(0);
  }

  @Descriptor("lists the devices that the drivers find")
  public String devices(
      CommandSession session,
      @Descriptor(JSON_TEXT) @Parameter(names = JSON, presentValue = YES, absentValue = NO)
          boolean json) {
    Table table = new Table("DRIVER", "DEVICE", "DESCRIPTION");
    each(found -> addDevices(table, found.driver()));
    return table.show(session, json);
  }

  private static void addDevices(Table table, Driver driver) {
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
