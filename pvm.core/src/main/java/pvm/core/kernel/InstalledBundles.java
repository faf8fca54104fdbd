package pvm.core.kernel;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pvm.api.Alarm;
import pvm.api.AlarmListener;
import pvm.api.BundleHealth;
import pvm.api.Bundles;
import pvm.api.NativeStatus;
import pvm.core.kernel.bundles.BundleFiles;
import pvm.core.kernel.bundles.BundleSwap;
import pvm.core.natives.Ladder;
import pvm.core.natives.Remedies;
import pvm.store.disk.Disk;
import pvm.store.disk.FolderDisk;

/** The bundles of this framework: changed by people, and by the ladder. Thread-safe. */
@Component(service = Bundles.class, immediate = true)
public final class InstalledBundles implements Bundles, Remedies {
  private static final Logger LOG = LoggerFactory.getLogger(InstalledBundles.class);
  private static final long HEALTH_MILLIS = 10_000;

  private final NativeServices natives;
  private final BundleContext framework;
  private final BundleFiles files;
  private final BundleSwap swap;
  private final Ladder ladder;

  @Reference(policy = ReferencePolicy.DYNAMIC)
  private volatile List<AlarmListener> listeners;

  @Activate
  public InstalledBundles(
      BundleContext context,
      @Reference NativeServices natives,
      @Reference ServiceComponentRuntime components) {
    this.natives = natives;
    framework = context.getBundle(0).getBundleContext();
    files = new BundleFiles(storage(context));
    framework.addBundleListener(files);
    swap = new BundleSwap(context, components, natives::status, files);
    ladder = natives.extensions().natives().ladder();
    swap.reconcile();
    ladder.remedies(this);
    ladder.listener(this::raised);
  }

  private static Disk storage(BundleContext context) {
    String folder = context.getProperty(Constants.FRAMEWORK_STORAGE);
    return new FolderDisk(Path.of(Objects.requireNonNullElse(folder, "felix-cache")));
  }

  @Deactivate
  void close() {
    framework.removeBundleListener(files);
    ladder.remedies(Remedies.NONE);
    ladder.listener(alarm -> {});
  }

  private void raised(Alarm alarm) {
    System.err.println(
        "pvm: bundle " + alarm.bundle() + " is " + alarm.rung() + ": " + alarm.text());
    for (AlarmListener listener : listeners) {
      try {
        listener.raised(alarm);
      } catch (RuntimeException e) {
        LOG.error("{} could not be told of an alarm", listener.getClass().getName(), e);
      }
    }
  }

  @Override
  public void restart(String bundle) {
    swap.restart(bundle);
  }

  @Override
  public boolean rollBack(String bundle) {
    if (!swap.hasOther(bundle)) {
      return false;
    }
    swap.rollback(bundle, HEALTH_MILLIS);
    return true;
  }

  @Override
  public String update(String name, URI jar, long millis) {
    return swap.update(name, jar, millis);
  }

  @Override
  public String rollback(String name, long millis) {
    return swap.rollback(name, millis);
  }

  @Override
  public List<NativeStatus> natives() {
    return natives.status();
  }

  @Override
  public List<BundleHealth> health() {
    return natives.extensions().natives().health();
  }

  @Override
  public List<Alarm> alarms() {
    return ladder.alarms();
  }
}
