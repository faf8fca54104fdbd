package pvm.persistence.chronicle;

/**
 * How far a stretch of entries is filled, and whether one more goes into it. Whoever follows it
 * deals the same entries out to the same stretches.
 *
 * <pre>
 *   entry:  varint key, as the distance from the one before in the stretch, zigzag
 *           varint length + 1, 0 removes | value
 * </pre>
 */
final class EntryFill {
  /** Stands for the length of an entry that removes its key. */
  static final int REMOVED = -1;

  private final int sizeMax;
  private long key;
  private int size;

  /**
   * @param sizeMax bytes of the entries of a stretch, unless it has a single larger one
   */
  EntryFill(int sizeMax) {
    this.sizeMax = sizeMax;
  }

  /** Whether an entry goes into the stretch; one does in any case. */
  boolean hasRoom(long key, int length) {
    return size == 0 || (long) size + bytes(key, length) <= sizeMax;
  }

  void add(long key, int length) {
    size += bytes(key, length);
    this.key = key;
  }

  private int bytes(long key, int length) {
    return varintBytes(distance(key)) + varintBytes(length + 1) + Math.max(0, length);
  }

  /** What stands for a key that follows the last one. */
  long distance(long key) {
    long distance = key - this.key;
    return distance << 1 ^ distance >> 63;
  }

  /** Bytes of all entries. */
  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Begins a new stretch. */
  void clear() {
    size = 0;
    key = 0;
  }

  private static int varintBytes(long value) {
    return value == 0 ? 1 : (Long.SIZE - Long.numberOfLeadingZeros(value) + 6) / 7;
  }
}
