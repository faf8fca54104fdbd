package pvm.core.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.SynchronousConfigurationListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import pvm.store.disk.FolderDisk;
import pvm.store.disk.KeptFolder;

/**
 * Makes each change of a configuration durable before the call that made it returns: Configuration
 * Admin forces none of its files. The launcher puts them back. Thread-safe.
 */
@Component
public final class KeptConfigurations implements SynchronousConfigurationListener {
  private final KeptFolder folder;

  /** Keeps those that are there. */
  @Activate
  public KeptConfigurations(BundleContext context) throws IOException {
    String configured = context.getProperty("felix.cm.dir");
    Path path = configured == null ? null : Path.of(configured);
    folder =
        path == null
            ? null
            : new KeptFolder(new FolderDisk(path.getParent()), path.getFileName().toString());
    keep();
  }

  private synchronized void keep() throws IOException {
    if (folder != null) {
      folder.keep();
    }
  }

  @Override
  public void configurationEvent(ConfigurationEvent event) {
    try {
      keep();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "configuration " + event.getPid() + " is not durable: " + e.getMessage(), e);
    }
  }
}
