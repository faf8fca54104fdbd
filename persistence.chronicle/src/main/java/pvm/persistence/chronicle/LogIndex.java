package pvm.persistence.chronicle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pvm.persistence.chronicle.LogPieces.Piece;

/** Where a view of the log has the newest entry of each key; immutable once made. */
final class LogIndex {
  static final int NONE = -1;

  private final Contents newest = new Contents();
  private final List<LogSegment> segments = new ArrayList<>();

  /** Where the values of {@link #newest} are: in which segment, and where there. */
  private int[] segmentOf = new int[16];

  private long[] places = new long[16];

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
    int index = newest.size();
    if (index == places.length) {
      segmentOf = Arrays.copyOf(segmentOf, index * 2);
      places = Arrays.copyOf(places, index * 2);
    }
    if (segments.isEmpty() || segments.getLast() != piece.segment()) {
      segments.add(piece.segment());
    }
    segmentOf[index] = segments.size() - 1;
    places[index] = piece.place(entry);
    newest.add(key, piece.length(entry));
    table[slot] = index;
    if (newest.size() * 2 > table.length) {
      grow();
    }
  }

  private void grow() {
    table = newTable(table.length * 2);
    for (int i = 0; i < newest.size(); i++) {
      table[slot(newest.key(i))] = i;
    }
  }

  private int slot(long key) {
    int slot = (int) ((key * 0x9e3779b97f4a7c15L) >>> Long.numberOfLeadingZeros(table.length) + 1);
    while (table[slot] != NONE && newest.key(table[slot]) != key) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  /**
   * All keys, and the lengths of their values: {@link EntryFill#REMOVED} of those that are gone.
   */
  Contents contents() {
    return newest;
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
}
