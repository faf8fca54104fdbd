package pvm.persistence.chronicle;

import java.util.Arrays;

/** The newest version of each key in a view of the log; immutable once made. */
final class NewestVersions {
  static final int NONE = -1;

  private final Overlay.View view;
  private final int[] table;
  private final int shift;

  NewestVersions(Overlay.View view) {
    this.view = view;
    int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(view.size()));
    this.table = new int[1 << bits];
    this.shift = Long.SIZE - bits;
    Arrays.fill(table, NONE);
    for (int version = view.size() - 1; version >= 0; version--) {
      int slot = slot(view.keys()[version]);
      if (table[slot] == NONE) {
        table[slot] = version;
      }
    }
  }

  /** The index of the key's newest version; {@link #NONE} if the log has none. */
  int of(long key) {
    return table[slot(key)];
  }

  private int slot(long key) {
    int slot = (int) ((key * 0x9e3779b97f4a7c15L) >>> shift);
    while (table[slot] != NONE && view.keys()[table[slot]] != key) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }
}
