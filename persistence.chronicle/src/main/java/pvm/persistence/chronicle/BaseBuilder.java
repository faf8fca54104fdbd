package pvm.persistence.chronicle;

import java.io.IOException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import pvm.store.disk.Disk;
import pvm.store.disk.DiskFile;

/**
 * Writes a checkpoint into a new sealed map. Runs on a thread of its own that ends soon after, see
 * {@link MapThread}.
 */
final class BaseBuilder {
  private final Disk disk;
  private final HeapFormat format;
  private final BooleanSupplier isCancelled;

  /** A builder that gives up, with a {@link CancelledException}, once it is told to. */
  BaseBuilder(Disk disk, HeapFormat format, BooleanSupplier isCancelled) {
    this.disk = disk;
    this.format = format;
    this.isCancelled = isCancelled;
  }

  /** The map isn't wanted any more. */
  static final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Makes the files of generation {@code heap}; durable and under their names on return. */
  void build(long heap, BaseSource source) throws IOException {
    String name = FileNames.heap(heap);
    String temporary = name + FileNames.TEMPORARY;
    PageLengths lengths = new PageLengths();
    source.lengths(lengths::add);
    lengths.end();
    disk.delete(temporary);
    fill(temporary, lengths, source);
    try (DiskFile file = disk.open(temporary)) {
      file.force();
      Seal.of(file, lengths.values()).write(disk, FileNames.seal(heap));
    }
    disk.rename(temporary, name);
    disk.syncFolder();
  }

  /** As {@link #build}, on a thread of its own, which ends with it. */
  void buildAside(long heap, BaseSource source) throws IOException {
    var task =
        new FutureTask<Void>(
            () -> {
              build(heap, source);
              return null;
            });
    MapThread.thread("pvm-base-" + heap, task).start();
    MapThread.get(task);
  }

  private void fill(String name, PageLengths lengths, BaseSource source) throws IOException {
    try (HeapFormat.Heap map = format.create(disk, name, lengths.toArray())) {
      PageWriter pages = new PageWriter(map);
      source.values(
          (key, bytes, offset, length) -> {
            if (isCancelled.getAsBoolean()) {
              throw new CancelledException();
            }
            pages.add(key, bytes, offset, length);
          });
      pages.end();
      if (pages.values() != lengths.values()) {
        throw new AssertionError(
            "wrote " + pages.values() + " values of " + lengths.values() + " into " + name);
      }
    }
  }
}
