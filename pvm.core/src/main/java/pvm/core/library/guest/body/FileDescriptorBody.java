package pvm.core.library.guest.body;

/** Bodies of {@link java.io.FileDescriptor}: a guest has no descriptors of the host. */
public final class FileDescriptorBody {
  private FileDescriptorBody() {}

  public static long getHandle(int descriptor) {
    return -1;
  }

  public static boolean getAppend(int descriptor) {
    return false;
  }
}
