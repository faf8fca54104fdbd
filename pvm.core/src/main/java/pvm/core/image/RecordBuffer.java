package pvm.core.image;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import jdk.internal.misc.Unsafe;
import pvm.store.Delta;

/**
 * Records one after the other in memory, in the order in which they were written. One record is
 * open at a time.
 *
 * <p>The bytes live in segments, so that no large array is ever copied to grow, and a checkpoint
 * may be larger than an array. Filled by one thread, then read by another.
 *
 * <pre>
 *   varint   7 bits a byte, least first, top bit set if more follow
 *   int      zigzag, then varint
 *   long     8 bytes, little endian
 *   string   varint 2 * length + (1 if not Latin-1), then 1 or 2 bytes a char
 * </pre>
 */
public final class RecordBuffer {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();
  private static final int SEGMENT_BYTES = 1 << 22;
  private static final int SMALL_BYTES = 1 << 16;
  private static final int FULL_BYTES = SEGMENT_BYTES + SMALL_BYTES;

  /** So that a process keeps no more than a thirtieth of the heap for later. */
  private static final long SPARE_MAX = Runtime.getRuntime().maxMemory() / 30 / FULL_BYTES;

  private record Segment(byte[] bytes, long[] keys, int[] ends, int count) {}

  private final List<Segment> sealed = new ArrayList<>();

  /**
   * Segments to be used again: new memory is slow, and moves short-lived objects to the old
   * generation.
   */
  private final Deque<Segment> spare = new ArrayDeque<>();

  private byte[] bytes = new byte[SMALL_BYTES];
  private long[] keys = new long[1024];
  private int[] ends = new int[1024];
  private int count;
  private int position;
  private long sealedBytes;
  private int sealedRecords;

  /**
   * Makes the buffer as good as a new one, but for its size: nothing refers to its records any
   * more. What is not used for long it lets go of, a segment each time.
   */
  public void reset() {
    if (!spare.isEmpty()) {
      spare.pop();
    }
    for (Segment segment : sealed) {
      if (segment.bytes.length == FULL_BYTES && spare.size() < SPARE_MAX) {
        spare.push(segment);
      }
    }
    sealed.clear();
    sealedBytes = 0;
    sealedRecords = 0;
    count = 0;
    position = 0;
    if (bytes.length > FULL_BYTES) {
      bytes = new byte[SMALL_BYTES];
    }
  }

  /** Opens a record. */
  public void begin(long key) {
    if (position > SEGMENT_BYTES) {
      seal();
    }
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    keys[count] = key;
  }

  /** Closes the open record. */
  public void end() {
    ends[count++] = position;
  }

  /** Drops what was written of the open record. */
  public void abandon() {
    position = start();
  }

  /** Whether the open record's bytes are {@code expected}. */
  public boolean isOpenRecordEqualTo(byte[] expected) {
    return expected != null
        && Arrays.equals(bytes, start(), position, expected, 0, expected.length);
  }

  /** A copy of the open record's bytes. */
  public byte[] openRecord() {
    return Arrays.copyOfRange(bytes, start(), position);
  }

  private int start() {
    return count == 0 ? 0 : ends[count - 1];
  }

  private void seal() {
    sealed.add(new Segment(bytes, keys, ends, count));
    sealedBytes += position;
    sealedRecords += count;
    Segment next = spare.poll();
    bytes = next == null ? new byte[FULL_BYTES] : next.bytes;
    keys = next == null ? new long[keys.length] : next.keys;
    ends = next == null ? new int[ends.length] : next.ends;
    count = 0;
    position = 0;
  }

  /** Closed records. */
  public int records() {
    return sealedRecords + count;
  }

  /** Bytes of all records. */
  public long sizeBytes() {
    return sealedBytes + position;
  }

  /** Adds all closed records to a delta, which reads them from here: nothing may follow. */
  public void copyTo(Delta delta) {
    for (Segment segment : sealed) {
      copyTo(delta, segment);
    }
    copyTo(delta, new Segment(bytes, keys, ends, count));
  }

  private static void copyTo(Delta delta, Segment segment) {
    int start = 0;
    for (int i = 0; i < segment.count; i++) {
      int end = segment.ends[i];
      delta.put(segment.keys[i], segment.bytes, start, end - start);
      start = end;
    }
  }

  // ---- values

  public void putByte(int value) {
    need(1);
    bytes[position++] = (byte) value;
  }

  /** An unsigned number. */
  public void putVarint(int value) {
    need(5);
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      bytes[position++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[position++] = (byte) rest;
  }

  /** A signed number. */
  public void putInt(int value) {
    putVarint(value << 1 ^ value >> 31);
  }

  public void putLong(long value) {
    need(8);
    UNSAFE.putLongUnaligned(bytes, Unsafe.ARRAY_BYTE_BASE_OFFSET + position, value, false);
    position += 8;
  }

  /** The bytes and their number. */
  public void putBytes(byte[] value) {
    putVarint(value.length);
    putRaw(value, Unsafe.ARRAY_BYTE_BASE_OFFSET, value.length);
  }

  /** A string; not null. */
  public void putString(String value) {
    int length = value.length();
    byte[] latin1 = value.getBytes(StandardCharsets.ISO_8859_1);
    if (isLatin1(value, latin1)) {
      putVarint(length << 1);
      putRaw(latin1, Unsafe.ARRAY_BYTE_BASE_OFFSET, length);
      return;
    }
    putVarint(length << 1 | 1);
    need(2 * length);
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      bytes[position++] = (byte) c;
      bytes[position++] = (byte) (c >> 8);
    }
  }

  private static boolean isLatin1(String value, byte[] latin1) {
    if (latin1.length != value.length()) {
      return false;
    }
    for (int i = 0; i < latin1.length; i++) {
      if (value.charAt(i) > 0xff) {
        return false;
      }
    }
    return true;
  }

  /** A string or null. */
  public void putNullableString(String value) {
    putByte(value == null ? 0 : 1);
    if (value != null) {
      putString(value);
    }
  }

  /** Memory of a primitive array, as it is. */
  public void putRaw(Object array, long offset, int length) {
    need(length);
    UNSAFE.copyMemory(array, offset, bytes, Unsafe.ARRAY_BYTE_BASE_OFFSET + position, length);
    position += length;
  }

  private void need(int more) {
    if (bytes.length - position < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, position + more + SMALL_BYTES));
    }
  }
}
