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
    Contents contents = source.contents();
    disk.delete(temporary);
    fill(temporary, contents, source);
    try (DiskFile file = disk.open(temporary)) {
      file.force();
      Seal.of(file, contents.size()).write(disk, FileNames.seal(heap));
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

  private void fill(String name, Contents contents, BaseSource source) throws IOException {
    try (HeapFormat.Heap map = format.create(disk, name, contents.lengths())) {
      source.forEach(
          (key, value) -> {
            if (isCancelled.getAsBoolean()) {
              throw new CancelledException();
            }
            map.put(key, StoredValue.wrap(key, value));
          });
      if (map.size() != contents.size()) {
        throw new AssertionError(
            "wrote " + map.size() + " values of " + contents.size() + " into " + name);
      }
    }
  }
}
