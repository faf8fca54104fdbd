package pvm.core.library.guest.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pvm.natives.system.FileNatives;

/**
 * All files that the program has open, by number. What is moved or deleted while it is open stays
 * usable, as on any Unix. Thread-safe.
 */
public final class OpenFiles {
  /** 0 to 2 are the console. */
  private static final int FIRST = 3;

  private static final Map<Integer, OpenFile> OPEN = new TreeMap<>();
  private static int next = FIRST;

  private OpenFiles() {}

  static OpenFile add(String path, OpenFile.Mode mode) {
    synchronized (OPEN) {
      OpenFile file = new OpenFile(next++, path, mode);
      OPEN.put(file.number(), file);
      return file;
    }
  }

  /**
   * The open file of a number.
   *
   * @throws IOException if there is none
   */
  public static OpenFile of(int number) throws IOException {
    synchronized (OPEN) {
      OpenFile file = OPEN.get(number);
      if (file == null) {
        throw new IOException("Stream Closed");
      }
      return file;
    }
  }

  /** Closes what is open under a number. */
  public static void close(int number) {
    synchronized (OPEN) {
      OpenFile closed = OPEN.remove(number);
      if (closed != null && !closed.path().startsWith("/") && !isOpen(closed.path())) {
        FileNatives.forget(closed.path());
      }
    }
  }

  private static boolean isOpen(String path) {
    return OPEN.values().stream().anyMatch(file -> file.path().equals(path));
  }

  /** Deletes a file or an empty folder. */
  public static void delete(String path) throws IOException {
    synchronized (OPEN) {
      rename(path, FileNatives.delete(path, isOpen(path)));
    }
  }

  /** Moves a file or a folder; an existing file is replaced. */
  public static void move(String from, String to) throws IOException {
    synchronized (OPEN) {
      rename(to, FileNatives.move(from, to, isOpen(to)));
      rename(from, to);
    }
  }

  /** Files that are open at a path, or below it, go on by another. */
  private static void rename(String from, String to) {
    List<OpenFile> files = to == null ? List.of() : new ArrayList<>(OPEN.values());
    for (OpenFile file : files) {
      if (file.path().equals(from) || file.path().startsWith(from + "/")) {
        file.path(to + file.path().substring(from.length()));
      }
    }
  }
}
