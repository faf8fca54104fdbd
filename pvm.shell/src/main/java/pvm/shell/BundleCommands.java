package pvm.shell;

import java.net.URI;
import java.util.List;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import pvm.api.NativeStatus;
import pvm.api.Pvm;
import pvm.api.PvmException;

/** The commands of the shell that change bundles over while programs use them. */
@Component(
    service = BundleCommands.class,
    immediate = true,
    property = {
      "osgi.command.scope=pvm",
      "osgi.command.function=update",
      "osgi.command.function=rollback"
    })
public final class BundleCommands {
  private final BundleSwap swap;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile Pvm pvm;

  @Activate
  public BundleCommands(BundleContext context, @Reference ServiceComponentRuntime components) {
    swap = new BundleSwap(context, components, this::natives);
    swap.reconcile();
  }

  private List<NativeStatus> natives() {
    Pvm present = pvm;
    return present == null ? List.of() : present.natives();
  }

  @Descriptor(
      "changes over to another version of a bundle, once that is healthy; keeps the old one")
  public String update(
      @Descriptor("milliseconds that the new version has to become healthy")
          @Parameter(
              names = {"-d", "--deadline"},
              absentValue = "10000")
          long deadlineMillis,
      @Descriptor("symbolic name of the bundle") String name,
      @Descriptor("URL of the new version's jar") String jar) {
    return name + " " + swap.update(name, uri(jar), deadlineMillis);
  }

  @Descriptor("changes back to the version that pvm:update has kept")
  public String rollback(
      @Descriptor("milliseconds that it has to become healthy")
          @Parameter(
              names = {"-d", "--deadline"},
              absentValue = "10000")
          long deadlineMillis,
      @Descriptor("symbolic name of the bundle") String name) {
    return name + " " + swap.rollback(name, deadlineMillis);
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
}
