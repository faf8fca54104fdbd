package pvm.store;

/**
 * What a commit changes: values put and keys removed, in the order added; a later entry of the same
 * key wins. Built by one thread, then read by the store.
 */
public final class Delta {
  /** The largest value: a little less than the largest array, for stores add to it. */
  public static final int VALUE_BYTES_MAX = Integer.MAX_VALUE - 64;

  private long[] keys = new long[64];
  private byte[][] values = new byte[64][];
  private int size;
  private long sizeBytes;

  /**
   * Sets {@code key} to {@code value}, which must not be changed afterwards.
   *
   * @param value of at most {@link #VALUE_BYTES_MAX} bytes
   */
  public Delta put(long key, byte[] value) {
    if (value.length > VALUE_BYTES_MAX) {
      throw new IllegalArgumentException(
          "value of key " + key + ": " + value.length + " bytes, at most " + VALUE_BYTES_MAX);
    }
    add(key, value);
    sizeBytes += value.length;
    return this;
  }

  /** Removes {@code key}. */
  public Delta remove(long key) {
    add(key, null);
    return this;
  }

  private void add(long key, byte[] value) {
    if (size == keys.length) {
      keys = java.util.Arrays.copyOf(keys, size * 2);
      values = java.util.Arrays.copyOf(values, size * 2);
    }
    keys[size] = key;
    values[size++] = value;
  }

  /** Entries, removals counted in. */
  public int size() {
    return size;
  }

  /** Bytes of all values. */
  public long sizeBytes() {
    return sizeBytes;
  }

  public long key(int index) {
    return keys[index];
  }

  /** The value of entry {@code index}; null for a removal. */
  public byte[] value(int index) {
    return values[index];
  }
}
