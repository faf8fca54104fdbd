package pvm.core.library.guest.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Errors as natives throw them, with absolute paths, in the words of the program. */
final class FileErrors {
  private FileErrors() {}

  /** Something that is done to files. */
  @FunctionalInterface
  interface Action<T> {
    T run() throws IOException;
  }

  /** Does something; its errors name the paths as the program has them. */
  static <T> T named(Action<T> action, Path... paths) throws IOException {
    try {
      return action.run();
    } catch (FileSystemException e) {
      for (Path path : paths) {
        String absolute = FolderPath.own(path).absolute();
        if (isOf(e, absolute)) {
          throw of(e, path.toString());
        }
      }
      throw e;
    }
  }

  private static boolean isOf(FileSystemException thrown, String absolute) {
    return thrown.getFile() != null
        && (thrown.getFile().equals(absolute) || thrown.getFile().startsWith(absolute + ": "));
  }

  private static FileSystemException of(FileSystemException thrown, String path) {
    return switch (thrown) {
      case NoSuchFileException e -> new NoSuchFileException(path);
      case FileAlreadyExistsException e -> new FileAlreadyExistsException(path);
      case DirectoryNotEmptyException e -> new DirectoryNotEmptyException(path);
      case AccessDeniedException e -> new AccessDeniedException(path, null, reason(e));
      default -> new FileSystemException(path, null, reason(thrown));
    };
  }

  /** What an error says besides the path, which natives put before it. */
  static String reason(FileSystemException thrown) {
    if (thrown.getReason() != null) {
      return thrown.getReason();
    }
    int colon = thrown.getMessage().indexOf(": ");
    return colon < 0 ? thrown.getMessage() : thrown.getMessage().substring(colon + 2);
  }
}
