package pvm.persistence.chronicle;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.zip.CRC32C;
import pvm.store.CheckpointInfo;
import pvm.store.Delta;
import pvm.store.StoreException;

/**
 * The bytes of a redo log, all big-endian; docs/image-format.md is their specification.
 *
 * <pre>
 * segment: header 64 | record | record | ... | anything
 * record:  header 64 | blocks, padded to 8 | end 8 | mark 24       starts at a multiple of 8
 * </pre>
 *
 * <p>The blocks are {@link LogBlock}s. The end's checksum covers header and blocks and makes the
 * record valid. The mark is written after the record was forced: a record that carries it and is
 * not valid was damaged, not torn.
 */
final class LogFormat {
  static final int SEGMENT_HEADER_BYTES = 64;
  static final int RECORD_HEADER_BYTES = 64;
  static final int END_BYTES = 8;
  static final int MARK_BYTES = 24;

  static final int RECORD_MAGIC = 0x50524543; // PREC
  static final int END_MAGIC = 0x50454e44; // PEND
  static final int MARK_MAGIC = 0x504d524b; // PMRK
  private static final long SEGMENT_MAGIC = 0x50564d5245444f02L; // PVMREDO, version 2

  private LogFormat() {}

  /** What a record does. */
  enum Kind {
    COMMIT(1),
    REWIND(2);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    /**
     * @param log the segment that the record stands in
     */
    static Kind of(int code, long log) {
      return switch (code) {
        case 1 -> COMMIT;
        case 2 -> REWIND;
        default ->
            throw new StoreException(
                FileNames.redo(log)
                    + " holds a record of kind "
                    + code
                    + ", which this version does not know; use the version of PVM that wrote it");
      };
    }
  }

  /** The head of a segment; its number is in every record too, so that old bytes never count. */
  record SegmentHeader(long number, long firstSequence) {
    ByteBuffer encode() {
      ByteBuffer bytes = ByteBuffer.allocate(SEGMENT_HEADER_BYTES);
      bytes.putLong(SEGMENT_MAGIC).putLong(number).putLong(firstSequence);
      return sealed(bytes);
    }

    /** Null if these bytes are no whole header. */
    static SegmentHeader decode(ByteBuffer bytes) {
      if (!isSealed(bytes, SEGMENT_HEADER_BYTES) || bytes.getLong(0) != SEGMENT_MAGIC) {
        return null;
      }
      return new SegmentHeader(bytes.getLong(8), bytes.getLong(16));
    }
  }

  /**
   * The head of a record.
   *
   * @param log number of the segment it is in
   * @param life a number of the process that writes it, which no other process has used
   * @param sequence 1 for the first record of an image, then one more each
   * @param checkpoint the checkpoint that it makes, or that it goes back to
   */
  record RecordHeader(
      Kind kind, long log, long life, long sequence, CheckpointInfo checkpoint, long bodyBytes) {

    /** The header of the record that commits {@code delta}; it is in no segment yet. */
    static RecordHeader commit(long life, long sequence, CheckpointInfo checkpoint, Delta delta) {
      return new RecordHeader(Kind.COMMIT, 0, life, sequence, checkpoint, LogBlock.bytes(delta));
    }

    /** Bytes of the record that commits {@code delta}. */
    static long recordBytes(Delta delta) {
      return commit(0, 0, Current.NO_BASE, delta).recordBytes();
    }

    static RecordHeader rewind(long life, long sequence, CheckpointInfo checkpoint) {
      return new RecordHeader(Kind.REWIND, 0, life, sequence, checkpoint, 0);
    }

    RecordHeader in(long segment) {
      return new RecordHeader(kind, segment, life, sequence, checkpoint, bodyBytes);
    }

    int paddingBytes() {
      return (int) (-bodyBytes & 7);
    }

    /** Bytes of the whole record. */
    long recordBytes() {
      return RECORD_HEADER_BYTES + bodyBytes + paddingBytes() + END_BYTES + MARK_BYTES;
    }

    ByteBuffer encode() {
      ByteBuffer bytes = ByteBuffer.allocate(RECORD_HEADER_BYTES);
      bytes.putInt(RECORD_MAGIC).putInt(kind.code).putLong(log).putLong(sequence);
      bytes.putLong(checkpoint.number()).putLong(checkpoint.time().toEpochMilli());
      bytes.putLong(bodyBytes).putInt(0).putLong(life);
      return sealed(bytes);
    }

    /**
     * Null if these bytes are no whole header of a record in segment {@code log}. How many bytes of
     * values its checkpoint wrote is not in it.
     */
    static RecordHeader decode(ByteBuffer bytes, long log) {
      if (!isSealed(bytes, RECORD_HEADER_BYTES)
          || bytes.getInt(0) != RECORD_MAGIC
          || bytes.getLong(8) != log) {
        return null;
      }
      var checkpoint =
          new CheckpointInfo(bytes.getLong(24), Instant.ofEpochMilli(bytes.getLong(32)), 0);
      Kind kind = Kind.of(bytes.getInt(4), log);
      return new RecordHeader(
          kind, log, bytes.getLong(52), bytes.getLong(16), checkpoint, bytes.getLong(40));
    }
  }

  /** The mark of a record that was forced. */
  static ByteBuffer mark(long log, long sequence) {
    ByteBuffer bytes = ByteBuffer.allocate(MARK_BYTES);
    bytes.putInt(MARK_MAGIC).putLong(log).putLong(sequence);
    return sealed(bytes);
  }

  /** The sequence of the marked record; 0 if these bytes are no mark in segment {@code log}. */
  static long markedSequence(ByteBuffer bytes, long log) {
    boolean whole =
        isSealed(bytes, MARK_BYTES) && bytes.getInt(0) == MARK_MAGIC && bytes.getLong(4) == log;
    return whole ? bytes.getLong(12) : 0;
  }

  private static ByteBuffer sealed(ByteBuffer bytes) {
    int end = bytes.capacity() - Integer.BYTES;
    return bytes.putInt(end, checksum(bytes, bytes.capacity())).clear();
  }

  private static boolean isSealed(ByteBuffer bytes, int size) {
    return bytes.getInt(size - Integer.BYTES) == checksum(bytes, size);
  }

  private static int checksum(ByteBuffer bytes, int size) {
    CRC32C crc = new CRC32C();
    crc.update(bytes.slice(0, size - Integer.BYTES));
    return (int) crc.getValue();
  }
}
