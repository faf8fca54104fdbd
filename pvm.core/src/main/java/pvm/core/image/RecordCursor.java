package pvm.core.image;

import jdk.internal.misc.Unsafe;

/**
 * Reads the values of one record in order; see {@link RecordBuffer} for their forms. A record that
 * ends too early, or has bytes left over, is an {@link ImageException}. For one thread.
 */
public final class RecordCursor {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();

  private static final byte[] NONE = new byte[0];

  private byte[] bytes;
  private int position;
  private int end;

  public RecordCursor() {
    this(NONE);
  }

  public RecordCursor(byte[] bytes) {
    moveTo(bytes, 0);
  }

  /** Goes to a place of another record. */
  public void moveTo(byte[] record, int offset) {
    moveTo(record, offset, record.length);
  }

  /** Goes to a record that ends before {@code to}, which may be amid other bytes. */
  public void moveTo(byte[] records, int from, int to) {
    bytes = records;
    position = from;
    end = to;
  }

  /** Another cursor at the same place. */
  public RecordCursor copy() {
    RecordCursor copy = new RecordCursor();
    copy.moveTo(bytes, position, end);
    return copy;
  }

  /** Where the next value starts. */
  public int position() {
    return position;
  }

  /** How many bytes are left. */
  public int remaining() {
    return end - position;
  }

  /** Fails if something is left. */
  public void expectEnd() {
    if (position != end) {
      throw new ImageException((end - position) + " bytes left over");
    }
  }

  public int getByte() {
    need(1);
    return bytes[position++];
  }

  public int getVarint() {
    int value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      if (position >= end) {
        break;
      }
      int b = bytes[position++];
      value |= (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw tooShort();
  }

  public int getInt() {
    int value = getVarint();
    return value >>> 1 ^ -(value & 1);
  }

  public long getLong() {
    need(8);
    long value = UNSAFE.getLongUnaligned(bytes, Unsafe.ARRAY_BYTE_BASE_OFFSET + position, false);
    position += 8;
    return value;
  }

  public byte[] getBytes() {
    int length = getCount(1);
    byte[] value = new byte[length];
    getRaw(value, Unsafe.ARRAY_BYTE_BASE_OFFSET, length);
    return value;
  }

  public String getString() {
    int code = getVarint();
    int length = code >>> 1;
    boolean isLatin1 = (code & 1) == 0;
    need(isLatin1 ? length : 2L * length);
    if (isLatin1) {
      String value =
          new String(bytes, position, length, java.nio.charset.StandardCharsets.ISO_8859_1);
      position += length;
      return value;
    }
    char[] chars = new char[length];
    for (int i = 0; i < length; i++, position += 2) {
      chars[i] = (char) ((bytes[position] & 0xff) | bytes[position + 1] << 8);
    }
    return new String(chars);
  }

  public String getNullableString() {
    return getByte() == 0 ? null : getString();
  }

  /** A number of things of which each takes at least {@code sizeBytesMin} bytes. */
  public int getCount(int sizeBytesMin) {
    int count = getVarint();
    if (count < 0 || (long) count * sizeBytesMin > end - position) {
      throw new ImageException(
          "a count of " + count + " where " + (end - position) + " bytes are left");
    }
    return count;
  }

  /** Passes bytes by. */
  public void skip(long length) {
    need(length);
    position += (int) length;
  }

  /** Fills memory of a primitive array. */
  public void getRaw(Object array, long offset, int length) {
    need(length);
    UNSAFE.copyMemory(bytes, Unsafe.ARRAY_BYTE_BASE_OFFSET + position, array, offset, length);
    position += length;
  }

  private void need(long more) {
    if (more < 0 || end - position < more) {
      throw tooShort();
    }
  }

  private ImageException tooShort() {
    return new ImageException("it ends too early");
  }
}
