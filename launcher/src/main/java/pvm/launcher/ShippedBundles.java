package pvm.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * Brings the bundles in the framework's store in line with those of the distribution, and leaves
 * alone what the user did: bundles that he installed stay, updated ones are kept until the
 * distribution has a newer file, stopped ones stay stopped, and uninstalled ones stay away: their
 * file names are kept in DIR/bundles.removed.
 *
 * <p>Shipped bundles are installed by reference: the store holds no copy that a power cut could
 * damage.
 */
final class ShippedBundles {
  private static final String REFERENCE = "reference:";

  private final Distribution distribution;
  private final Path removedList;

  ShippedBundles(Distribution distribution, DataFolder data) {
    this.distribution = distribution;
    this.removedList = data.path().resolve("bundles.removed");
  }

  /** To be called after the framework's init and before its start. */
  void install(BundleContext context) throws IOException, BundleException {
    Map<String, Bundle> installed = new HashMap<>();
    for (Bundle bundle : context.getBundles()) {
      if (bundle.getLocation().startsWith(REFERENCE)) {
        installed.put(bundle.getLocation(), bundle);
      }
    }
    Set<String> removed = removed();
    for (Map.Entry<Integer, List<Path>> level : distribution.bundles().entrySet()) {
      for (Path jar : level.getValue()) {
        Bundle bundle = installed.remove(location(jar));
        if (bundle == null && !removed.contains(jar.getFileName().toString())) {
          install(context, jar, level.getKey());
        } else if (bundle != null && isNewer(jar, bundle)) {
          bundle.update();
        }
      }
    }
    for (Bundle gone : installed.values()) {
      gone.uninstall();
    }
    context.addBundleListener((SynchronousBundleListener) this::uninstalled);
  }

  private static void install(BundleContext context, Path jar, int level) throws BundleException {
    Bundle bundle = context.installBundle(location(jar));
    bundle.adapt(BundleStartLevel.class).setStartLevel(level);
    bundle.start(Bundle.START_ACTIVATION_POLICY);
  }

  private static boolean isNewer(Path jar, Bundle bundle) throws IOException {
    return Files.getLastModifiedTime(jar).toMillis() > bundle.getLastModified();
  }

  private static String location(Path jar) {
    return REFERENCE + jar.toUri();
  }

  private Set<String> removed() throws IOException {
    return Files.exists(removedList) ? new HashSet<>(Files.readAllLines(removedList)) : Set.of();
  }

  private void uninstalled(BundleEvent event) {
    String location = event.getBundle().getLocation();
    if (event.getType() != BundleEvent.UNINSTALLED || !location.startsWith(REFERENCE)) {
      return;
    }
    String name = location.substring(location.lastIndexOf('/') + 1);
    try {
      Files.writeString(
          removedList, name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
