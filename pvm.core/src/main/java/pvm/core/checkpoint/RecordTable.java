package pvm.core.checkpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pvm.core.image.RecordCursor;
import pvm.store.Snapshot;

/**
 * Records by their ids, without an object for each: their bytes stand one after the other in a few
 * large arrays.
 *
 * <pre>
 *   place of a record:  63 slab 32 | 31 offset 0      slab:  length 4, bytes | length 4, bytes | ...
 * </pre>
 *
 * <p>Filled by one thread, then read by any.
 */
final class RecordTable {
  private static final int SLAB_BYTES = 1 << 20;
  private static final int LENGTH_BYTES = Integer.BYTES;
  private static final long ABSENT = 0;
  private static final long REMOVED = -1;

  private final List<byte[]> slabs = new ArrayList<>();
  private long[] places = new long[1024];
  private int limit;
  private byte[] slab = new byte[0];
  private int position;

  /** Adds a record, or that there is none, unless this was said of the id before. */
  void add(int id, byte[] bytes, int offset, int length) {
    if (id >= places.length) {
      places =
          Arrays.copyOf(places, (int) Math.max(id + 1L, Math.min(places.length * 2L, 1 << 30)));
    }
    if (places[id] == ABSENT) {
      places[id] = length == Snapshot.Scan.REMOVED ? REMOVED : append(bytes, offset, length);
      limit = Math.max(limit, id + 1);
    }
  }

  private long append(byte[] bytes, int offset, int length) {
    if (slab.length - position - LENGTH_BYTES < length) {
      slab = new byte[Math.max(SLAB_BYTES, length + LENGTH_BYTES)];
      position = 0;
      slabs.add(slab);
    }
    int start = position;
    for (int i = 0; i < LENGTH_BYTES; i++) {
      slab[position++] = (byte) (length >>> 8 * i);
    }
    System.arraycopy(bytes, offset, slab, position, length);
    position += length;
    return (long) slabs.size() << 32 | start;
  }

  /** Bound of the ids. */
  int limit() {
    return limit;
  }

  /** Whether there is a record of an id. */
  boolean has(int id) {
    return id > 0 && id < limit && places[id] > 0;
  }

  /** Moves a cursor to the begin of the record of an id, which must be there. */
  void open(int id, RecordCursor in) {
    byte[] bytes = slabs.get((int) (places[id] >>> 32) - 1);
    int start = (int) places[id] + LENGTH_BYTES;
    in.moveTo(bytes, start, start + length(bytes, start));
  }

  private static int length(byte[] bytes, int end) {
    int length = 0;
    for (int i = 1; i <= LENGTH_BYTES; i++) {
      length = length << 8 | bytes[end - i] & 0xff;
    }
    return length;
  }

  /** A copy of the record of an id; null if there is none. */
  byte[] copy(int id) {
    if (!has(id)) {
      return null;
    }
    byte[] bytes = slabs.get((int) (places[id] >>> 32) - 1);
    int start = (int) places[id] + LENGTH_BYTES;
    return Arrays.copyOfRange(bytes, start, start + length(bytes, start));
  }
}
