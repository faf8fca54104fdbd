package pvm.persistence.chronicle;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import pvm.store.Snapshot;
import pvm.store.StoreException;
import pvm.store.disk.Disk;
import pvm.store.disk.DiskFile;

/**
 * A sealed Chronicle Map: the values of one checkpoint, never changed. Values are followed by a
 * CRC32C over key and value. Thread-safe; Chronicle is called on the store's own thread.
 */
final class Base implements Closeable {
  private static final int BATCH_ENTRIES = 1024;
  private static final int BATCH_BYTES = 1 << 20;

  private final Path path;
  private final MapThread thread;
  private final HeapFormat.Heap map;
  private final Seal seal;

  private Base(Path path, MapThread thread, HeapFormat.Heap map, Seal seal) {
    this.path = path;
    this.thread = thread;
    this.map = map;
    this.seal = seal;
  }

  /**
   * Opens the map of a generation after checking each byte of it.
   *
   * @throws StoreException if it is damaged, saying how
   */
  static Base open(Disk disk, long heap, HeapFormat format, MapThread thread) throws IOException {
    String name = FileNames.heap(heap);
    Path path = disk.path().resolve(name);
    Seal seal = Seal.read(disk, FileNames.seal(heap));
    if (seal == null) {
      throw new StoreException(
          disk.path().resolve(FileNames.seal(heap)) + " is damaged or missing");
    }
    if (!disk.exists(name)) {
      throw new StoreException(path + " is missing");
    }
    try (DiskFile file = disk.open(name)) {
      String fault = seal.restore(file);
      if (fault != null) {
        throw new StoreException(path + " " + fault);
      }
    }
    return new Base(path, thread, thread.call(() -> format.open(disk, name)), seal);
  }

  long fileBytes() {
    return seal.fileBytes();
  }

  /** How many values it holds. */
  long entries() {
    return seal.entries();
  }

  /** The value of a key; null if there is none. */
  byte[] get(long key) throws IOException {
    return thread.call(() -> value(key));
  }

  private byte[] value(long key) {
    byte[] stored = map.get(key);
    return stored == null ? null : StoredValue.unwrap(key, stored, path);
  }

  /** All keys and the lengths of their values. */
  Contents contents() throws IOException {
    return thread.call(
        () -> {
          Contents contents = new Contents((int) seal.entries());
          map.forEachLength(
              (key, length) -> contents.add(key, length - StoredValue.CHECKSUM_BYTES));
          requireAll(contents.size());
          return contents;
        });
  }

  /** Visits all values, on the store's thread. */
  void scan(Snapshot.Scan scan) throws IOException {
    thread.call(
        () -> {
          EntryChecksum checksum = new EntryChecksum();
          long[] count = new long[1];
          map.forEach(
              (key, bytes, stored) -> {
                int length = StoredValue.check(key, bytes, stored, checksum, path);
                scan.entry(key, bytes, 0, length);
                count[0]++;
              });
          requireAll(count[0]);
          return null;
        });
  }

  private void requireAll(long found) {
    if (found != seal.entries()) {
      throw new StoreException(path + " holds " + found + " values, not " + seal.entries());
    }
  }

  /** Visits the values of the given keys on the calling thread, reading ahead meanwhile. */
  void forEach(Contents contents, Snapshot.Visitor visitor) throws IOException {
    Future<List<byte[]>> ahead = batch(contents, 0);
    for (int first = 0; first < contents.size(); ) {
      List<byte[]> values = MapThread.get(ahead);
      ahead = batch(contents, first + values.size());
      for (byte[] value : values) {
        visitor.visit(contents.key(first++), value);
      }
    }
  }

  private Future<List<byte[]>> batch(Contents contents, int first) {
    return thread.submit(
        () -> {
          List<byte[]> values = new ArrayList<>();
          int bytes = 0;
          for (int i = first; i < contents.size() && isRoom(values.size(), bytes); i++) {
            byte[] value = value(contents.key(i));
            if (value == null) {
              throw new StoreException(path + " has lost the value of key " + contents.key(i));
            }
            values.add(value);
            bytes += value.length;
          }
          return values;
        });
  }

  private static boolean isRoom(int entries, int bytes) {
    return entries < BATCH_ENTRIES && bytes < BATCH_BYTES;
  }

  @Override
  public void close() throws IOException {
    thread.call(
        () -> {
          map.close();
          return null;
        });
  }
}
