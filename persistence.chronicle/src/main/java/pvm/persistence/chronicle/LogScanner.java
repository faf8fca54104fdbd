package pvm.persistence.chronicle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * Reads a segment from its first record on, checking every byte, and tells apart how it ends: with
 * the last record that was committed, perhaps a torn one after it, or with damage.
 */
final class LogScanner {
  private final LogSegment segment;
  private final LogInput input;

  LogScanner(LogSegment segment) throws IOException {
    this.segment = segment;
    this.input = new LogInput(segment.file());
  }

  /**
   * Where a valid record is; null in place of it means that there is none.
   *
   * @param valueBytes bytes of all its values
   */
  record Found(LogFormat.RecordHeader header, long offset, long valueBytes) {
    long end() {
      return offset + header.recordBytes();
    }
  }

  /**
   * Reads the record at {@code offset}, which must have this sequence; null if it isn't a valid
   * one. Blocks are told to {@code sink} before the record is known to be valid.
   */
  Found record(long offset, long sequence, BlockSink sink) throws IOException {
    var header = headerAt(offset);
    if (header == null
        || header.sequence() != sequence
        || header.recordBytes() > input.size() - offset) {
      return null;
    }
    long valueBytes = blocks(header, sink);
    return valueBytes >= 0 && isEndRight() ? new Found(header, offset, valueBytes) : null;
  }

  /** Goes over the blocks of a record; returns the bytes of its values, -1 if it is not whole. */
  private long blocks(LogFormat.RecordHeader header, BlockSink sink) throws IOException {
    long valueBytes = 0;
    for (long left = header.bodyBytes(); left > 0; ) {
      long offset = input.offset();
      ByteBuffer head = left < LogBlock.HEAD_BYTES ? null : input.take(LogBlock.HEAD_BYTES);
      LogBlock block = head == null ? null : LogBlock.read(offset, head);
      if (block == null || block.end() - offset > left || !input.skip(block.size())) {
        return -1;
      }
      sink.block(block);
      valueBytes += block.valueBytes();
      left -= block.end() - offset;
    }
    return input.skip(header.paddingBytes()) ? valueBytes : -1;
  }

  private boolean isEndRight() throws IOException {
    int sum = input.sum();
    return input.has(LogFormat.END_BYTES)
        && input.getInt() == LogFormat.END_MAGIC
        && input.getInt() == sum;
  }

  /**
   * Whether the record of this sequence, which is not valid at {@code offset}, was committed: it
   * carries its mark, or a later record or mark follows.
   */
  boolean wasCommitted(long offset, long sequence) throws IOException {
    for (long at = offset; at + LogFormat.MARK_BYTES <= input.size(); at += Long.BYTES) {
      input.seek(at);
      int magic = input.has(Integer.BYTES) ? input.getInt() : 0;
      if (magic == LogFormat.MARK_MAGIC && markAt(at) >= sequence) {
        return true;
      }
      if (magic == LogFormat.RECORD_MAGIC && recordAt(at) > sequence) {
        return true;
      }
    }
    return false;
  }

  /** When the last record of this sequence or a later one was committed; null if there is none. */
  Instant lastCommit(long sequence) throws IOException {
    Instant last = null;
    for (long at = LogFormat.SEGMENT_HEADER_BYTES;
        at + LogFormat.MARK_BYTES <= input.size();
        at += Long.BYTES) {
      input.seek(at);
      boolean isRecord = input.has(Integer.BYTES) && input.getInt() == LogFormat.RECORD_MAGIC;
      var header = isRecord ? headerAt(at) : null;
      boolean isCommit = header != null && header.kind() == LogFormat.Kind.COMMIT;
      if (isCommit && header.sequence() >= sequence) {
        last = header.checkpoint().time();
      }
    }
    return last;
  }

  private long markAt(long offset) throws IOException {
    input.seek(offset);
    return LogFormat.markedSequence(input.take(LogFormat.MARK_BYTES), segment.number());
  }

  private long recordAt(long offset) throws IOException {
    var header = headerAt(offset);
    return header == null ? 0 : header.sequence();
  }

  /** Null if there is no whole header. */
  private LogFormat.RecordHeader headerAt(long offset) throws IOException {
    input.seek(offset);
    ByteBuffer head = input.take(LogFormat.RECORD_HEADER_BYTES);
    return head == null ? null : LogFormat.RecordHeader.decode(head, segment.number());
  }
}
