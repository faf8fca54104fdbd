package pvm.persistence.chronicle;

import java.io.IOException;
import java.util.OptionalLong;
import pvm.store.disk.Disk;

/** How the files of an image are called. */
final class FileNames {
  static final String CURRENT = "CURRENT";
  static final String TEMPORARY = ".tmp";

  private FileNames() {}

  /** The sealed map of generation {@code number}. */
  static String heap(long number) {
    return "heap-" + number + ".cm";
  }

  /** What tells whether the sealed map is whole. */
  static String seal(long number) {
    return "heap-" + number + ".seal";
  }

  /** A segment of the redo log. */
  static String redo(long number) {
    return "redo-" + number + ".log";
  }

  /** A segment that is no longer needed and waits to be used again. */
  static String spare(long number) {
    return "spare-" + number + ".log";
  }

  static boolean isTemporary(String name) {
    return name.endsWith(TEMPORARY);
  }

  static OptionalLong heapNumber(String name) {
    OptionalLong map = number(name, "heap-", ".cm");
    return map.isPresent() ? map : number(name, "heap-", ".seal");
  }

  static OptionalLong redoNumber(String name) {
    return number(name, "redo-", ".log");
  }

  static OptionalLong spareNumber(String name) {
    return number(name, "spare-", ".log");
  }

  /** Whether a file holds, or held, a part of an image. */
  static boolean isOfImage(String name) {
    return isTemporary(name)
        || heapNumber(name).isPresent()
        || redoNumber(name).isPresent()
        || spareNumber(name).isPresent();
  }

  /** The highest number of a segment in a folder; 0 if there is none. */
  static long lastRedo(Disk disk) throws IOException {
    return disk.list().stream()
        .map(FileNames::redoNumber)
        .mapToLong(number -> number.orElse(0))
        .max()
        .orElse(0);
  }

  private static OptionalLong number(String name, String prefix, String suffix) {
    if (!name.startsWith(prefix) || !name.endsWith(suffix)) {
      return OptionalLong.empty();
    }
    String digits = name.substring(prefix.length(), name.length() - suffix.length());
    return digits.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(digits))
        : OptionalLong.empty();
  }
}
