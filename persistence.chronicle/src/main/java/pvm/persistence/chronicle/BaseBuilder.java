package pvm.persistence.chronicle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;
import net.openhft.chronicle.map.ChronicleMap;

/**
 * Writes a checkpoint into a new sealed map. Runs on a thread of its own that ends soon after, see
 * {@link MapThread}.
 */
final class BaseBuilder {
  private final Disk disk;
  private final BooleanSupplier isCancelled;

  /** A builder that gives up, with a {@link CancelledException}, once it is told to. */
  BaseBuilder(Disk disk, BooleanSupplier isCancelled) {
    this.disk = disk;
    this.isCancelled = isCancelled;
  }

  /** The map isn't wanted any more. */
  static final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Makes the files of generation {@code heap}; durable and under their names on return. */
  void build(long heap, ChronicleSnapshot snapshot) throws IOException {
    String name = FileNames.heap(heap);
    String temporary = name + FileNames.TEMPORARY;
    Contents contents = snapshot.contents();
    disk.delete(temporary);
    fill(temporary, contents, snapshot);
    try (DiskFile file = disk.open(temporary)) {
      file.force();
      Seal.of(file, contents.size()).write(disk, FileNames.seal(heap));
    }
    disk.rename(temporary, name);
    disk.syncFolder();
  }

  private void fill(String name, Contents contents, ChronicleSnapshot snapshot) throws IOException {
    try (ChronicleMap<Long, byte[]> map = HeapMap.create(disk.mapped(name), contents.lengths())) {
      occupy(name);
      snapshot.forEach(
          (key, value) -> {
            if (isCancelled.getAsBoolean()) {
              throw new CancelledException();
            }
            map.put(key, StoredValue.wrap(key, value));
          });
      if (map.longSize() != contents.size()) {
        throw new AssertionError(
            "wrote " + map.longSize() + " values of " + contents.size() + " into " + name);
      }
    }
  }

  /**
   * Gives each page of the sparse file its place on the disk, by writing back what it holds:
   * storing into a mapped hole on a full disk would kill the JVM, while this fails with an
   * exception.
   */
  private void occupy(String name) throws IOException {
    try (DiskFile file = disk.open(name)) {
      ByteBuffer piece = ByteBuffer.allocate(FileBytes.PIECE_BYTES);
      for (long offset = 0; offset < file.size(); offset += piece.capacity()) {
        piece.clear().limit((int) Math.min(piece.capacity(), file.size() - offset));
        file.readFully(piece, offset);
        file.write(piece.flip(), offset);
      }
    }
  }
}
