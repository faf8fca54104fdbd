package pvm.persistence.chronicle;

import java.io.Closeable;
import java.io.IOException;

/**
 * Counts who uses a file, and closes it after the last: the image while the file is part of it, and
 * each snapshot that reads it. Thread-safe.
 */
final class Shares {
  private final Closeable file;
  private int count = 1;

  /** Counts its maker as the first user. */
  Shares(Closeable file) {
    this.file = file;
  }

  synchronized void retain() {
    if (count == 0) {
      throw new AssertionError("retained after it was closed");
    }
    count++;
  }

  synchronized void release() throws IOException {
    if (--count == 0) {
      file.close();
    }
  }

  /** Whether there is no user but one. */
  synchronized boolean isExclusive() {
    return count == 1;
  }
}
