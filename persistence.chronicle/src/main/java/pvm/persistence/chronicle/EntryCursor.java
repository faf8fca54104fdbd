package pvm.persistence.chronicle;

/** Goes over a stretch of entries, see {@link EntryFill}. For one thread. */
final class EntryCursor {
  private byte[] bytes = {};
  private int next;
  private int end;
  private long key;
  private int value;
  private int length;

  /** Goes before the first entry of a stretch. */
  void moveTo(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    next = from;
    end = to;
    key = 0;
  }

  /** Whether all entries were gone over. */
  boolean isAtEnd() {
    return next == end;
  }

  /** Goes to the next entry; false if what stands there is none. */
  boolean next() {
    long distance = varint();
    key += distance >>> 1 ^ -(distance & 1);
    long lengthAndOne = varint();
    value = next;
    if (value > end || lengthAndOne < 0 || lengthAndOne > (long) end - value + 1) {
      return false;
    }
    length = (int) lengthAndOne - 1;
    next += Math.max(0, length);
    return true;
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; next < end && shift < Long.SIZE; shift += 7) {
      byte b = bytes[next++];
      value |= (b & 0x7fL) << shift;
      if (b >= 0) {
        return value;
      }
    }
    next = end + 1; // no varint
    return -1;
  }

  long key() {
    return key;
  }

  /** Where the value begins. */
  int value() {
    return value;
  }

  /** Bytes of the value; {@link EntryFill#REMOVED} if the entry removes its key. */
  int length() {
    return length;
  }
}
