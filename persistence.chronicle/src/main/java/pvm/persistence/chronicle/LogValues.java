package pvm.persistence.chronicle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import pvm.store.StoreException;

/**
 * Reads all values of a view of the log, the newest first, in large pieces of its segments, and
 * checks each. For one thread.
 */
final class LogValues {
  private static final int PIECE_BYTES = 1 << 20;

  private final Overlay.View view;
  private final EntryChecksum checksum = new EntryChecksum();
  private byte[] piece = new byte[4096];

  LogValues(Overlay.View view) {
    this.view = view;
  }

  /** Takes a version. */
  interface Sink {
    /**
     * Takes one.
     *
     * @param version its index in the view
     * @param bytes hold the value, during this call only
     * @param length of the value; {@link LogFormat#REMOVED} if it removes the key
     */
    void version(int version, byte[] bytes, int offset, int length);
  }

  /** Reads them all. */
  void newestFirst(Sink sink) throws IOException {
    List<Overlay.Commit> commits = view.commits();
    for (int last = commits.size() - 1; last >= 0; ) {
      LogSegment segment = commits.get(last).segment();
      int first = last;
      while (first > 0 && commits.get(first - 1).segment() == segment) {
        first--;
      }
      read(segment, first == 0 ? 0 : commits.get(first - 1).end(), commits.get(last).end(), sink);
      last = first - 1;
    }
  }

  /** Reads versions {@code from} to {@code to}, all of one segment, from the end, by pieces. */
  private void read(LogSegment segment, int from, int to, Sink sink) throws IOException {
    for (int end = to; end > from; ) {
      int begin = end - 1;
      while (begin > from && endOf(end - 1) - beginOf(begin - 1) <= PIECE_BYTES) {
        begin--;
      }
      readPiece(segment, begin, end, sink);
      end = begin;
    }
  }

  private long beginOf(int version) {
    return view.offset(version) - LogFormat.ENTRY_HEADER_BYTES;
  }

  private long endOf(int version) {
    return view.offset(version) + Math.max(0, view.length(version));
  }

  private void readPiece(LogSegment segment, int from, int to, Sink sink) throws IOException {
    long start = beginOf(from);
    long size = endOf(to - 1) - start;
    if (size > Integer.MAX_VALUE - 64) { // one value, as large as an array: without its head
      byte[] value = segment.value(view.key(from), view.offset(from), view.length(from));
      sink.version(from, value, 0, value.length);
      return;
    }
    byte[] bytes = room((int) size);
    if (!FileBytes.read(segment.file(), bytes, (int) size, start)) {
      throw damaged(segment, from);
    }
    ByteBuffer heads = ByteBuffer.wrap(bytes);
    for (int version = to - 1; version >= from; version--) {
      int offset = (int) (view.offset(version) - start);
      if (!isWhole(version, bytes, heads, offset)) {
        throw damaged(segment, version);
      }
      sink.version(version, bytes, offset, view.length(version));
    }
  }

  /** An array of at least this size, the same for all usual ones. */
  private byte[] room(int size) {
    if (size > piece.length) {
      byte[] larger = new byte[size <= PIECE_BYTES ? PIECE_BYTES : size];
      if (size > PIECE_BYTES) {
        return larger;
      }
      piece = larger;
    }
    return piece;
  }

  private boolean isWhole(int version, byte[] bytes, ByteBuffer heads, int offset) {
    long key = view.key(version);
    int length = view.length(version);
    int head = offset - LogFormat.ENTRY_HEADER_BYTES;
    return heads.getLong(head) == key
        && heads.getInt(head + 8) == length
        && (length == LogFormat.REMOVED
            || heads.getInt(head + 12) == checksum.of(key, bytes, offset, length));
  }

  private StoreException damaged(LogSegment segment, int version) {
    return segment.damaged(view.key(version), view.offset(version));
  }
}
