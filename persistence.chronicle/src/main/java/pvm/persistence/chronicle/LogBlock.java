package pvm.persistence.chronicle;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import pvm.store.Delta;

/**
 * A stretch of the entries of a record, with a head that has a checksum over all of it.
 *
 * <pre>
 *   head:  bytes of the entries 4 | entries 4 | those that remove 4 | bytes of values 4 | CRC32C 4
 * </pre>
 *
 * @param offset of the head in its segment
 * @param size bytes of the entries
 * @param entries how many there are, at least 1
 * @param removals how many of them remove their key
 * @param valueBytes bytes of their values
 */
record LogBlock(long offset, int size, int entries, int removals, int valueBytes) {
  static final int HEAD_BYTES = 20;

  /** Bytes of the entries of a block, unless it has a single larger one. */
  static final int ENTRIES_BYTES = 1 << 16;

  private static final int SUMMED_HEAD_BYTES = HEAD_BYTES - Integer.BYTES;

  /** The block of these entries at a place. */
  static LogBlock of(long offset, EntryBuffer entries) {
    return new LogBlock(
        offset, entries.size(), entries.count(), entries.removals(), entries.valueBytes());
  }

  /** What the head at a place says; null if that can't be. */
  static LogBlock read(long offset, ByteBuffer head) {
    LogBlock block =
        new LogBlock(offset, head.getInt(0), head.getInt(4), head.getInt(8), head.getInt(12));
    boolean isPossible =
        block.size > 0
            && block.entries > 0
            && block.removals >= 0
            && block.removals <= block.entries
            && block.valueBytes >= 0
            && block.valueBytes <= block.size;
    return isPossible ? block : null;
  }

  /** Where the block ends in its segment. */
  long end() {
    return offset + HEAD_BYTES + size;
  }

  /** The head, for these entries. */
  byte[] head(byte[] bytes) {
    ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES);
    head.putInt(size).putInt(entries).putInt(removals).putInt(valueBytes);
    head.putInt(checksum(head.array(), 0, bytes, 0));
    return head.array();
  }

  /** Whether this block stands at a place of an array, as it was written. */
  boolean isAt(byte[] bytes, int at) {
    ByteBuffer head = ByteBuffer.wrap(bytes, at, HEAD_BYTES).slice();
    return head.getInt(0) == size
        && head.getInt(4) == entries
        && head.getInt(SUMMED_HEAD_BYTES) == checksum(bytes, at, bytes, at + HEAD_BYTES);
  }

  private int checksum(byte[] heads, int head, byte[] bytes, int from) {
    CRC32C crc = new CRC32C();
    crc.update(heads, head, SUMMED_HEAD_BYTES);
    crc.update(bytes, from, size);
    return (int) crc.getValue();
  }

  /** Bytes of the blocks that the entries of a delta are dealt out to. */
  static long bytes(Delta delta) {
    EntryFill block = new EntryFill(ENTRIES_BYTES);
    long bytes = 0;
    for (int i = 0; i < delta.size(); i++) {
      if (!block.hasRoom(delta.key(i), delta.length(i))) {
        bytes += HEAD_BYTES + block.size();
        block.clear();
      }
      block.add(delta.key(i), delta.length(i));
    }
    return block.isEmpty() ? bytes : bytes + HEAD_BYTES + block.size();
  }
}
