package pvm.persistence.chronicle;

import java.util.zip.CRC32C;

/** The checksum that goes with a value: a CRC32C over key, length and value. Not thread-safe. */
final class EntryChecksum {
  private static final int HEAD_BYTES = Long.BYTES + Integer.BYTES;

  private final CRC32C crc = new CRC32C();
  private final byte[] head = new byte[HEAD_BYTES];

  int of(long key, byte[] value) {
    return of(key, value, 0, value.length);
  }

  /** Of a value that stands amid other bytes. */
  int of(long key, byte[] bytes, int offset, int length) {
    for (int i = 0; i < Long.BYTES; i++) {
      head[i] = (byte) (key >>> Long.SIZE - Byte.SIZE * (i + 1));
    }
    for (int i = 0; i < Integer.BYTES; i++) {
      head[Long.BYTES + i] = (byte) (length >>> Integer.SIZE - Byte.SIZE * (i + 1));
    }
    crc.reset();
    crc.update(head, 0, HEAD_BYTES);
    crc.update(bytes, offset, length);
    return (int) crc.getValue();
  }

  /**
   * The same of an entry of the log: of its head, which begins with key and length, and its value.
   */
  int ofEntry(byte[] bytes, int headOffset, int length) {
    crc.reset();
    crc.update(bytes, headOffset, HEAD_BYTES);
    crc.update(bytes, headOffset + LogFormat.ENTRY_HEADER_BYTES, length);
    return (int) crc.getValue();
  }
}
