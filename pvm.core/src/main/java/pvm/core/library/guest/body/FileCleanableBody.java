package pvm.core.library.guest.body;

import java.io.FileDescriptor;

/** Bodies of {@code java.io.FileCleanable}: what is not closed stays open until the end. */
public final class FileCleanableBody {
  private FileCleanableBody() {}

  public static void register(FileDescriptor descriptor) {}

  public static void unregister(FileDescriptor descriptor) {}
}
