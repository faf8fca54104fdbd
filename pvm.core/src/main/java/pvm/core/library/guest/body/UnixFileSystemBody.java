package pvm.core.library.guest.body;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import pvm.core.library.guest.files.GuestFiles;
import pvm.core.library.guest.files.GuestPaths;
import pvm.core.library.guest.files.OpenFiles;
import pvm.core.library.guest.java.io.UnixFileSystem;
import pvm.natives.system.FileNatives;

/** Bodies of {@code java.io.UnixFileSystem}. */
public final class UnixFileSystemBody {
  private static final int EXISTS = 1;
  private static final int REGULAR = 2;
  private static final int DIRECTORY = 4;
  private static final int WRITE = 2;

  private UnixFileSystemBody() {}

  private static String path(File file) {
    return GuestPaths.absolute(file.getPath());
  }

  public static String canonicalize0(UnixFileSystem system, String path) {
    return GuestPaths.absolute(path);
  }

  public static int getBooleanAttributes0(UnixFileSystem system, File file) {
    long kind = GuestFiles.look(file.getPath(), FileNatives.KIND);
    if (kind == 0) {
      return 0;
    }
    int known = kind == FileNatives.FOLDER ? DIRECTORY : kind == FileNatives.FILE ? REGULAR : 0;
    return EXISTS | known;
  }

  public static boolean checkAccess0(UnixFileSystem system, File file, int access) {
    boolean isOwn = (path(file) + "/").startsWith(FileNatives.ROOT + "/");
    return GuestFiles.look(file.getPath()) != null && (isOwn || (access & WRITE) == 0);
  }

  public static long getLastModifiedTime0(UnixFileSystem system, File file) {
    return GuestFiles.look(file.getPath(), FileNatives.CHANGED);
  }

  public static long getLength0(UnixFileSystem system, File file) {
    return GuestFiles.look(file.getPath(), FileNatives.LENGTH);
  }

  public static boolean setPermission0(
      UnixFileSystem system, File file, int access, boolean enable, boolean ownerOnly) {
    return enable && checkAccess0(system, file, access); // all that a process may do, it may
  }

  public static boolean setReadOnly0(UnixFileSystem system, File file) {
    return false;
  }

  public static boolean createFileExclusively0(UnixFileSystem system, String path)
      throws IOException {
    try {
      FileNatives.create(GuestPaths.absolute(path));
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  public static boolean createDirectory0(UnixFileSystem system, File file) {
    return GuestFiles.isMade(() -> FileNatives.createFolder(path(file)));
  }

  public static boolean delete0(UnixFileSystem system, File file) {
    return GuestFiles.isMade(() -> OpenFiles.delete(path(file)));
  }

  public static boolean rename0(UnixFileSystem system, File from, File to) {
    return GuestFiles.isMade(() -> OpenFiles.move(path(from), path(to)));
  }

  public static boolean setLastModifiedTime0(UnixFileSystem system, File file, long millis) {
    return GuestFiles.isMade(() -> FileNatives.setChanged(path(file), millis));
  }

  public static String[] list0(UnixFileSystem system, File file) {
    try {
      return FileNatives.list(path(file));
    } catch (IOException e) {
      return null;
    }
  }

  public static long getSpace0(UnixFileSystem system, File file, int kind) {
    try {
      return FileNatives.space()[kind];
    } catch (IOException e) {
      return 0;
    }
  }

  public static long getNameMax0(UnixFileSystem system, String path) {
    return 255;
  }
}
