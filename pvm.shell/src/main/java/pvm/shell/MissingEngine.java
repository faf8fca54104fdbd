package pvm.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Finds out, for a person, why there is no service of the engine. */
final class MissingEngine {
  private final BundleContext context;
  private final ServiceComponentRuntime components;

  MissingEngine(BundleContext context, ServiceComponentRuntime components) {
    this.context = context;
    this.components = components;
  }

  /** What is missing of a service, in words; never empty. */
  String explain(Class<?> service) {
    List<String> reasons = new ArrayList<>();
    explain(service.getName(), reasons, 0);
    return String.join("; ", reasons);
  }

  private void explain(String service, List<String> reasons, int depth) {
    List<ComponentDescriptionDTO> providers =
        components.getComponentDescriptionDTOs().stream()
            .filter(c -> Arrays.asList(c.serviceInterfaces).contains(service))
            .toList();
    if (providers.isEmpty()) {
      reasons.add("no started bundle provides " + service + stopped());
    }
    for (ComponentDescriptionDTO provider : providers) {
      String name = "component " + provider.name + " of bundle " + provider.bundle.symbolicName;
      for (ComponentConfigurationDTO state : components.getComponentConfigurationDTOs(provider)) {
        if (state.failure != null) {
          reasons.add(name + " failed: " + state.failure.lines().findFirst().orElse(""));
        }
        for (UnsatisfiedReferenceDTO missing : state.unsatisfiedReferences) {
          String wanted = wanted(provider, missing);
          reasons.add(name + " waits for " + wanted);
          if (depth < 5) {
            explain(wanted, reasons, depth + 1);
          }
        }
      }
    }
  }

  private static String wanted(ComponentDescriptionDTO provider, UnsatisfiedReferenceDTO missing) {
    return Arrays.stream(provider.references)
        .filter(r -> r.name.equals(missing.name))
        .map(r -> r.interfaceName)
        .findFirst()
        .orElse(missing.name);
  }

  private String stopped() {
    int level = context.getBundle(0).adapt(FrameworkStartLevel.class).getStartLevel();
    String names =
        Arrays.stream(context.getBundles())
            .filter(b -> b.getState() == Bundle.INSTALLED)
            .filter(b -> b.adapt(BundleStartLevel.class).getStartLevel() <= level)
            .map(Bundle::getSymbolicName)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : " (not resolved: " + names + ")";
  }
}
