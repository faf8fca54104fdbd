package pvm.store.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import pvm.store.StoreException;

/**
 * Keeps a folder to one JVM: a lock of the operating system on the file LOCK, which a killed
 * process loses, and the file HOLDER that says who has it.
 *
 * <p>HOLDER is a file of its own because closing any channel on LOCK gives this process's lock
 * away: a second open in the holder's own JVM must find out without touching LOCK.
 */
final class FolderLock implements Closeable {
  private static final String LOCK = "LOCK";
  private static final String HOLDER = "HOLDER";

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  static FolderLock take(Path folder) throws IOException {
    if (holder(folder).equals(self())) {
      throw taken(folder);
    }
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!tryLock(channel)) {
      channel.close();
      throw taken(folder);
    }
    try {
      Files.writeString(folder.resolve(HOLDER), self());
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    return new FolderLock(folder, channel);
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static StoreException taken(Path folder) throws IOException {
    return new StoreException(
        "image folder "
            + folder
            + " is in use by "
            + holder(folder)
            + "; stop that process, or use its shell");
  }

  private static String holder(Path folder) throws IOException {
    try {
      return Files.readString(folder.resolve(HOLDER));
    } catch (NoSuchFileException e) {
      return "another process";
    }
  }

  /** Names this JVM; the start time tells it from an earlier process of the same id. */
  private static String self() {
    ProcessHandle self = ProcessHandle.current();
    Instant start = self.info().startInstant().orElse(Instant.EPOCH);
    return "process " + self.pid() + ", started " + start;
  }

  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(folder.resolve(HOLDER));
    } finally {
      channel.close();
    }
  }
}
