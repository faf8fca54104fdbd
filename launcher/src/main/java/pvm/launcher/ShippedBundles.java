package pvm.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.zip.CRC32C;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * Brings the bundles in the framework's store in line with those of the distribution, and leaves
 * alone what the user did: bundles that he installed stay, updated ones are kept until the
 * distribution has another file, stopped ones stay stopped, and uninstalled ones stay away: their
 * file names are kept in DIR/bundles.removed.
 *
 * <p>Shipped bundles are installed by reference: the store holds no copy of them that a power cut
 * could damage, but for the jars inside of them. The file of their digests is there only while the
 * store is known to be whole: it is removed before anything changes and written when all have
 * started. A start without it takes every bundle anew.
 */
final class ShippedBundles {
  private static final String REFERENCE = "reference:";

  private final Distribution distribution;
  private final Path removedList;
  private final Properties digests = new Properties();
  private Path digestFile;

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
    Set<String> stopped = uninstallStrangers(installed);
    Set<String> removed = removed();
    digestFile = context.getDataFile("shipped.properties").toPath();
    Properties known = load(digestFile);
    for (Map.Entry<Integer, List<Path>> level : distribution.bundles().entrySet()) {
      for (Path jar : level.getValue()) {
        String digest = digest(jar);
        digests.setProperty(location(jar), digest);
        Bundle bundle = installed.get(location(jar));
        String name = jar.getFileName().toString();
        if (bundle == null && !removed.contains(name)) {
          Files.deleteIfExists(digestFile);
          install(context, jar, level.getKey(), !stopped.contains(name));
        } else if (bundle != null && !digest.equals(known.getProperty(location(jar)))) {
          Files.deleteIfExists(digestFile);
          bundle.update();
        }
      }
    }
    context.addBundleListener((SynchronousBundleListener) this::uninstalled);
  }

  /** To be called when the framework has started: what it keeps of the bundles is whole. */
  void started() throws IOException {
    if (!Files.exists(digestFile)) {
      Path written = digestFile.resolveSibling(digestFile.getFileName() + ".tmp");
      try (OutputStream file = Files.newOutputStream(written)) {
        digests.store(file, null);
      }
      Files.move(written, digestFile, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /**
   * Uninstalls what is not in the distribution: older versions, or all bundles of one that stood
   * elsewhere. Comes first, as a framework takes no bundle twice.
   *
   * @return the file names of those that the user had stopped
   */
  private Set<String> uninstallStrangers(Map<String, Bundle> installed)
      throws IOException, BundleException {
    Set<String> own = new HashSet<>();
    distribution.bundles().values().forEach(jars -> jars.forEach(jar -> own.add(location(jar))));
    Set<String> stopped = new HashSet<>();
    for (Bundle bundle : installed.values()) {
      if (!own.contains(bundle.getLocation())) {
        if (!bundle.adapt(BundleStartLevel.class).isPersistentlyStarted()) {
          stopped.add(fileName(bundle));
        }
        bundle.uninstall();
      }
    }
    return stopped;
  }

  private static String fileName(Bundle bundle) {
    String location = bundle.getLocation();
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

  /** The digests of the files at the last start; a damaged file has none, and costs an update. */
  private static Properties load(Path file) throws IOException {
    Properties digests = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
        digests.load(reader);
      } catch (IllegalArgumentException e) {
        return new Properties();
      }
    }
    return digests;
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
    return Files.exists(removedList) ? new HashSet<>(Files.readAllLines(removedList)) : Set.of();
  }

  private void uninstalled(BundleEvent event) {
    Bundle bundle = event.getBundle();
    if (event.getType() != BundleEvent.UNINSTALLED || !bundle.getLocation().startsWith(REFERENCE)) {
      return;
    }
    try {
      Files.writeString(
          removedList,
          fileName(bundle) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
