package pvm.shell;

import java.util.Arrays;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import pvm.api.Pvm;
import pvm.api.PvmProcess;

/** What TAB offers for arguments: etc/shell_profile says for which commands. */
@Component(
    service = Completions.class,
    property = {
      "osgi.command.scope=_pvm",
      "osgi.command.function=processes",
      "osgi.command.function=bundles"
    })
public final class Completions {
  private final BundleContext context;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile Pvm pvm;

  @Activate
  public Completions(BundleContext context) {
    this.context = context.getBundle(0).getBundleContext();
  }

  /** The names of the processes. */
  public List<String> processes() {
    Pvm present = pvm;
    return present == null
        ? List.of()
        : present.processes().stream().map(PvmProcess::name).toList();
  }

  /** The symbolic names of the bundles. */
  public List<String> bundles() {
    return Arrays.stream(context.getBundles()).map(Bundle::getSymbolicName).distinct().toList();
  }
}
