package pvm.persistence.chronicle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import pvm.store.StoreException;
import pvm.store.disk.DiskFile;

/** One file of the redo log, open. Its values may be read by any thread. */
final class LogSegment {
  private static final int SMALL_BYTES = 1 << 16;

  private final Path path;
  private final LogFormat.SegmentHeader header;
  private final DiskFile file;
  private final Shares shares;

  LogSegment(Path path, LogFormat.SegmentHeader header, DiskFile file) {
    this.path = path;
    this.header = header;
    this.file = file;
    this.shares = new Shares(file);
  }

  long number() {
    return header.number();
  }

  /** Sequence of its first record: it makes all records from there on in earlier segments void. */
  long firstSequence() {
    return header.firstSequence();
  }

  Path path() {
    return path;
  }

  DiskFile file() {
    return file;
  }

  Shares shares() {
    return shares;
  }

  /**
   * Reads a value and checks it.
   *
   * @param offset of the value's first byte
   */
  byte[] value(long key, long offset, int length) {
    try {
      byte[] value =
          length <= SMALL_BYTES ? small(key, offset, length) : large(key, offset, length);
      if (value == null) {
        throw damaged(offset - LogFormat.ENTRY_HEADER_BYTES);
      }
      return value;
    } catch (IOException e) {
      throw new StoreException(
          "can't read key "
              + key
              + " from "
              + path
              + " at offset "
              + offset
              + ": "
              + e.getMessage(),
          e);
    }
  }

  /** What to throw where an entry is not what was written. */
  StoreException damaged(long offset) {
    return new StoreException("entry in " + path + " at offset " + offset + " is damaged");
  }

  /** Reads head and value at once; null if they are damaged. */
  private byte[] small(long key, long offset, int length) throws IOException {
    ByteBuffer entry = ByteBuffer.allocate(LogFormat.ENTRY_HEADER_BYTES + length);
    if (!file.readFully(entry, offset - LogFormat.ENTRY_HEADER_BYTES)) {
      return null;
    }
    byte[] value =
        Arrays.copyOfRange(entry.array(), LogFormat.ENTRY_HEADER_BYTES, entry.capacity());
    return isWhole(entry, key, value) ? value : null;
  }

  private byte[] large(long key, long offset, int length) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(LogFormat.ENTRY_HEADER_BYTES);
    byte[] value = new byte[length];
    boolean isThere =
        file.readFully(head, offset - LogFormat.ENTRY_HEADER_BYTES)
            && FileBytes.read(file, value, offset);
    return isThere && isWhole(head, key, value) ? value : null;
  }

  private static boolean isWhole(ByteBuffer head, long key, byte[] value) {
    return head.getLong(0) == key
        && head.getInt(8) == value.length
        && head.getInt(12) == new EntryChecksum().of(key, value);
  }
}
