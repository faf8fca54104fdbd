package pvm.core.library.guest.body;

import java.nio.file.spi.FileSystemProvider;
import pvm.core.library.guest.files.FolderProvider;

/** Bodies of {@code java.nio.file.FileSystems$DefaultFileSystemHolder}. */
public final class DefaultFileSystemBody {
  private DefaultFileSystemBody() {}

  public static FileSystemProvider getDefaultProvider() {
    return new FolderProvider();
  }
}
