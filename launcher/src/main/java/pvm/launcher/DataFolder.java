package pvm.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds everything PVM keeps: images, logs, installed bundles. Held by one process
 * at a time, through a lock that the operating system drops when the process dies.
 *
 * <pre>
 * DIR/lock          locked by the process that uses DIR; its pid and command
 * DIR/run/hub.sock  the socket of a running hub
 * DIR/felix         installed bundles
 * DIR/log           pvm.log, and NAME.out of each process
 * </pre>
 */
final class DataFolder implements AutoCloseable {
  /** For the bundles' files, the first 4 MB of an image, and logs. */
  private static final long ROOM_BYTES_MIN = 16L << 20;

  private final Path path;
  private final FileChannel lockFile;

  private DataFolder(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /**
   * Makes the folder if there is none, and locks it.
   *
   * @param command of this process, for others to read while it holds the lock
   */
  static DataFolder open(Path path, String command) throws UserException {
    try {
      if (!Files.isDirectory(path)) {
        createPrivate(path);
      }
      Path run = socket(path).getParent();
      if (!Files.isDirectory(run)) {
        createPrivate(run);
      }
      Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rwx------"));
      Files.createDirectories(path.resolve("log"));
      DataFolder folder = new DataFolder(path, lock(path, command));
      try {
        requireRoom(path);
      } catch (IOException | UserException e) {
        folder.close();
        throw e;
      }
      return folder;
    } catch (IOException e) {
      throw new UserException(
          "data folder %s can't be used: %s; make it writable, or choose another with --data"
              .formatted(path, reason(e)));
    }
  }

  /** A disk that is full already would fail one bundle after the other while they start. */
  private static void requireRoom(Path path) throws IOException, UserException {
    long free = Files.getFileStore(path).getUsableSpace();
    if (free < ROOM_BYTES_MIN) {
      throw new UserException(
          "data folder %s: its disk is full, %d MB are left and at least %d are needed; make room, or choose another with --data"
              .formatted(path, free >> 20, ROOM_BYTES_MIN >> 20));
    }
  }

  /** Where the hub that uses a data folder listens. */
  static Path socket(Path folder) {
    return folder.resolve("run").resolve("hub.sock");
  }

  Path path() {
    return path;
  }

  Path bundles() {
    return path.resolve("felix");
  }

  private static void createPrivate(Path folder) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  private static FileChannel lock(Path folder, String command) throws IOException, UserException {
    FileChannel file =
        FileChannel.open(
            folder.resolve("lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    FileLock lock = file.tryLock();
    if (lock == null) {
      String holder = read(file);
      file.close();
      throw new UserException(
          "data folder %s is in use by process %s; stop it, or choose another with --data"
              .formatted(folder, holder));
    }
    file.truncate(0);
    String text = ProcessHandle.current().pid() + " (pvm " + command + ")";
    file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    return file;
  }

  private static String read(FileChannel file) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(100);
    file.read(text, 0);
    String holder = StandardCharsets.UTF_8.decode(text.flip()).toString();
    return holder.isEmpty() ? "that is just starting" : holder;
  }

  private static String reason(IOException e) {
    String name = e.getClass().getSimpleName().replaceFirst("Exception$", "");
    return switch (e) {
      case AccessDeniedException f -> "no permission for " + f.getFile();
      case FileSystemException f when f.getReason() != null -> f.getReason() + ": " + f.getFile();
      case FileSystemException f -> name + ": " + f.getFile();
      default -> e.getMessage();
    };
  }

  /** Gives the folder up; the next process may have it. */
  @Override
  public void close() throws UserException {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new UserException("data folder " + path + " can't be unlocked: " + reason(e), 1);
    }
  }
}
