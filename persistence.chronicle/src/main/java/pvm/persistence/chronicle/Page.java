package pvm.persistence.chronicle;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
import pvm.store.Snapshot;
import pvm.store.StoreException;

/**
 * What a base keeps under a number: a stretch of entries, and a checksum over the number and them.
 * A map with an entry for each small value would be several times as large as the values are, and
 * slow to make and to read.
 */
final class Page {
  static final int BYTES = 1 << 14;
  static final int CHECKSUM_BYTES = Integer.BYTES;

  private Page() {}

  /** The page of these entries. */
  static byte[] of(long number, EntryBuffer entries) {
    int size = entries.size();
    byte[] page = Arrays.copyOf(entries.bytes(), size + CHECKSUM_BYTES);
    ByteBuffer.wrap(page).putInt(size, checksum(number, page, size));
    return page;
  }

  /**
   * Visits the values of a page, after it was checked.
   *
   * @param path of the base, for messages
   * @return how many there are
   */
  static int read(long number, byte[] page, Path path, Snapshot.Scan scan) {
    int size = page.length - CHECKSUM_BYTES;
    if (size < 0 || ByteBuffer.wrap(page).getInt(size) != checksum(number, page, size)) {
      throw damaged(number, path);
    }
    EntryCursor entry = new EntryCursor();
    entry.moveTo(page, 0, size);
    int count = 0;
    while (!entry.isAtEnd()) {
      if (!entry.next()) {
        throw damaged(number, path);
      }
      scan.entry(entry.key(), page, entry.value(), entry.length());
      count++;
    }
    return count;
  }

  private static StoreException damaged(long number, Path path) {
    return new StoreException("page " + number + " of " + path + " is damaged");
  }

  private static int checksum(long number, byte[] bytes, int size) {
    CRC32C crc = new CRC32C();
    crc.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
    crc.update(bytes, 0, size);
    return (int) crc.getValue();
  }
}
