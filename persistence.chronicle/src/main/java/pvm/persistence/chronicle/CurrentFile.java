package pvm.persistence.chronicle;

import java.io.IOException;
import pvm.store.disk.Disk;

/**
 * What CURRENT says, and what it may say on the disk after it could not be replaced. Guarded by the
 * image, but for {@link #write}.
 */
final class CurrentFile {
  private final Disk disk;
  private Current value;

  /** What could not be written, but may be there; null if there is no doubt. */
  private volatile Current doubtful;

  /**
   * @param value what was read; null if there is no image yet
   */
  CurrentFile(Disk disk, Current value) {
    this.disk = disk;
    this.value = value;
  }

  /** What the image goes by; null if there is no image yet. */
  Current value() {
    return value;
  }

  /** Has it on the disk, durably; or it is in doubt. To be followed by {@link #accept}. */
  void write(Current next) throws IOException {
    try {
      next.write(disk);
    } catch (IOException | RuntimeException | Error e) {
      doubtful = next;
      throw e;
    }
  }

  /** The image goes by what was written. */
  void accept(Current next) {
    value = next;
  }

  boolean isInDoubt() {
    return doubtful != null;
  }

  /** Ends a doubt: has on the disk what the image goes by. */
  void settle() throws IOException {
    if (doubtful == null) {
      return;
    }
    if (value == null) {
      disk.delete(FileNames.CURRENT);
      disk.syncFolder();
    } else {
      value.write(disk);
    }
    Leftovers.deleteHeap(disk, doubtful.heap());
    doubtful = null;
  }
}
