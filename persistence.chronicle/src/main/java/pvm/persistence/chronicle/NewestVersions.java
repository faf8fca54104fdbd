package pvm.persistence.chronicle;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** The newest version of each key among those in an order; immutable once made. */
final class NewestVersions {
  static final int NONE = -1;

  private final IntToLongFunction keys;
  private final int[] table;
  private final int shift;

  /**
   * Those of the first {@code size} keys, the newest last.
   *
   * @param keys by their places in the order; it must not change for these
   */
  NewestVersions(IntToLongFunction keys, int size) {
    this.keys = keys;
    int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(size));
    this.table = new int[1 << bits];
    this.shift = Long.SIZE - bits;
    Arrays.fill(table, NONE);
    for (int version = size - 1; version >= 0; version--) {
      int slot = slot(keys.applyAsLong(version));
      if (table[slot] == NONE) {
        table[slot] = version;
      }
    }
  }

  /** The index of the key's newest version; {@link #NONE} if there is none. */
  int of(long key) {
    return table[slot(key)];
  }

  private int slot(long key) {
    int slot = (int) ((key * 0x9e3779b97f4a7c15L) >>> shift);
    while (table[slot] != NONE && keys.applyAsLong(table[slot]) != key) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }
}
