package pvm.drivers.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import pvm.natives.Caller;
import pvm.natives.system.FileNatives;

/** Paths as programs have them: which are of the private folder, and which are granted. */
final class Paths {
  private static final String BELOW_ROOT = FileNatives.ROOT + "/";

  private Paths() {}

  static boolean isOwn(String path) {
    return Places.isToken(path) || (path + "/").startsWith(BELOW_ROOT);
  }

  /** A path of the private folder, as that has it. */
  static String own(String path) {
    if (Places.isToken(path)) {
      return path;
    }
    return path.equals(FileNatives.ROOT) ? "/" : path.substring(FileNatives.ROOT.length());
  }

  /** A path of the private folder that is to be changed, as that has it. */
  static String changed(String path) throws IOException {
    if (!isOwn(path)) {
      throw new AccessDeniedException(
          path, null, "files outside of " + FileNatives.ROOT + " can only be read");
    }
    return own(path);
  }

  /** Whether a process may read at a path of the machine: it, or a folder above, is granted. */
  static boolean isGranted(Caller caller, String path) {
    for (Path each = Path.of(path); each != null; each = each.getParent()) {
      if (caller.isGranted("file:" + each)) {
        return true;
      }
    }
    return false;
  }

  static void require(Caller caller, String path) throws IOException {
    if (!isGranted(caller, path)) {
      String grant = "file:" + path;
      throw new AccessDeniedException(
          path,
          null,
          "process "
              + caller.process()
              + " has no grant "
              + grant
              + "; start it with --grant "
              + grant);
    }
  }

  /** Something that is done to a file. */
  @FunctionalInterface
  interface Action<T> {
    T run() throws IOException;
  }

  /** Does something; its errors have the path of the program. */
  static <T> T named(String path, Action<T> action) throws IOException {
    try {
      return action.run();
    } catch (FileSystemException e) {
      throw named(e, path);
    }
  }

  /** An error with the path of the program. */
  static FileSystemException named(FileSystemException thrown, String path) {
    return switch (thrown) {
      case NoSuchFileException e -> new NoSuchFileException(path, null, e.getReason());
      case FileAlreadyExistsException e -> new FileAlreadyExistsException(path);
      case DirectoryNotEmptyException e -> new DirectoryNotEmptyException(path);
      case AccessDeniedException e -> new AccessDeniedException(path, null, e.getReason());
      default -> new FileSystemException(path, null, thrown.getReason());
    };
  }
}
