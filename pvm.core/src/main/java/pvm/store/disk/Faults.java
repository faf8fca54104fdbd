package pvm.store.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in words what an exception of java.nio.file means, whose message is often a bare path. */
public final class Faults {
  private Faults() {}

  public static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied ->
          "no permission for " + denied.getFile() + "; make it writable";
      case NoSuchFileException missing -> missing.getFile() + " is missing";
      case FileAlreadyExistsException there -> there.getFile() + " is no folder";
      case NotDirectoryException file -> file.getFile() + " is no folder";
      default -> String.valueOf(e.getMessage());
    };
  }
}
