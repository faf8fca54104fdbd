package pvm.persistence.chronicle;

import java.util.Arrays;

/** The keys of a checkpoint and the lengths of their values; grows while it is made. */
final class Contents {
  private long[] keys = new long[16];
  private int[] lengths = new int[16];
  private int size;

  void add(long key, int length) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      lengths = Arrays.copyOf(lengths, size * 2);
    }
    keys[size] = key;
    lengths[size++] = length;
  }

  int size() {
    return size;
  }

  long key(int index) {
    return keys[index];
  }

  int length(int index) {
    return lengths[index];
  }
}
