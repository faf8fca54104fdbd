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
    ByteBuffer.wrap(stored).putInt(value.length, LogFormat.entryChecksum(key, value));
    return stored;
  }

  /** The value in {@code stored}, checked. */
  static byte[] unwrap(long key, byte[] stored, Path path) {
    int length = stored.length - CHECKSUM_BYTES;
    byte[] value = Arrays.copyOf(stored, Math.max(0, length));
    if (length < 0
        || ByteBuffer.wrap(stored).getInt(length) != LogFormat.entryChecksum(key, value)) {
      throw new StoreException("value of key " + key + " in " + path + " is damaged");
    }
    return value;
  }
}
