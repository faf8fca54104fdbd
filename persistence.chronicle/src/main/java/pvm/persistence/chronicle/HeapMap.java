package pvm.persistence.chronicle;

import java.io.IOException;
import java.nio.file.Path;
import net.openhft.chronicle.map.ChronicleMap;

/**
 * How our Chronicle Maps are shaped: one segment of exactly the room that its entries need, so that
 * a value may be as large as an array can be and nothing depends on how keys happen to be spread.
 *
 * <p>A map is opened with the shape it was made with, which Chronicle keeps in the file.
 */
final class HeapMap {
  private static final int KEY_BYTES = Long.BYTES;
  private static final long CHUNKS_MAX = 1L << 29;

  private HeapMap() {}

  /** Makes a map for exactly these values; their lengths are without the checksum. */
  static ChronicleMap<Long, byte[]> create(Path file, int[] lengths) throws IOException {
    int chunkBytes = 16;
    while (chunks(lengths, chunkBytes) > CHUNKS_MAX) {
      chunkBytes *= 2;
    }
    long chunks = Math.max(64, chunks(lengths, chunkBytes));
    long entries = Math.max(1, lengths.length);
    return ChronicleMap.of(Long.class, byte[].class)
        .name("heap")
        .entries(entries)
        .averageValueSize(64)
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

  /** Opens a map that {@link #create} made. */
  static ChronicleMap<Long, byte[]> open(Path file) throws IOException {
    return create(file, new int[0]);
  }

  private static long chunks(int[] lengths, int chunkBytes) {
    long chunks = 0;
    for (int length : lengths) {
      long stored = (long) length + Integer.BYTES;
      chunks += (sizeBytes(stored) + KEY_BYTES + stored + chunkBytes - 1) / chunkBytes;
    }
    return chunks;
  }

  /** Bytes of a length as Chronicle stores it: seven bits in each. */
  private static int sizeBytes(long length) {
    return (Long.SIZE - Long.numberOfLeadingZeros(length) + 6) / 7;
  }
}
