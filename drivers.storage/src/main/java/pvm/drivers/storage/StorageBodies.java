package pvm.drivers.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pvm.natives.Body;
import pvm.natives.Caller;
import pvm.natives.CheckpointListener;
import pvm.natives.Crash;
import pvm.natives.NativeProvider;
import pvm.natives.Natives;
import pvm.natives.system.FileNatives;

/**
 * The host's side of files: below {@link FileNatives#ROOT} the {@link PrivateFolder} of the
 * process, and by a grant {@code file:PATH} what is at or below a path of the machine, to be read
 * only.
 */
@Component
@Natives(type = FileNatives.class)
public final class StorageBodies implements NativeProvider, CheckpointListener {
  private static final Logger LOG = LoggerFactory.getLogger(StorageBodies.class);

  private final Path data;
  private final Steps steps;
  private final Map<String, PrivateFolder> folders = new ConcurrentHashMap<>();

  @Activate
  public StorageBodies(BundleContext context) {
    this(Path.of(context.getProperty("pvm.data")));
  }

  /**
   * @param data the data folder of the PVM
   */
  public StorageBodies(Path data) {
    this(data, Steps.UNTOLD);
  }

  StorageBodies(Path data, Steps steps) {
    this.data = data;
    this.steps = steps;
  }

  /** What was changed is durable before the next version of the bundle takes over. */
  @Deactivate
  public void close() {
    for (Map.Entry<String, PrivateFolder> entry : folders.entrySet()) {
      try (PrivateFolder folder = entry.getValue()) {
        folder.force();
      } catch (IOException e) {
        LOG.error("files of process {} may not be durable", entry.getKey(), e);
      }
    }
    folders.clear();
  }

  private PrivateFolder folder(Caller caller) throws IOException {
    PrivateFolder known = folders.get(caller.process());
    if (known != null) {
      return known;
    }
    synchronized (folders) {
      PrivateFolder folder = folders.get(caller.process());
      if (folder == null) {
        folder = PrivateFolder.open(data, caller.process(), caller.state(), steps);
        folders.put(caller.process(), folder);
      }
      return folder;
    }
  }

  // ---- what is there

  @Body(Crash.IDEMPOTENT)
  public long[] look(Caller caller, String path) {
    try {
      if (!Paths.isOwn(path) && !Paths.isGranted(caller, path)) {
        return null;
      }
      Path place = Paths.isOwn(path) ? folder(caller).path(Paths.own(path)) : Path.of(path);
      BasicFileAttributes facts = Files.readAttributes(place, BasicFileAttributes.class);
      long[] found = new long[FileNatives.KEY + 1];
      found[FileNatives.KIND] =
          facts.isRegularFile()
              ? FileNatives.FILE
              : facts.isDirectory() ? FileNatives.FOLDER : FileNatives.OTHER;
      found[FileNatives.LENGTH] = facts.size();
      found[FileNatives.CHANGED] = facts.lastModifiedTime().toMillis();
      found[FileNatives.KEY] =
          (long) Files.getAttribute(place, "unix:ino", LinkOption.NOFOLLOW_LINKS);
      return found;
    } catch (IOException e) {
      return null;
    }
  }

  @Body(Crash.IDEMPOTENT)
  public String[] list(Caller caller, String path) throws IOException {
    if (Paths.isOwn(path)) {
      return Paths.named(path, () -> folder(caller).list(Paths.own(path)));
    }
    Paths.require(caller, path);
    return PrivateFolder.names(Path.of(path));
  }

  @Body(Crash.IDEMPOTENT)
  public int read(Caller caller, String path, long position, byte[] bytes, int offset, int count)
      throws IOException {
    ByteBuffer into = ByteBuffer.wrap(bytes, offset, count);
    if (Paths.isOwn(path)) {
      return Paths.named(path, () -> folder(caller).read(Paths.own(path), position, into));
    }
    Paths.require(caller, path);
    try (FileChannel channel = FileChannel.open(Path.of(path), StandardOpenOption.READ)) {
      return channel.read(into, position);
    }
  }

  @Body(Crash.IDEMPOTENT)
  public long[] space(Caller caller) throws IOException {
    return folder(caller).space();
  }

  // ---- changes

  @Body(Crash.IDEMPOTENT)
  public long write(Caller caller, String path, long position, byte[] bytes, int offset, int count)
      throws IOException {
    ByteBuffer from = ByteBuffer.wrap(bytes, offset, count);
    return Paths.named(
        path, () -> folder(caller).write(caller.state(), Paths.changed(path), position, from));
  }

  @Body(Crash.IDEMPOTENT)
  public void resize(Caller caller, String path, long length) throws IOException {
    Paths.named(
        path,
        () -> {
          folder(caller).resize(caller.state(), Paths.changed(path), length);
          return null;
        });
  }

  @Body(Crash.IDEMPOTENT)
  public void create(Caller caller, String path) throws IOException {
    Paths.named(
        path,
        () -> {
          folder(caller).create(caller.state(), Paths.changed(path));
          return null;
        });
  }

  @Body(Crash.IDEMPOTENT)
  public void createFolder(Caller caller, String path) throws IOException {
    Paths.named(
        path,
        () -> {
          folder(caller).createFolder(caller.state(), Paths.changed(path));
          return null;
        });
  }

  @Body(Crash.IDEMPOTENT)
  public String delete(Caller caller, String path, boolean isOpen) throws IOException {
    return Paths.named(
        path, () -> folder(caller).delete(caller.state(), Paths.changed(path), isOpen));
  }

  @Body(Crash.IDEMPOTENT)
  public String move(Caller caller, String from, String to, boolean isOpen) throws IOException {
    String target = Paths.changed(to);
    try {
      return folder(caller).move(caller.state(), Paths.changed(from), target, isOpen);
    } catch (FileSystemException e) {
      throw Paths.named(e, target.equals(e.getFile()) ? to : from);
    }
  }

  @Body(Crash.IDEMPOTENT)
  public void forget(Caller caller, String token) {
    try {
      folder(caller).forget(caller.state(), token);
    } catch (IOException e) {
      LOG.warn("{} of process {} stays", token, caller.process(), e);
    }
  }

  @Body(Crash.IDEMPOTENT)
  public void setChanged(Caller caller, String path, long millis) throws IOException {
    Paths.named(
        path,
        () -> {
          folder(caller).setChanged(Paths.changed(path), FileTime.fromMillis(millis));
          return null;
        });
  }

  // ---- checkpoints

  @Override
  public void captured(Caller caller) {
    PrivateFolder folder = folders.get(caller.process());
    if (folder != null) {
      try {
        folder.captured();
      } catch (IOException e) {
        LOG.warn("the record of changes of process {} could not be closed", caller.process(), e);
      }
    }
  }

  @Override
  public void storing(Caller caller) throws IOException {
    PrivateFolder folder = folders.get(caller.process());
    if (folder != null) {
      folder.force();
    }
  }

  @Override
  public void stored(Caller caller) {
    PrivateFolder folder = folders.get(caller.process());
    if (folder != null) {
      try {
        folder.stored(caller.state());
      } catch (IOException e) {
        LOG.warn("what process {} does not need any more stays", caller.process(), e);
      }
    }
  }

  @Override
  public void left(Caller caller) {
    PrivateFolder folder = folders.remove(caller.process());
    if (folder != null) {
      try {
        folder.close();
      } catch (IOException e) {
        LOG.warn("files of process {} could not be closed", caller.process(), e);
      }
    }
  }
}
