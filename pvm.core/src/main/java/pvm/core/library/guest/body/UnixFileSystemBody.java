package pvm.core.library.guest.body;

import java.io.File;
import pvm.core.library.guest.java.io.UnixFileSystem;

/**
 * Bodies of {@code java.io.UnixFileSystem}: a guest is granted no file of the host, so none exists.
 */
public final class UnixFileSystemBody {
  private UnixFileSystemBody() {}

  public static int getBooleanAttributes0(UnixFileSystem system, File file) {
    return 0;
  }

  public static boolean checkAccess0(UnixFileSystem system, File file, int access) {
    return false;
  }

  public static long getLength0(UnixFileSystem system, File file) {
    return 0;
  }

  public static String canonicalize0(UnixFileSystem system, String path) {
    return path;
  }
}
