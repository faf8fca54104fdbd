package pvm.core.kernel;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import pvm.api.Images;
import pvm.api.PvmException;
import pvm.core.checkpoint.Image;
import pvm.core.checkpoint.ImageCheck;
import pvm.core.image.ImageException;
import pvm.store.CheckpointInfo;
import pvm.store.CheckpointStore;
import pvm.store.Delta;
import pvm.store.ImageStore;
import pvm.store.Snapshot;
import pvm.store.StoreException;
import pvm.store.disk.CommittedOutput;
import pvm.store.disk.Faults;
import pvm.store.disk.FolderDisk;

/** The images of the store that no process uses. Framework property {@code pvm.data} as usual. */
@Component(service = Images.class)
public final class StoredImages implements Images {
  private final CheckpointStore store;
  private final Path logs;

  /** Made by the framework. */
  @Activate
  public StoredImages(@Reference CheckpointStore store, BundleContext context) {
    this(store, Path.of(PvmComponent.property(context, "pvm.data", ".pvm")).resolve("log"));
  }

  /**
   * @param logs the folder of console logs
   */
  public StoredImages(CheckpointStore store, Path logs) {
    this.store = store;
    this.logs = logs;
  }

  @Override
  public List<String> names() {
    try {
      return store.images();
    } catch (StoreException e) {
      throw new PvmException(e.getMessage(), e);
    }
  }

  /** Does something with an image that is there. */
  private <T> T with(String name, Function<ImageStore, T> action) {
    requireImage(name);
    try (ImageStore image = store.open(name)) {
      return action.apply(image);
    } catch (StoreException | ImageException e) {
      throw new PvmException(e.getMessage(), e);
    }
  }

  private void requireImage(String name) {
    List<String> names = names();
    if (!names.contains(name)) {
      throw new PvmException(
          "there is no image "
              + name
              + (names.isEmpty() ? ", nor any other" : "; there are " + String.join(", ", names)));
    }
  }

  @Override
  public List<Entry> checkpoints(String name) {
    return with(
        name,
        image -> {
          List<Entry> entries = new ArrayList<>();
          for (CheckpointInfo info : image.checkpoints()) {
            int threads = load(name, image, info).threadCount();
            entries.add(new Entry(info.number(), info.time(), info.sizeBytes(), threads));
          }
          return entries;
        });
  }

  private static Image load(String name, ImageStore image, CheckpointInfo info) {
    try (Snapshot snapshot = image.read(info.number())) {
      return Image.load(origin(name, info.number()), snapshot);
    }
  }

  private static Image.Origin origin(String name, long number) {
    return new Image.Origin(name, number, OptionalLong.empty());
  }

  // ---- check

  @Override
  public List<String> check(String name) {
    requireImage(name);
    List<String> problems = new ArrayList<>();
    try (ImageStore image = store.open(name)) {
      image.damage().ifPresent(problems::add);
      image
          .lostMillis()
          .ifPresent(
              millis -> problems.add(millis + " ms of work after the newest checkpoint are lost"));
      for (CheckpointInfo info : image.checkpoints()) {
        check(name, image, info, problems);
      }
    } catch (StoreException e) {
      problems.add(e.getMessage());
    }
    return problems;
  }

  private void check(String name, ImageStore store, CheckpointInfo info, List<String> problems) {
    try {
      Image image = load(name, store, info);
      ImageCheck.problems(image)
          .forEach(problem -> problems.add("checkpoint " + info.number() + ": " + problem));
      checkLog(name, ConsoleOutput.read(image.console()), problems);
    } catch (StoreException | ImageException e) {
      problems.add(e.getMessage());
    }
  }

  private void checkLog(String name, ConsoleOutput last, List<String> problems) {
    for (boolean isOut : List.of(true, false)) {
      Path log = logs.resolve(name + (isOut ? ".out" : ".err"));
      long size = log.toFile().length(); // 0 if there is none
      long before = isOut ? last.outOffset() : last.errOffset();
      String problem = "output " + log + " has " + size + " bytes, but " + before + " were written";
      if (size < before && !problems.contains(problem)) {
        problems.add(problem);
      }
    }
  }

  // ---- export and import

  @Override
  public long exportTo(String name, Path file) {
    return with(
        name,
        image -> {
          CheckpointInfo newest = newest(name, image);
          if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new PvmException(
                "can't export to " + file + ": it is no file; give the name of one");
          }
          try {
            write(name, image, newest, file.toAbsolutePath());
          } catch (IOException e) {
            throw new PvmException(
                "can't export to "
                    + file
                    + ": "
                    + Faults.reason(e)
                    + "; choose a folder that is there, can be written and has room",
                e);
          }
          return newest.number();
        });
  }

  private static CheckpointInfo newest(String name, ImageStore image) {
    if (image.damage().isPresent()) {
      throw new PvmException(image.damage().get() + "; go back to a sound one first: store rewind");
    }
    return image
        .latest()
        .orElseThrow(() -> new PvmException("image " + name + " has no checkpoint"));
  }

  private void write(String name, ImageStore store, CheckpointInfo newest, Path file)
      throws IOException {
    ConsoleOutput last = ConsoleOutput.read(load(name, store, newest).console());
    byte[] out = printed(name + ".out", last.outOffset(), last.out());
    byte[] err = printed(name + ".err", last.errOffset(), last.err());
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    try (Snapshot snapshot = store.read(newest.number())) {
      ImageFile.write(temporary, newest.number(), out, err, snapshot);
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
      new FolderDisk(file.getParent()).syncFolder();
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** A console log up to a checkpoint: the file may lack the last bytes, or have some too many. */
  private byte[] printed(String log, long offset, byte[] last) throws IOException {
    Path file = logs.resolve(log);
    byte[] all = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    if (all.length < offset) {
      throw new PvmException(
          "output "
              + file
              + " has "
              + all.length
              + " bytes, but "
              + offset
              + " were written to it; put it back from a copy");
    }
    byte[] printed = Arrays.copyOf(all, (int) offset + last.length);
    System.arraycopy(last, 0, printed, (int) offset, last.length);
    return printed;
  }

  @Override
  public int importFrom(String name, Path file) {
    if (names().contains(name)) {
      throw new PvmException(
          "there is an image " + name + " already; choose another name, or delete that one");
    }
    try {
      ImageFile found = ImageFile.read(file);
      requireSound(name, found);
      Delta delta = new Delta();
      found.records().forEach(delta::put);
      CommittedOutput.open(logs.resolve(name + ".out"), 0, found.out()).close();
      CommittedOutput.open(logs.resolve(name + ".err"), 0, found.err()).close();
      try (ImageStore image = store.open(name)) {
        image.commit(delta);
      }
      return found.records().size();
    } catch (IOException e) {
      throw new PvmException(
          "can't import "
              + file
              + ": "
              + Faults.reason(e)
              + "; give a file that pvm store export has written",
          e);
    } catch (StoreException | ImageException e) {
      throw new PvmException(e.getMessage(), e);
    }
  }

  private static void requireSound(String name, ImageFile found) {
    Image image = Image.load(origin(name, found.number()), found.snapshot());
    List<String> problems = ImageCheck.problems(image);
    if (!problems.isEmpty()) {
      throw new PvmException("the image in the file is damaged: " + problems.getFirst());
    }
  }

  @Override
  public void rewind(String name, long number) {
    with(
        name,
        image -> {
          image.rewind(number);
          return null;
        });
  }
}
