package pvm.core.kernel;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import pvm.api.Checkpoint;
import pvm.api.Program;
import pvm.api.Pvm;
import pvm.api.PvmProcess;
import pvm.core.loader.TranslationCache;
import pvm.store.CheckpointStore;

/**
 * The machine of this framework as a service.
 *
 * <p>Framework properties: {@code pvm.data}, the data folder, default {@code .pvm}; {@code
 * pvm.cache}, the folder of translated classes, default {@code pvm} in the user's cache folder;
 * {@code pvm.daily.megabytes}, what all images together may write in a day, default 0: no limit.
 */
@Component(service = Pvm.class, immediate = true)
public final class PvmComponent implements Pvm {
  private static final String DAILY = "pvm.daily.megabytes";

  private final Machine machine;
  private final TranslationCache cache;

  @Activate
  public PvmComponent(
      @Reference CheckpointStore store, @Reference NativeServices natives, BundleContext context)
      throws IOException {
    Path data = Path.of(property(context, "pvm.data", ".pvm"));
    String fingerprint = fingerprint(context.getBundle());
    cache = TranslationCache.open(cacheFolder(context), fingerprint);
    // The descriptors themselves: System.out of the hub may be somebody else's.
    InputStream in = new FileInputStream(FileDescriptor.in);
    var streams =
        new Machine.Streams(
            in, new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    machine =
        new Machine(
            new Machine.Ground(
                store,
                data.resolve("log"),
                cache,
                fingerprint,
                natives.extensions(),
                new WriteBudget(dailyBytes(context), InstantSource.system())),
            streams);
  }

  static String property(BundleContext context, String key, String otherwise) {
    String value = context.getProperty(key);
    return value == null || value.isBlank() ? otherwise : value;
  }

  private static long dailyBytes(BundleContext context) {
    String text = property(context, DAILY, "0");
    if (!text.matches("\\d{1,9}")) {
      throw new IllegalArgumentException(
          DAILY + " is '" + text + "'; give a number of MB a day, or 0 for no limit");
    }
    return Long.parseLong(text) * 1_000_000;
  }

  private static Path cacheFolder(BundleContext context) {
    String home = System.getenv("XDG_CACHE_HOME");
    Path caches =
        home == null || home.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(home);
    return Path.of(property(context, "pvm.cache", caches.resolve("pvm").toString()));
  }

  /** Length and checksum of the engine's own jar: translations of another engine are of no use. */
  private static String fingerprint(Bundle bundle) throws IOException {
    String location = bundle.getLocation().replaceFirst("^reference:", "");
    byte[] jar = Files.readAllBytes(Path.of(URI.create(location)));
    CRC32C checksum = new CRC32C();
    checksum.update(jar);
    return jar.length + "-" + Long.toHexString(checksum.getValue());
  }

  @Deactivate
  void deactivate() {
    machine.close();
    if (cache != null) {
      cache.close();
    }
  }

  @Override
  public PvmProcess start(Program program) {
    return machine.start(program);
  }

  @Override
  public Optional<PvmProcess> process(String name) {
    return machine.process(name);
  }

  @Override
  public List<PvmProcess> processes() {
    return machine.processes();
  }

  @Override
  public List<Checkpoint> checkpoints(String name) {
    return machine.checkpoints(name);
  }
}
