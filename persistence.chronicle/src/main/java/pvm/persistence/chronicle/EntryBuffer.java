package pvm.persistence.chronicle;

/** A stretch of entries, see {@link EntryFill}, that is being filled. For one thread. */
final class EntryBuffer {
  private final int sizeMax;
  private final EntryFill fill;
  private byte[] bytes;
  private int count;
  private int removals;
  private int valueBytes;

  EntryBuffer(int sizeMax) {
    this.sizeMax = sizeMax;
    fill = new EntryFill(sizeMax);
    bytes = new byte[Math.min(sizeMax, 4096)];
  }

  boolean hasRoom(long key, int length) {
    return fill.hasRoom(key, length);
  }

  /**
   * Adds an entry, which must go into it.
   *
   * @param length {@link EntryFill#REMOVED} for one that removes its key; there is no value then
   */
  void add(long key, byte[] value, int offset, int length) {
    int position = fill.size();
    long distance = fill.distance(key);
    fill.add(key, length);
    makeRoom(position);
    position = putVarint(distance, position);
    position = putVarint(length + 1, position);
    if (length == EntryFill.REMOVED) {
      removals++;
    } else {
      System.arraycopy(value, offset, bytes, position, length);
      valueBytes += length;
    }
    count++;
  }

  private void makeRoom(int used) {
    if (fill.size() > bytes.length) {
      byte[] larger = new byte[Math.max(fill.size(), Math.min(sizeMax, 2 * bytes.length))];
      System.arraycopy(bytes, 0, larger, 0, used);
      bytes = larger;
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

  /** Holds all entries in its first {@link #size} bytes, until the next call that changes them. */
  byte[] bytes() {
    return bytes;
  }

  int size() {
    return fill.size();
  }

  boolean isEmpty() {
    return fill.isEmpty();
  }

  int count() {
    return count;
  }

  /** How many entries remove their key. */
  int removals() {
    return removals;
  }

  /** Bytes of the values, without what is around them. */
  int valueBytes() {
    return valueBytes;
  }

  /** Begins a new stretch. */
  void clear() {
    fill.clear();
    count = 0;
    removals = 0;
    valueBytes = 0;
    if (bytes.length > sizeMax) {
      bytes = new byte[sizeMax];
    }
  }
}
