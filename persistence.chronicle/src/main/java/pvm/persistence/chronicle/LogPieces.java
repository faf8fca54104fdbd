package pvm.persistence.chronicle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import pvm.store.StoreException;

/**
 * Reads the values of a view of the log in large pieces of its segments, the newest piece first,
 * and checks each value. For one thread at a time.
 */
final class LogPieces {
  static final int PIECE_BYTES = 1 << 20;

  private final Overlay.View view;
  private final EntryChecksum checksum = new EntryChecksum();

  /** The last version that was not read yet, plus one. */
  private int end;

  LogPieces(Overlay.View view) {
    this.view = view;
    this.end = view.size();
  }

  /**
   * Values that were read and checked.
   *
   * @param from index of the first version
   * @param to index of the last version, plus one
   * @param bytes hold them
   * @param start of the bytes, in the segment
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Piece(int from, int to, byte[] bytes, long start) {}

  /** Whether all values are in one piece, at most. */
  boolean isOne() {
    return end == 0 || begin() == 0;
  }

  /**
   * The next piece, null if there is none.
   *
   * @param room whose bytes are no longer needed; used again if it suffices
   */
  Piece next(byte[] room) throws IOException {
    if (end == 0) {
      return null;
    }
    int begin = begin();
    Piece piece = read(view.segment(begin), begin, end, room);
    end = begin;
    return piece;
  }

  /** The first version that is in the same segment as the last one. */
  private int segmentBegin() {
    List<Overlay.Commit> commits = view.commits();
    int first = view.commit(end - 1);
    LogSegment segment = commits.get(first).segment();
    while (first > 0 && commits.get(first - 1).segment() == segment) {
      first--;
    }
    return first == 0 ? 0 : commits.get(first - 1).end();
  }

  /** The first version of the next piece: in a segment they stand in their order. */
  private int begin() {
    long from = endOf(end - 1) - PIECE_BYTES;
    int low = segmentBegin();
    int high = end - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (beginOf(middle) >= from) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private long beginOf(int version) {
    return view.offset(version) - LogFormat.ENTRY_HEADER_BYTES;
  }

  private long endOf(int version) {
    return view.offset(version) + Math.max(0, view.length(version));
  }

  private Piece read(LogSegment segment, int from, int to, byte[] room) throws IOException {
    long start = beginOf(from);
    long size = endOf(to - 1) - start;
    if (size > Integer.MAX_VALUE - 64) { // one value, as large as an array: without its head
      byte[] value = segment.value(view.key(from), view.offset(from), view.length(from));
      return new Piece(from, to, value, view.offset(from));
    }
    int wanted = (int) Math.max(size, from == 0 ? 0 : PIECE_BYTES);
    byte[] bytes = size <= room.length ? room : new byte[wanted];
    if (!FileBytes.read(segment.file(), bytes, (int) size, start)) {
      throw damaged(segment, from);
    }
    ByteBuffer heads = ByteBuffer.wrap(bytes);
    for (int version = from; version < to; version++) {
      if (!isWhole(version, bytes, heads, (int) (beginOf(version) - start))) {
        throw damaged(segment, version);
      }
    }
    return new Piece(from, to, bytes, start);
  }

  private boolean isWhole(int version, byte[] bytes, ByteBuffer heads, int head) {
    int length = view.length(version);
    return heads.getLong(head) == view.key(version)
        && heads.getInt(head + 8) == length
        && (length == LogFormat.REMOVED
            || heads.getInt(head + 12) == checksum.ofEntry(bytes, head, length));
  }

  private StoreException damaged(LogSegment segment, int version) {
    return segment.damaged(view.key(version), view.offset(version));
  }
}
