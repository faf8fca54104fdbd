package pvm.persistence.chronicle;

import java.io.IOException;
import java.util.OptionalLong;
import pvm.store.StoreException;
import pvm.store.disk.Disk;

/** Deletes what a crash left of files that were being made or were no longer needed. */
final class Leftovers {
  private Leftovers() {}

  /**
   * Clears a folder.
   *
   * @param current null if the folder has no image yet
   */
  static void clear(Disk disk, Current current) throws IOException {
    for (String name : disk.list()) {
      if (current == null && FileNames.heapNumber(name).isPresent()) {
        throw new StoreException(
            disk.path()
                + " holds "
                + name
                + " but no CURRENT; restore CURRENT, or delete the folder");
      }
      if (current != null && isUnused(name, current)) {
        disk.delete(name);
      }
    }
  }

  /** Deletes the files of a generation, finished or not. */
  static void deleteHeap(Disk disk, long heap) throws IOException {
    disk.delete(FileNames.heap(heap) + FileNames.TEMPORARY);
    disk.delete(FileNames.heap(heap));
    disk.delete(FileNames.seal(heap));
  }

  private static boolean isUnused(String name, Current current) {
    OptionalLong heap = FileNames.heapNumber(name);
    OptionalLong redo = FileNames.redoNumber(name);
    return FileNames.isTemporary(name)
        || heap.isPresent() && heap.getAsLong() != current.heap()
        || redo.isPresent() && redo.getAsLong() < current.log();
  }
}
