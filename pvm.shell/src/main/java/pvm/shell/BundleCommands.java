package pvm.shell;

import static pvm.shell.Options.BUNDLE_TEXT;
import static pvm.shell.Options.D;
import static pvm.shell.Options.DEADLINE;
import static pvm.shell.Options.DEADLINE_MILLIS;
import static pvm.shell.Options.DEADLINE_TEXT;
import static pvm.shell.Options.JSON;
import static pvm.shell.Options.JSON_TEXT;
import static pvm.shell.Options.NO;
import static pvm.shell.Options.YES;
import static pvm.shell.Options.present;

import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import pvm.api.Alarm;
import pvm.api.BundleHealth;
import pvm.api.Bundles;
import pvm.api.NativeStatus;
import pvm.api.PvmException;

/** The commands of the shell that show bundles with natives, and change them while they serve. */
@Component(
    service = BundleCommands.class,
    property = {
      "osgi.command.scope=pvm",
      "osgi.command.function=update",
      "osgi.command.function=rollback",
      "osgi.command.function=natives",
      "osgi.command.function=health",
      "osgi.command.function=alarms"
    })
public final class BundleCommands {

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile Bundles bundles;

  @Descriptor(
      "changes over to another version of a bundle, once that is healthy; keeps the old one")
  public String update(
      @Descriptor(DEADLINE_TEXT)
          @Parameter(
              names = {D, DEADLINE},
              absentValue = DEADLINE_MILLIS)
          long deadlineMillis,
      @Descriptor(BUNDLE_TEXT) String name,
      @Descriptor("URL of the new version's jar") String jar) {
    return name + " " + present(bundles).update(name, uri(jar), deadlineMillis);
  }

  @Descriptor("changes back to the version that pvm:update has kept")
  public String rollback(
      @Descriptor(DEADLINE_TEXT)
          @Parameter(
              names = {D, DEADLINE},
              absentValue = DEADLINE_MILLIS)
          long deadlineMillis,
      @Descriptor(BUNDLE_TEXT) String name) {
    return name + " " + present(bundles).rollback(name, deadlineMillis);
  }

  private static URI uri(String text) {
    try {
      URI uri = URI.create(text);
      if (uri.isAbsolute()) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new PvmException("'" + text + "' is no URL; give one such as file:/home/me/driver.jar");
  }

  @Descriptor("lists the natives that bundles provide, and those that are refused")
  public String natives(
      CommandSession session,
      @Descriptor(JSON_TEXT) @Parameter(names = JSON, presentValue = YES, absentValue = NO)
          boolean json) {
    Table table =
        new Table(
            "TYPE", "BUNDLE", "STATE", "HEALTH", "USERS", "WAITED", "MEAN MS", "CUT OFF", "FAULTS",
            "TROUBLE");
    Map<String, BundleHealth> health =
        present(bundles).health().stream().collect(Collectors.toMap(h -> h.bundle(), h -> h));
    for (NativeStatus each : present(bundles).natives()) {
      BundleHealth known = health.get(each.bundle().replaceFirst(" .*", ""));
      table.row(
          each.type(),
          each.bundle(),
          each.state(),
          known == null ? BundleHealth.Rung.SOUND : known.rung(),
          each.users(),
          each.waitedCalls(),
          each.waitedCalls() == 0
              ? null
              : "%.1f".formatted(each.waitedNanos() / 1e6 / each.waitedCalls()),
          each.cutOffCalls(),
          each.faults(),
          each.trouble());
    }
    return table.show(session, json);
  }

  @Descriptor("lists the bundles whose natives ever were at fault, and what was done about them")
  public String health(
      CommandSession session,
      @Descriptor(JSON_TEXT) @Parameter(names = JSON, presentValue = YES, absentValue = NO)
          boolean json) {
    Table table =
        new Table("BUNDLE", "HEALTH", "RESTARTS", "ROLLBACKS", "STUCK THREADS", "TROUBLE");
    for (BundleHealth each : present(bundles).health()) {
      table.row(
          each.bundle(),
          each.rung(),
          each.restarts(),
          each.rollbacks(),
          each.stuckThreads(),
          each.trouble());
    }
    return table.show(session, json);
  }

  @Descriptor("lists what was done about bundles by itself, the newest last")
  public String alarms(
      CommandSession session,
      @Descriptor(JSON_TEXT) @Parameter(names = JSON, presentValue = YES, absentValue = NO)
          boolean json) {
    Table table = new Table("TIME", "BUNDLE", "HEALTH", "TROUBLE");
    for (Alarm alarm : present(bundles).alarms()) {
      table.row(
          alarm.time().truncatedTo(ChronoUnit.MILLIS), alarm.bundle(), alarm.rung(), alarm.text());
    }
    return table.show(session, json);
  }
}
