package pvm.core.kernel.bundles;

import java.io.IOException;
import java.nio.file.Files;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pvm.api.PvmException;
import pvm.store.disk.Disk;
import pvm.store.disk.DiskFile;

/**
 * What the framework keeps of bundles, in a folder for each. The framework itself forces nothing;
 * as a listener this class forces what a person or a program does to bundles, before it comes back.
 * Those that were installed by reference, as the shipped ones are, can be made anew.
 *
 * @param storage the framework's folder
 */
public record BundleFiles(Disk storage) implements SynchronousBundleListener {
  private static final Logger LOG = LoggerFactory.getLogger(BundleFiles.class);
  private static final int KEPT =
      BundleEvent.INSTALLED
          | BundleEvent.UPDATED
          | BundleEvent.STARTED
          | BundleEvent.STOPPED
          | BundleEvent.UNINSTALLED;

  @Override
  public void bundleChanged(BundleEvent event) {
    Bundle bundle = event.getBundle();
    if ((event.getType() & KEPT) == 0 || bundle.getLocation().startsWith("reference:")) {
      return;
    }
    try {
      force(bundle);
    } catch (PvmException e) {
      LOG.error("{}", e.getMessage(), e);
    }
  }

  /** Makes durable what is kept of a bundle: its content, and whether it is to be started. */
  void force(Bundle bundle) {
    try {
      String name = "bundle" + bundle.getBundleId();
      if (storage.exists(name)) {
        force(storage.folder(name));
        storage.syncFolder();
      }
    } catch (IOException e) {
      throw new PvmException(
          "bundle " + bundle.getSymbolicName() + " is not safely stored: " + e.getMessage(), e);
    }
  }

  private static void force(Disk folder) throws IOException {
    for (String name : folder.list()) {
      if (Files.isDirectory(folder.path().resolve(name))) {
        force(folder.folder(name));
      } else {
        try (DiskFile file = folder.open(name)) {
          file.force();
        }
      }
    }
    folder.syncFolder();
  }
}
