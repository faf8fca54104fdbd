package pvm.persistence.chronicle;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import pvm.store.Snapshot;
import pvm.store.StoreException;

/**
 * Values behind each other, as a base keeps them: a map with an entry for each small value would be
 * several times as large as the values are, and slow to make and to read.
 *
 * <pre>
 *   page:   entry | entry | ... | checksum over number and entries, 4
 *   entry:  varint key, as the distance from the one before | varint length | value
 * </pre>
 *
 * <p>A page has as many values as go into {@link #BYTES}, or a single larger one. It is filled by
 * one thread, in the order of {@link Fill}.
 */
final class Page {
  static final int BYTES = 1 << 14;
  static final int CHECKSUM_BYTES = Integer.BYTES;

  private final Fill fill = new Fill();
  private final EntryChecksum checksum = new EntryChecksum();
  private byte[] bytes = new byte[BYTES];

  /** How far a page is filled. Whoever follows it deals the same values out to the same pages. */
  static final class Fill {
    private long key;
    private int size;

    /** Whether a value goes into the page; one does in any case. */
    boolean hasRoom(long key, int length) {
      return size == 0 || (long) size + headBytes(key, length) + length <= BYTES;
    }

    /** Takes a value; returns the bytes of all entries. */
    int add(long key, int length) {
      size += headBytes(key, length) + length;
      this.key = key;
      return size;
    }

    private int headBytes(long key, int length) {
      return varintBytes(zigzag(key - this.key)) + varintBytes(length);
    }

    /** Begins a new page; returns what this one takes up. */
    int end() {
      int stored = size + CHECKSUM_BYTES;
      size = 0;
      key = 0;
      return stored;
    }

    boolean isEmpty() {
      return size == 0;
    }
  }

  boolean hasRoom(long key, int length) {
    return fill.hasRoom(key, length);
  }

  boolean isEmpty() {
    return fill.isEmpty();
  }

  /** Adds a value, which must go into it. */
  void add(long key, byte[] value, int offset, int length) {
    int position = fill.size;
    long distance = zigzag(key - fill.key);
    int end = fill.add(key, length);
    if (end > bytes.length) { // it is the only one
      bytes = new byte[end];
    }
    position = putVarint(distance, position);
    position = putVarint(length, position);
    System.arraycopy(value, offset, bytes, position, length);
  }

  /** Ends the page and begins the next; returns what is to be stored under the page's number. */
  byte[] end(long number) {
    int size = fill.size;
    byte[] stored = Arrays.copyOf(bytes, fill.end());
    ByteBuffer.wrap(stored).putInt(size, checksum.of(number, stored, 0, size));
    if (bytes.length > BYTES) {
      bytes = new byte[BYTES];
    }
    return stored;
  }

  /**
   * Visits the values of a page, after it was checked.
   *
   * @param path of the base, for messages
   * @return how many there are
   */
  static int read(
      long number, byte[] stored, EntryChecksum checksum, Path path, Snapshot.Scan scan) {
    int end = stored.length - CHECKSUM_BYTES;
    if (end < 0 || ByteBuffer.wrap(stored).getInt(end) != checksum.of(number, stored, 0, end)) {
      throw new StoreException("page " + number + " of " + path + " is damaged");
    }
    Cursor in = new Cursor(stored);
    long key = 0;
    int count = 0;
    while (in.position < end) {
      key += unzigzag(in.varint());
      int length = (int) in.varint();
      if (length < 0 || length > end - in.position) {
        throw new StoreException("page " + number + " of " + path + " has a wrong length in it");
      }
      scan.entry(key, stored, in.position, length);
      in.position += length;
      count++;
    }
    return count;
  }

  /** Where a page is being read. */
  private static final class Cursor {
    private final byte[] bytes;
    private int position;

    Cursor(byte[] bytes) {
      this.bytes = bytes;
    }

    long varint() {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        byte b = bytes[position++];
        value |= (b & 0x7fL) << shift;
        if (b >= 0) {
          return value;
        }
      }
    }
  }

  private int putVarint(long value, int position) {
    int at = position;
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes[at++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[at++] = (byte) rest;
    return at;
  }

  private static int varintBytes(long value) {
    return value == 0 ? 1 : (Long.SIZE - Long.numberOfLeadingZeros(value) + 6) / 7;
  }

  private static long zigzag(long distance) {
    return distance << 1 ^ distance >> 63;
  }

  private static long unzigzag(long value) {
    return value >>> 1 ^ -(value & 1);
  }
}
