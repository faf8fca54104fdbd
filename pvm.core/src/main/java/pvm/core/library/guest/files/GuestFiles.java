package pvm.core.library.guest.files;

import java.io.IOException;
import pvm.natives.system.FileNatives;

/** What is at a path, for questions that have no errors. */
public final class GuestFiles {
  private GuestFiles() {}

  /** {@link FileNatives#look} at any path; null, too, where no bundle has files. */
  public static long[] look(String path) {
    try {
      return FileNatives.look(GuestPaths.absolute(path));
    } catch (UnsatisfiedLinkError e) {
      return null; // what is opened or made tells of it
    }
  }

  /** One of the numbers of {@link #look}; 0 if nothing is there. */
  public static long look(String path, int index) {
    long[] found = look(path);
    return found == null ? 0 : found[index];
  }

  /** Something that may fail. */
  @FunctionalInterface
  public interface Change {
    void make() throws IOException;
  }

  /** Makes a change; whether it was made. */
  public static boolean isMade(Change change) {
    try {
      change.make();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
