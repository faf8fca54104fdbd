package pvm.store.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * One folder: the only door to files, so that a test can stand a failing or forgetful disk behind
 * it.
 *
 * <p>Names are plain file names. What a rename, creation or deletion did is durable after {@link
 * #syncFolder}; what a file holds, after its {@link DiskFile#force}. Thread-safe.
 */
public interface Disk {

  /** The folder's path, for messages. */
  Path path();

  /**
   * Path of a file for Chronicle, which maps it itself. Bytes it wrote are durable once the map is
   * closed and a {@link DiskFile} of that name was forced.
   */
  default Path mapped(String name) throws IOException {
    return path().resolve(name);
  }

  /** Names of the files and folders in here, sorted. */
  List<String> list() throws IOException;

  boolean exists(String name) throws IOException;

  /** Opens an existing file for reading and writing. */
  DiskFile open(String name) throws IOException;

  /** Makes a file, emptied if it is there, and opens it. */
  DiskFile create(String name) throws IOException;

  /** Gives a file another name, atomically, in place of a file of that name. */
  void rename(String source, String target) throws IOException;

  /** Deletes a file or an empty folder, if it is there. */
  void delete(String name) throws IOException;

  void syncFolder() throws IOException;

  /** A folder in this one, made durably if it isn't there. */
  Disk folder(String name) throws IOException;

  /**
   * Takes the folder for this JVM until the result is closed.
   *
   * @throws pvm.store.StoreException naming the holder if it is taken
   */
  Closeable lock() throws IOException;
}
