package pvm.persistence.chronicle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pvm.persistence.chronicle.LogPieces.Piece;

/** Where a view of the log has the newest entry of each key; immutable once made. */
final class LogIndex {
  static final int NONE = -1;

  private final List<LogSegment> segments = new ArrayList<>();
  private long[] keys = new long[16];
  private long[] places = new long[16];
  private int[] lengths = new int[16];
  private int[] segmentOf = new int[16];
  private int size;

  /** Indexes of keys, by their hash; at least half of it is {@link #NONE}. */
  private int[] table = newTable(64);

  private LogIndex() {}

  /** Reads the log. */
  static LogIndex of(Overlay.View view) throws IOException {
    LogIndex index = new LogIndex();
    new LogValues(view).newestFirst(index::add);
    return index;
  }

  private static int[] newTable(int size) {
    int[] table = new int[size];
    Arrays.fill(table, NONE);
    return table;
  }

  /** Takes an entry; an older one of the same key doesn't count. */
  private void add(Piece piece, int entry) {
    long key = piece.key(entry);
    int slot = slot(key);
    if (table[slot] != NONE) {
      return;
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      places = Arrays.copyOf(places, size * 2);
      lengths = Arrays.copyOf(lengths, size * 2);
      segmentOf = Arrays.copyOf(segmentOf, size * 2);
    }
    if (segments.isEmpty() || segments.getLast() != piece.segment()) {
      segments.add(piece.segment());
    }
    keys[size] = key;
    places[size] = piece.place(entry);
    lengths[size] = piece.length(entry);
    segmentOf[size] = segments.size() - 1;
    table[slot] = size++;
    if (size * 2 > table.length) {
      grow();
    }
  }

  private void grow() {
    table = newTable(table.length * 2);
    for (int i = 0; i < size; i++) {
      table[slot(keys[i])] = i;
    }
  }

  private int slot(long key) {
    int slot = (int) ((key * 0x9e3779b97f4a7c15L) >>> Long.numberOfLeadingZeros(table.length) + 1);
    while (table[slot] != NONE && keys[table[slot]] != key) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  /** How many keys there are, those that were removed counted in. */
  int size() {
    return size;
  }

  long key(int index) {
    return keys[index];
  }

  /** Bytes of a value; {@link LogFormat#REMOVED} if there is none any more. */
  int length(int index) {
    return lengths[index];
  }

  /** The index of a key; {@link #NONE} if the log doesn't have it. */
  int of(long key) {
    return table[slot(key)];
  }

  /** Whether an entry is the newest of its key. */
  boolean isNewest(Piece piece, int entry) {
    int index = of(piece.key(entry));
    return places[index] == piece.place(entry) && segments.get(segmentOf[index]) == piece.segment();
  }

  /** Reads a value and checks it; null if there is none any more. */
  byte[] value(int index) {
    return lengths[index] == LogFormat.REMOVED
        ? null
        : segments.get(segmentOf[index]).value(keys[index], places[index], lengths[index]);
  }
}
