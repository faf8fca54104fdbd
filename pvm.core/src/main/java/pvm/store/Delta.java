package pvm.store;

import java.util.Arrays;
import java.util.Objects;

/**
 * What a commit changes: values put and keys removed, in the order added; a later entry of the same
 * key wins. Built by one thread, then read by the store.
 *
 * <p>A value is a part of an array, so that those of a checkpoint need not be copied one by one.
 */
public final class Delta {
  /** The largest value: a little less than the largest array, for stores add to it. */
  public static final int VALUE_BYTES_MAX = Integer.MAX_VALUE - 64;

  private static final int REMOVED = -1;

  private long[] keys;
  private byte[][] arrays;
  private int[] offsets;
  private int[] lengths;
  private int size;
  private long sizeBytes;

  public Delta() {
    this(64);
  }

  /**
   * @param capacity entries that there is room for at first, at least 1
   */
  public Delta(int capacity) {
    keys = new long[capacity];
    arrays = new byte[capacity][];
    offsets = new int[capacity];
    lengths = new int[capacity];
  }

  /**
   * Sets {@code key} to {@code value}, which must not be changed afterwards.
   *
   * @param value of at most {@link #VALUE_BYTES_MAX} bytes
   */
  public Delta put(long key, byte[] value) {
    return put(key, value, 0, value.length);
  }

  /**
   * Sets {@code key} to a part of {@code bytes}, which must not be changed afterwards.
   *
   * @param length at most {@link #VALUE_BYTES_MAX}
   */
  public Delta put(long key, byte[] bytes, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (length > VALUE_BYTES_MAX) {
      throw new IllegalArgumentException(
          "value of key " + key + ": " + length + " bytes, at most " + VALUE_BYTES_MAX);
    }
    add(key, bytes, offset, length);
    sizeBytes += length;
    return this;
  }

  /** Removes {@code key}. */
  public Delta remove(long key) {
    add(key, null, 0, REMOVED);
    return this;
  }

  private void add(long key, byte[] bytes, int offset, int length) {
    if (size == keys.length) {
      int capacity = size * 2;
      keys = Arrays.copyOf(keys, capacity);
      arrays = Arrays.copyOf(arrays, capacity);
      offsets = Arrays.copyOf(offsets, capacity);
      lengths = Arrays.copyOf(lengths, capacity);
    }
    keys[size] = key;
    arrays[size] = bytes;
    offsets[size] = offset;
    lengths[size++] = length;
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

  public boolean isRemoval(int index) {
    return lengths[index] == REMOVED;
  }

  /** The array that the value of entry {@code index} stands in; null for a removal. */
  public byte[] array(int index) {
    return arrays[index];
  }

  /** Where in its array the value of entry {@code index} begins. */
  public int offset(int index) {
    return offsets[index];
  }

  /** Bytes of the value of entry {@code index}; -1 for a removal. */
  public int length(int index) {
    return lengths[index];
  }

  /** A copy of the value of entry {@code index}; null for a removal. */
  public byte[] value(int index) {
    return isRemoval(index)
        ? null
        : Arrays.copyOfRange(arrays[index], offsets[index], offsets[index] + lengths[index]);
  }
}
