package pvm.persistence.chronicle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import pvm.store.StoreException;

/**
 * Reads the entries of a view of the log in large pieces of its segments, the newest piece first,
 * and checks each block. For one thread at a time.
 */
final class LogPieces {
  static final int PIECE_BYTES = 1 << 18;

  private final List<Overlay.Commit> commits;
  private final EntryCursor cursor = new EntryCursor();

  /** The commit that is read next, and how many of its blocks were not read yet. */
  private int commit;

  private int blocks;

  LogPieces(Overlay.View view) {
    this.commits = view.commits();
    this.commit = commits.size();
    toNextBlock();
  }

  /** Goes back over commits that are read. */
  private void toNextBlock() {
    while (blocks == 0 && commit > 0) {
      commit--;
      blocks = commits.get(commit).blocks().size();
    }
  }

  /** Entries that were read and checked, in the order in which they were written. */
  static final class Piece {
    private LogSegment segment;
    private byte[] bytes = {};
    private long start;
    private long[] keys = {};
    private int[] values = {};
    private int[] lengths = {};
    private int count;

    /** Makes room for others. */
    private void begin(LogSegment segment, long start, int size, int entries) {
      this.segment = segment;
      this.start = start;
      count = 0;
      if (bytes.length < size || bytes.length > PIECE_BYTES) {
        bytes = new byte[size];
      }
      if (keys.length < entries) {
        keys = new long[entries];
        values = new int[entries];
        lengths = new int[entries];
      }
    }

    private void add(EntryCursor entry) {
      keys[count] = entry.key();
      values[count] = entry.value();
      lengths[count++] = entry.length();
    }

    /** How many entries there are. */
    int count() {
      return count;
    }

    LogSegment segment() {
      return segment;
    }

    /** Hold the values. */
    byte[] bytes() {
      return bytes;
    }

    long key(int entry) {
      return keys[entry];
    }

    /** Bytes of an entry's value; {@link EntryFill#REMOVED} if it removes the key. */
    int length(int entry) {
      return lengths[entry];
    }

    /** Where in {@link #bytes} an entry's value begins. */
    int value(int entry) {
      return values[entry];
    }

    /** Where in the segment an entry's value begins: no other entry has its there. */
    long place(int entry) {
      return start + values[entry];
    }
  }

  private boolean isDone() {
    return blocks == 0;
  }

  /**
   * The next piece, null if there is none.
   *
   * @param used whose entries are no longer needed: it becomes the next
   */
  Piece next(Piece used) throws IOException {
    if (isDone()) {
      return null;
    }
    LogSegment segment = commits.get(commit).segment();
    List<LogBlock> taken = new ArrayList<>();
    long end = nextBlock().end();
    do {
      taken.addFirst(nextBlock());
      blocks--;
      toNextBlock();
    } while (!isDone()
        && commits.get(commit).segment() == segment
        && end - nextBlock().offset() <= PIECE_BYTES);
    read(segment, taken, used);
    return used;
  }

  private LogBlock nextBlock() {
    return commits.get(commit).blocks().get(blocks - 1);
  }

  private void read(LogSegment segment, List<LogBlock> taken, Piece piece) throws IOException {
    long start = taken.getFirst().offset();
    // At most a value of the largest size and what is before it, less than the largest array.
    int size = Math.toIntExact(taken.getLast().end() - start);
    int entries = taken.stream().mapToInt(LogBlock::entries).sum();
    piece.begin(segment, start, size, entries);
    if (!FileBytes.read(segment.file(), piece.bytes, size, start)) {
      throw new StoreException(segment.path() + " ends before offset " + taken.getLast().end());
    }
    for (LogBlock block : taken) {
      if (!isRead(block, piece)) {
        throw segment.damaged(block.offset());
      }
    }
  }

  /** Adds the entries of a block to a piece; false if they are not what was written. */
  private boolean isRead(LogBlock block, Piece piece) {
    int at = (int) (block.offset() - piece.start);
    if (!block.isAt(piece.bytes, at)) {
      return false;
    }
    int from = at + LogBlock.HEAD_BYTES;
    cursor.moveTo(piece.bytes, from, from + block.size());
    for (int i = 0; i < block.entries(); i++) {
      if (cursor.isAtEnd() || !cursor.next()) {
        return false;
      }
      piece.add(cursor);
    }
    return cursor.isAtEnd();
  }
}
