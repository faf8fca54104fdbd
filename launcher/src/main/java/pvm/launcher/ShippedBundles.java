package pvm.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.startlevel.BundleStartLevel;
import pvm.store.disk.CheckedFile;
import pvm.store.disk.Disk;

/**
 * Brings the bundles in the framework's store in line with those of the distribution, and leaves
 * alone what the user did: bundles that he installed stay, updated ones are kept until the
 * distribution has another file, stopped ones stay stopped, and uninstalled ones stay away: their
 * file names are kept in DIR/bundles.removed.
 *
 * <p>Shipped bundles are installed by reference: the store holds no copy of them. {@link
 * RecordedBundles} tells from which files they were installed.
 */
final class ShippedBundles {
  private static final String REFERENCE = "reference:";
  private static final String REMOVED = "bundles.removed";

  private final Distribution distribution;
  private final Disk data;
  private final RecordedBundles recorded;

  ShippedBundles(Distribution distribution, Disk data, RecordedBundles recorded) {
    this.distribution = distribution;
    this.data = data;
    this.recorded = recorded;
  }

  /** To be called after the framework's init and before its start. */
  void install(BundleContext context) throws IOException, BundleException {
    Map<String, String> digests = digests();
    Set<String> removed = removed();
    Map<String, KeptBundle> before =
        recorded.recorded().stream()
            .filter(bundle -> bundle.location().startsWith(REFERENCE))
            .collect(Collectors.toMap(KeptBundle::location, bundle -> bundle));
    recorded.installAgain(context, gone(before, digests.keySet(), removed));
    Set<String> stopped = uninstallStrangers(context, digests.keySet());
    for (Map.Entry<Integer, List<Path>> level : distribution.bundles().entrySet()) {
      for (Path jar : level.getValue()) {
        String location = location(jar);
        Bundle bundle = context.getBundle(location);
        String name = jar.getFileName().toString();
        if (bundle == null && !removed.contains(name)) {
          install(context, jar, level.getKey(), !stopped.contains(name));
        } else if (bundle != null && !digests.get(location).equals(shipped(before, location))) {
          bundle.update();
        }
      }
    }
    context.addBundleListener((SynchronousBundleListener) this::uninstalled);
    recorded.watch(context, digests);
  }

  private Map<String, String> digests() throws IOException {
    Map<String, String> digests = new HashMap<>();
    for (List<Path> jars : distribution.bundles().values()) {
      for (Path jar : jars) {
        digests.put(location(jar), digest(jar));
      }
    }
    return digests;
  }

  private static String shipped(Map<String, KeptBundle> before, String location) {
    return before.containsKey(location) ? before.get(location).shipped() : KeptBundle.NONE;
  }

  /** Locations of shipped bundles that are not to be installed again. */
  private static Set<String> gone(
      Map<String, KeptBundle> before, Set<String> own, Set<String> removed) {
    return before.values().stream()
        .filter(bundle -> !bundle.shipped().equals(KeptBundle.NONE))
        .map(KeptBundle::location)
        .filter(location -> !own.contains(location) || removed.contains(fileName(location)))
        .collect(Collectors.toSet());
  }

  /**
   * Uninstalls what is not in the distribution: older versions, or all bundles of one that stood
   * elsewhere. Comes before others are installed, as a framework takes no bundle twice.
   *
   * @return the file names of those that the user had stopped
   */
  private Set<String> uninstallStrangers(BundleContext context, Set<String> own)
      throws BundleException {
    Set<String> stopped = new HashSet<>();
    for (KeptBundle bundle : recorded.recorded()) {
      boolean isShipped = !bundle.shipped().equals(KeptBundle.NONE);
      if (isShipped && !own.contains(bundle.location())) {
        if (bundle.start() == KeptBundle.Start.STOPPED) {
          stopped.add(fileName(bundle.location()));
        }
        Bundle installed = context.getBundle(bundle.location());
        if (installed != null) {
          installed.uninstall();
        }
      }
    }
    return stopped;
  }

  private static String fileName(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private static void install(BundleContext context, Path jar, int level, boolean isStarted)
      throws BundleException {
    Bundle bundle = context.installBundle(location(jar));
    bundle.adapt(BundleStartLevel.class).setStartLevel(level);
    if (isStarted) {
      bundle.start(Bundle.START_ACTIVATION_POLICY);
    }
  }

  private static String digest(Path jar) throws IOException {
    byte[] bytes = Files.readAllBytes(jar);
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    return bytes.length + "-" + Long.toHexString(checksum.getValue());
  }

  private static String location(Path jar) {
    return REFERENCE + jar.toUri();
  }

  private Set<String> removed() throws IOException {
    if (!data.exists(REMOVED)) {
      return Set.of();
    }
    byte[] bytes = CheckedFile.bytes(data, REMOVED);
    return new String(bytes, StandardCharsets.UTF_8).lines().collect(Collectors.toSet());
  }

  private void uninstalled(BundleEvent event) {
    String location = event.getBundle().getLocation();
    if (event.getType() != BundleEvent.UNINSTALLED || !location.startsWith(REFERENCE)) {
      return;
    }
    try {
      Set<String> names = new TreeSet<>(removed());
      if (names.add(fileName(location))) {
        byte[] lines = (String.join("\n", names) + "\n").getBytes(StandardCharsets.UTF_8);
        CheckedFile.write(data, REMOVED, lines); // people change it: it has no checksum
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the change is not durable: " + e.getMessage(), e);
    }
  }
}
