package pvm.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.framework.FrameworkFactory;
import org.apache.felix.framework.util.FelixConstants;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.launch.Framework;
import org.osgi.util.tracker.ServiceTracker;
import pvm.store.disk.Disk;
import pvm.store.disk.FolderDisk;
import pvm.store.disk.KeptFolder;

/**
 * The OSGi framework with the bundles of a distribution and those that the user installed. Says on
 * stderr, a line each, which bundles could not start.
 */
final class Host implements AutoCloseable {
  /** What programs need is up; the folder names in bundles/ are these levels. */
  static final int PROGRAMS = 30;

  /** The commands of the shell are up, too. */
  static final int COMMANDS = 40;

  /** The shell reads the terminal. */
  static final int TERMINAL = 50;

  /** There is a shell by SSH. */
  static final int SSH = 60;

  private static final String CONFIGURATIONS = "config";

  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

  private final Framework framework;
  private final RecordedBundles recorded;

  private Host(Framework framework, RecordedBundles recorded) {
    this.framework = framework;
    this.recorded = recorded;
  }

  /**
   * Starts the framework and all bundles up to a level. It is stopped when the JVM is told to end.
   *
   * @param settings of the framework, in addition to those of the distribution
   */
  static Host boot(
      Distribution distribution, DataFolder data, int level, Map<String, String> settings)
      throws UserException {
    try {
      Map<String, Object> all = new HashMap<>(distribution.frameworkSettings());
      all.putAll(settings);
      all.put(FelixConstants.LOG_LOGGER_PROP, new FrameworkMessages());
      all.put("pvm.data", data.path().toString());
      all.put("gosh.home", distribution.folder().toString());
      all.put(Constants.FRAMEWORK_STORAGE, data.bundles().toString());
      all.put("felix.cm.dir", data.path().resolve(CONFIGURATIONS).toString());
      all.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, Integer.toString(level));
      // Logging reads system properties only.
      System.setProperty("pvm.data", data.path().toString());
      System.setProperty("org.ops4j.pax.logging.property.file", distribution.logging().toString());
      // With a context class loader JLine would look for its terminals there, in vain.
      Thread.currentThread().setContextClassLoader(null);
      Disk disk = new FolderDisk(data.path());
      BundleRecord record = new BundleRecord(disk.folder("bundles"));
      RecordedBundles recorded = new RecordedBundles(record, new FelixStore(data.path()));
      recorded.check();
      putBackConfigurations(disk);
      return boot(all, recorded, new ShippedBundles(distribution, disk, recorded));
    } catch (IOException | BundleException e) {
      throw new UserException(
          "can't boot from %s with bundles in %s: %s; if that folder is damaged, remove it (images are elsewhere)"
              .formatted(distribution.folder(), data.bundles(), e.getMessage()),
          1);
    }
  }

  /** Those that pvm.core has kept: Configuration Admin may have lost or torn its own. */
  private static void putBackConfigurations(Disk disk) {
    try {
      new KeptFolder(disk, CONFIGURATIONS).putBack();
    } catch (IOException e) {
      System.err.println("pvm: configurations may be lost: " + e.getMessage());
    }
  }

  /** A store that Felix can't start from is made anew, once. */
  private static Host boot(
      Map<String, Object> settings, RecordedBundles recorded, ShippedBundles shipped)
      throws IOException, BundleException {
    Host host = new Host(new FrameworkFactory().newFramework(settings), recorded);
    Runtime.getRuntime().addShutdownHook(new Thread(host::close, "pvm-stop"));
    try {
      host.start(shipped);
    } catch (BundleException e) {
      host.close();
      if (recorded.isAnew()) {
        throw e;
      }
      recorded.setAside();
      return boot(settings, recorded, shipped);
    }
    return host;
  }

  private void start(ShippedBundles shipped) throws IOException, BundleException {
    framework.init();
    framework.getBundleContext().addFrameworkListener(Host::report);
    shipped.install(framework.getBundleContext());
    framework.start();
    recorded.started();
  }

  private static void report(FrameworkEvent event) {
    if (event.getType() == FrameworkEvent.ERROR) {
      Bundle bundle = event.getBundle();
      System.err.println(
          "pvm: bundle %s %s: %s"
              .formatted(
                  bundle.getSymbolicName(),
                  bundle.getVersion(),
                  event.getThrowable().getMessage().replaceAll("\\s*\\R\\s*", " ")));
    }
  }

  /** A service, waited for until a time limit. */
  <S> Optional<S> service(Class<S> type, String property, Duration limit)
      throws InterruptedException {
    String filter = "(&(" + Constants.OBJECTCLASS + "=" + type.getName() + ")(" + property + "))";
    try {
      var context = framework.getBundleContext();
      var tracker = new ServiceTracker<S, S>(context, context.createFilter(filter), null);
      tracker.open();
      // Left open: the service is in use until the framework stops.
      return Optional.ofNullable(tracker.waitForService(limit.toMillis()));
    } catch (InvalidSyntaxException e) {
      throw new IllegalArgumentException(property, e);
    }
  }

  /** Waits until a bundle, the shell for one, has stopped the framework. */
  void waitUntilStopped() throws InterruptedException {
    FrameworkEvent event;
    do {
      event = framework.waitForStop(0);
    } while (event.getType() == FrameworkEvent.STOPPED_UPDATE);
  }

  /** Stops all bundles, then the framework. Does nothing if it is stopped. */
  @Override
  public void close() {
    try {
      framework.stop();
      if (framework.waitForStop(STOP_LIMIT.toMillis()).getType() == FrameworkEvent.STOPPED) {
        recorded.stopped();
      }
    } catch (BundleException e) {
      System.err.println("pvm: the framework did not stop: " + e.getMessage());
    } catch (IOException e) {
      System.err.println("pvm: the bundles will be installed again: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
