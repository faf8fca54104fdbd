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
 * A sealed Chronicle Map: the values of one checkpoint, in pages, never changed. Thread-safe;
 * Chronicle is called on the store's own thread.
 */
final class Base implements Closeable {
  private static final int BATCH_BYTES = 1 << 18;

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

  /** Visits all keys and values, on the calling thread; the next pages are read meanwhile. */
  void scan(Snapshot.Scan scan) throws IOException {
    long values = 0;
    long number = 0;
    Future<List<byte[]>> ahead = batch(0);
    for (List<byte[]> pages = MapThread.get(ahead);
        !pages.isEmpty();
        pages = MapThread.get(ahead)) {
      ahead = batch(number + pages.size());
      for (byte[] page : pages) {
        values += Page.read(number++, page, path, scan);
      }
    }
    if (values != seal.entries()) {
      throw new StoreException(path + " holds " + values + " values, not " + seal.entries());
    }
  }

  /** Some pages from {@code first} on; none if there is no such page. */
  private Future<List<byte[]>> batch(long first) {
    return thread.submit(
        () -> {
          List<byte[]> pages = new ArrayList<>();
          int bytes = 0;
          for (long number = first; number < map.size() && bytes < BATCH_BYTES; number++) {
            byte[] page = map.get(number);
            if (page == null) {
              throw new StoreException(path + " has lost page " + number);
            }
            pages.add(page);
            bytes += page.length;
          }
          return pages;
        });
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
