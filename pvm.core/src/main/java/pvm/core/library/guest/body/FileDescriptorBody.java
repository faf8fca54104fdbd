package pvm.core.library.guest.body;

import java.io.FileDescriptor;
import java.io.SyncFailedException;
import jdk.internal.access.SharedSecrets;
import pvm.core.library.guest.files.OpenFiles;
import pvm.core.library.guest.natives.NativeCalls;

/** Bodies of {@link FileDescriptor}: its number is that of an open file of the process. */
public final class FileDescriptorBody {
  private FileDescriptorBody() {}

  public static long getHandle(int descriptor) {
    return -1;
  }

  public static boolean getAppend(int descriptor) {
    return false;
  }

  /** What was written is durable once a checkpoint holds that it was. */
  public static void sync0(FileDescriptor self) throws SyncFailedException {
    NativeCalls.commit();
  }

  public static void close0(FileDescriptor self) {
    var access = SharedSecrets.getJavaIOFileDescriptorAccess();
    OpenFiles.close(access.get(self));
    access.set(self, -1);
  }
}
