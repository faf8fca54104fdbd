package pvm.persistence.chronicle;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import pvm.store.StoreException;

/** A value as it is kept in a map: its bytes, then a CRC32C over key, length and bytes. */
final class StoredValue {
  static final int CHECKSUM_BYTES = Integer.BYTES;

  private StoredValue() {}

  static byte[] wrap(long key, byte[] value) {
    byte[] stored = Arrays.copyOf(value, value.length + CHECKSUM_BYTES);
    ByteBuffer.wrap(stored).putInt(value.length, new EntryChecksum().of(key, value));
    return stored;
  }

  /** The value in {@code stored}, checked. */
  static byte[] unwrap(long key, byte[] stored, Path path) {
    return Arrays.copyOf(stored, check(key, stored, stored.length, new EntryChecksum(), path));
  }

  /** Checks the value in the first {@code size} bytes; returns its length. */
  static int check(long key, byte[] stored, int size, EntryChecksum checksum, Path path) {
    int length = size - CHECKSUM_BYTES;
    if (length < 0
        || ByteBuffer.wrap(stored).getInt(length) != checksum.of(key, stored, 0, length)) {
      throw new StoreException("value of key " + key + " in " + path + " is damaged");
    }
    return length;
  }
}
