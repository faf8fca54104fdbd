package pvm.persistence.chronicle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import pvm.persistence.chronicle.Overlay.Stretch;
import pvm.store.StoreException;

/**
 * Reads the entries of a view of the log in large pieces of its segments, the newest piece first,
 * and checks each entry. For one thread at a time.
 */
final class LogPieces {
  static final int PIECE_BYTES = 1 << 20;

  private final List<Overlay.Commit> commits;
  private final EntryChecksum checksum = new EntryChecksum();

  /** The commit that is read next, and how many of its stretches were not read yet. */
  private int commit;

  private int stretches;

  LogPieces(Overlay.View view) {
    this.commits = view.commits();
    this.commit = commits.size();
    toNextStretch();
  }

  /** Goes back over commits that are read. */
  private void toNextStretch() {
    while (stretches == 0 && commit > 0) {
      commit--;
      stretches = commits.get(commit).stretches().size();
    }
  }

  /** Entries that were read and checked. */
  static final class Piece {
    private LogSegment segment;
    private byte[] bytes = {};
    private ByteBuffer heads = ByteBuffer.wrap(bytes);
    private long start;
    private int[] entries = {};
    private int count;

    /** Makes room for others. */
    private void begin(LogSegment segment, long start, int size, int count) {
      this.segment = segment;
      this.start = start;
      this.count = count;
      if (bytes.length < size || bytes.length > PIECE_BYTES) {
        bytes = new byte[size];
        heads = ByteBuffer.wrap(bytes);
      }
      if (entries.length < count) {
        entries = new int[count];
      }
    }

    /** How many entries there are. */
    int count() {
      return count;
    }

    /** Where in {@link #bytes} one of them begins, by its order. */
    int entry(int index) {
      return entries[index];
    }

    LogSegment segment() {
      return segment;
    }

    byte[] bytes() {
      return bytes;
    }

    long key(int entry) {
      return heads.getLong(entry);
    }

    /** Bytes of an entry's value; {@link LogFormat#REMOVED} if it removes the key. */
    int length(int entry) {
      return heads.getInt(entry + Long.BYTES);
    }

    private int checksum(int entry) {
      return heads.getInt(entry + Long.BYTES + Integer.BYTES);
    }

    /** Where in {@link #bytes} an entry's value begins. */
    int value(int entry) {
      return entry + LogFormat.ENTRY_HEADER_BYTES;
    }

    /** Where in the segment an entry's value begins. */
    long place(int entry) {
      return start + value(entry);
    }
  }

  /** Whether all pieces were read. */
  boolean isDone() {
    return stretches == 0;
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
    List<Stretch> taken = new ArrayList<>();
    long end = commits.get(commit).stretches().get(stretches - 1).to();
    do {
      taken.addFirst(commits.get(commit).stretches().get(--stretches));
      toNextStretch();
    } while (!isDone()
        && commits.get(commit).segment() == segment
        && end - commits.get(commit).stretches().get(stretches - 1).from() <= PIECE_BYTES);
    read(segment, taken, used);
    return used;
  }

  private void read(LogSegment segment, List<Stretch> taken, Piece piece) throws IOException {
    long start = taken.getFirst().from();
    // At most a value of the largest size and its head, which is less than the largest array.
    int size = Math.toIntExact(taken.getLast().to() - start);
    int count = taken.stream().mapToInt(Stretch::entries).sum();
    piece.begin(segment, start, size, count);
    if (!FileBytes.read(segment.file(), piece.bytes, size, start)) {
      throw new StoreException(segment.path() + " ends before offset " + taken.getLast().to());
    }
    int checked = 0;
    for (Stretch stretch : taken) {
      checked = check(piece, stretch, checked);
    }
  }

  /** Checks a stretch, and adds where its entries begin to the first {@code count} of the piece. */
  private int check(Piece piece, Stretch stretch, int count) {
    int entry = (int) (stretch.from() - piece.start);
    int end = (int) (stretch.to() - piece.start);
    for (int i = 0; i < stretch.entries(); i++) {
      if (!isWhole(piece, entry, end)) {
        throw piece.segment.damaged(piece.start + entry);
      }
      piece.entries[count + i] = entry;
      entry = piece.value(entry) + Math.max(0, piece.length(entry));
    }
    return count + stretch.entries();
  }

  /** Whether what begins at {@code entry} is an entry that ends before {@code end}, as written. */
  private boolean isWhole(Piece piece, int entry, int end) {
    int room = end - piece.value(entry);
    if (room < 0) {
      return false;
    }
    int length = piece.length(entry);
    return length == LogFormat.REMOVED
        || length >= 0
            && length <= room
            && piece.checksum(entry) == checksum.ofEntry(piece.bytes, entry, length);
  }
}
