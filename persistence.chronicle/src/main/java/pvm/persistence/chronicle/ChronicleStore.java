package pvm.persistence.chronicle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import pvm.store.CheckpointStore;
import pvm.store.ImageStore;
import pvm.store.StoreException;
import pvm.store.disk.Disk;
import pvm.store.disk.Faults;
import pvm.store.disk.FolderDisk;

/**
 * Keeps each image in a folder of its own, under {@code images} in the data folder. Thread-safe.
 *
 * <p>Configuration, PID {@code pvm.persistence.chronicle}: {@code folder}, if not the framework
 * property {@code pvm.data} tells it, and {@code keptCheckpoints}.
 */
@Component(service = CheckpointStore.class, configurationPid = "pvm.persistence.chronicle")
public final class ChronicleStore implements CheckpointStore, AutoCloseable {
  private static final String IMAGES = "images";
  private static final String NAME = "[A-Za-z0-9._-]{1,100}";

  private final Disk data;
  private final Settings settings;
  private final InstantSource clock;
  private final SecureRandom lives = new SecureRandom();
  private final MapThread thread = new MapThread();
  private final Set<ChronicleImage> open = new HashSet<>();
  private final Set<String> taken = new HashSet<>();

  /** What may be configured. */
  public @interface Configuration {
    /** The data folder; empty for the one of the framework property pvm.data. */
    String folder() default "";

    /** How many of the last checkpoints of an image stay readable. */
    int keptCheckpoints() default 8;
  }

  /** Made by the framework. */
  @Activate
  public ChronicleStore(BundleContext context, Configuration configuration) {
    this(
        dataFolder(context, configuration),
        Settings.DEFAULT.withKept(configuration.keptCheckpoints()));
  }

  /** A store in a data folder, which is made when the first image is. */
  ChronicleStore(Path data, Settings settings) {
    this(new FolderDisk(data), settings, InstantSource.system());
  }

  ChronicleStore(Disk data, Settings settings, InstantSource clock) {
    this.data = data;
    this.settings = settings;
    this.clock = clock;
  }

  private static Path dataFolder(BundleContext context, Configuration configuration) {
    String folder = configuration.folder();
    if (folder.isEmpty()) {
      folder = context.getProperty("pvm.data");
    }
    if (folder == null) {
      throw new StoreException(
          "no folder for images: set the framework property pvm.data, or folder of the"
              + " configuration pvm.persistence.chronicle");
    }
    return Path.of(folder);
  }

  @Override
  public List<String> images() {
    try {
      List<String> names = new ArrayList<>();
      if (Files.isDirectory(data.path()) && data.exists(IMAGES)) {
        Disk images = data.folder(IMAGES);
        for (String name : images.list()) {
          if (isName(name) && images.exists(name + "/" + FileNames.CURRENT)) {
            names.add(name);
          }
        }
      }
      return names;
    } catch (IOException e) {
      throw new StoreException("can't read " + data.path() + ": " + Faults.reason(e), e);
    }
  }

  @Override
  public ImageStore open(String name) {
    requireName(name);
    take(name);
    ChronicleImage image = null;
    try {
      Disk folder = data.folder(IMAGES).folder(name);
      image =
          ChronicleImage.open(
              new ChronicleImage.Opening(
                  name,
                  folder,
                  new ChronicleHeap(),
                  settings,
                  thread,
                  clock,
                  lives.nextLong(),
                  () -> release(name)));
      synchronized (this) {
        open.add(image);
      }
      return image;
    } catch (IOException e) {
      throw new StoreException("image " + name + " can't be opened: " + Faults.reason(e), e);
    } finally {
      if (image == null) {
        release(name);
      }
    }
  }

  private synchronized void take(String name) {
    if (!taken.add(name)) {
      throw new StoreException("image " + name + " is in use by this process already");
    }
  }

  private synchronized void release(String name) {
    taken.remove(name);
    open.removeIf(image -> image.name().equals(name));
  }

  @Override
  public void delete(String name) {
    requireName(name);
    take(name);
    try {
      Disk images = data.folder(IMAGES);
      if (images.exists(name)) {
        delete(images.folder(name));
        images.delete(name);
        images.syncFolder();
      }
    } catch (IOException e) {
      throw new StoreException("image " + name + " can't be deleted: " + Faults.reason(e), e);
    } finally {
      release(name);
    }
  }

  private static void delete(Disk folder) throws IOException {
    try (var _ = folder.lock()) {
      // Without CURRENT the rest is no image: a crash from here on leaves no half of one.
      folder.delete(FileNames.CURRENT);
      folder.syncFolder();
      for (String file : folder.list()) {
        if (FileNames.isOfImage(file)) {
          folder.delete(file);
        }
      }
    }
    for (String file : folder.list()) {
      folder.delete(file);
    }
  }

  private static boolean isName(String name) {
    return name.matches(NAME) && !name.matches("[.]+");
  }

  private static void requireName(String name) {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "image name '"
              + name
              + "': expected 1 to 100 letters, digits, dots, dashes and underscores");
    }
  }

  /** Closes all images. */
  @Override
  @Deactivate
  public void close() {
    List<ChronicleImage> left;
    synchronized (this) {
      left = List.copyOf(open);
    }
    left.forEach(ChronicleImage::close);
    thread.close();
  }
}
