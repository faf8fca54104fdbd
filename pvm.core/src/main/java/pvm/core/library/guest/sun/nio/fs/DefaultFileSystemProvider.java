package pvm.core.library.guest.sun.nio.fs;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;

/** {@code sun.nio.fs.DefaultFileSystemProvider}: where the JDK's zip files look for their files. */
public final class DefaultFileSystemProvider {
  private DefaultFileSystemProvider() {}

  public static FileSystem theFileSystem() {
    return FileSystems.getDefault();
  }
}
