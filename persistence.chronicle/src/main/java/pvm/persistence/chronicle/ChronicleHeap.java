package pvm.persistence.chronicle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import net.openhft.chronicle.map.ChronicleMap;
import pvm.store.disk.Disk;
import pvm.store.disk.DiskFile;

/**
 * Pages in a Chronicle Map. This is how our maps are shaped: one segment of exactly the room that
 * its entries need, so that a page may be as large as an array can be and nothing depends on how
 * keys happen to be spread.
 *
 * <p>A map is opened with the shape it was made with, which Chronicle keeps in the file.
 */
final class ChronicleHeap implements HeapFormat {
  private static final int KEY_BYTES = Long.BYTES;
  private static final long CHUNKS_MAX = 1L << 29;

  @Override
  public Heap create(Disk disk, String name, int[] lengths) throws IOException {
    ChronicleMap<Long, byte[]> map = map(disk.mapped(name), lengths);
    try {
      occupy(disk, name);
      return new MapHeap(map);
    } catch (IOException | RuntimeException e) {
      map.close();
      throw e;
    }
  }

  @Override
  public Heap open(Disk disk, String name) throws IOException {
    return new MapHeap(map(disk.mapped(name), new int[0]));
  }

  /**
   * Gives each page of the sparse file its place on the disk, by writing back what it holds:
   * storing into a mapped hole on a full disk would kill the JVM, while this fails with an
   * exception.
   */
  private static void occupy(Disk disk, String name) throws IOException {
    try (DiskFile file = disk.open(name)) {
      ByteBuffer piece = ByteBuffer.allocate(FileBytes.PIECE_BYTES);
      for (long offset = 0; offset < file.size(); offset += piece.capacity()) {
        piece.clear().limit((int) Math.min(piece.capacity(), file.size() - offset));
        file.readFully(piece, offset);
        file.write(piece.flip(), offset);
      }
    }
  }

  private record MapHeap(ChronicleMap<Long, byte[]> map) implements Heap {
    @Override
    public void put(long number, byte[] page) {
      map.put(number, page);
    }

    @Override
    public byte[] get(long number) {
      return map.get(number);
    }

    @Override
    public long size() {
      return map.longSize();
    }

    @Override
    public void close() {
      map.close();
    }
  }

  /** Makes a map for pages of these lengths, or opens the one that is there. */
  private static ChronicleMap<Long, byte[]> map(Path file, int[] lengths) throws IOException {
    int chunkBytes = 16;
    while (chunks(lengths, chunkBytes) > CHUNKS_MAX) {
      chunkBytes *= 2;
    }
    long chunks = Math.max(64, chunks(lengths, chunkBytes));
    long entries = Math.max(1, lengths.length);
    return ChronicleMap.of(Long.class, byte[].class)
        .name("heap")
        .entries(entries)
        .averageValueSize(Page.BYTES)
        .actualSegments(1)
        .entriesPerSegment(entries)
        .actualChunkSize(chunkBytes)
        .actualChunksPerSegmentTier(chunks)
        .maxChunksPerEntry((int) chunks)
        .allowSegmentTiering(false)
        .checksumEntries(false)
        .putReturnsNull(true)
        .skipCloseOnExitHook(true)
        .createPersistedTo(file.toFile());
  }

  private static long chunks(int[] lengths, int chunkBytes) {
    long chunks = 0;
    for (int length : lengths) {
      chunks += (sizeBytes(length) + KEY_BYTES + (long) length + chunkBytes - 1) / chunkBytes;
    }
    return chunks;
  }

  /** Bytes of a length as Chronicle stores it: seven bits in each. */
  private static int sizeBytes(long length) {
    return (Long.SIZE - Long.numberOfLeadingZeros(length) + 6) / 7;
  }
}
