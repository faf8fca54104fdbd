package pvm.persistence.chronicle;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import pvm.store.CheckpointInfo;
import pvm.store.Delta;
import pvm.store.disk.Disk;
import pvm.store.disk.DiskFile;

/**
 * The redo log of an image: a chain of segments, records appended to the last one.
 *
 * <p>A record counts once its force has returned. After a failed write or force the segment is not
 * trusted: the next record goes to a new one, whose header makes what may be left behind void.
 * Guarded by the image.
 */
final class RedoLog implements Closeable {
  private final Disk disk;
  private final long life;
  private final SegmentFiles files;
  private final RecordWriter writer = new RecordWriter();
  private final List<LogSegment> segments = new ArrayList<>();
  private long nextSegment = 1;
  private long nextSequence = 1;
  private long end;
  private State state = State.CLOSED_OFF;
  private long writtenBytes;

  /** What the last segment is good for. */
  private enum State {
    /** Records are appended to it. */
    OPEN,
    /** The next record goes to a new segment; nothing stands behind what counts. */
    CLOSED_OFF,
    /** As before, but a record that failed may stand there, and must be made void. */
    FAILED
  }

  /** A log without segments; {@code life} is a number that no other process has used. */
  RedoLog(Disk disk, Settings settings, long life) {
    this.disk = disk;
    this.life = life;
    this.files = new SegmentFiles(disk, settings);
  }

  /** Starts with this segment number, for no earlier one is free. */
  void beginAt(long segment) {
    nextSegment = segment;
  }

  /** Takes over segments found on disk, whose last record ends at {@code end} of the last one. */
  void resume(List<LogSegment> found, long sequence, long end) throws IOException {
    segments.addAll(found);
    nextSequence = sequence;
    this.end = end;
    erase(found.getLast().file());
    // A killed process may have left a whole record that never reached the medium.
    found.getLast().file().force();
    state = State.OPEN;
  }

  /**
   * Wipes the header of a record that doesn't count. The next record is written over it, and if
   * that is torn at a sector's border the old record could be whole again: new and old headers may
   * begin alike.
   */
  private void erase(DiskFile file) throws IOException {
    ByteBuffer found = ByteBuffer.allocate(LogFormat.RECORD_HEADER_BYTES);
    ByteBuffer zeros = ByteBuffer.allocate(LogFormat.RECORD_HEADER_BYTES);
    if (file.readFully(found, end) && !found.flip().equals(zeros)) {
      file.write(zeros, end);
    }
  }

  /** Takes over segments with damage in the record of this sequence, the next to be written. */
  void resumeDamaged(List<LogSegment> found, long sequence) {
    segments.addAll(found);
    nextSequence = sequence;
    state = State.CLOSED_OFF;
  }

  /** Takes the last record back: it doesn't count after all. */
  void takeBack() {
    nextSequence--;
    state = State.FAILED;
  }

  LogSegment last() {
    return segments.getLast();
  }

  long nextSequence() {
    return nextSequence;
  }

  /** Bytes of the records appended so far, for comparison only. */
  long writtenBytes() {
    return writtenBytes;
  }

  /** Counts a record found on disk. */
  void count(LogFormat.RecordHeader header) {
    writtenBytes += header.recordBytes();
  }

  /** Files that the log takes up, spare ones counted in. */
  long fileBytes() throws IOException {
    return files.spareBytes() + segmentBytes();
  }

  /** Files that hold records. */
  long segmentBytes() throws IOException {
    return segmentBytesFrom(0);
  }

  /** Those from segment {@code number} on. */
  long segmentBytesFrom(long number) throws IOException {
    long bytes = 0;
    for (LogSegment segment : segments) {
      bytes += segment.number() >= number ? segment.file().size() : 0;
    }
    return bytes;
  }

  /** What a record of this size would add to the files that hold records. */
  long growth(long recordBytes) throws IOException {
    boolean fits =
        state == State.OPEN && !segments.isEmpty() && end + recordBytes <= last().file().size();
    return fits ? 0 : files.segmentBytes(recordBytes);
  }

  /** Makes all void that may stand behind the records that count. */
  void beginSegment() throws IOException {
    startSegment(0);
  }

  /** Ends a segment that was made for one large record, so that it can go once that is folded. */
  void leaveLargeSegment() throws IOException {
    if (state == State.OPEN && last().file().size() > files.segmentBytes(0)) {
      startSegment(0);
    }
  }

  /** Appends a commit; it is durable when this returns. */
  void commit(CheckpointInfo checkpoint, Delta delta, BlockSink sink) throws IOException {
    append(LogFormat.RecordHeader.commit(life, nextSequence, checkpoint, delta), delta, sink);
  }

  /** Appends a way back to checkpoint {@code number}; it is durable when this returns. */
  void rewind(long number) throws IOException {
    var target = new CheckpointInfo(number, Instant.EPOCH, 0);
    append(LogFormat.RecordHeader.rewind(life, nextSequence, target), new Delta(), _ -> {});
  }

  private void append(LogFormat.RecordHeader draft, Delta delta, BlockSink sink)
      throws IOException {
    try {
      if (state != State.OPEN || end + draft.recordBytes() > last().file().size()) {
        startSegment(draft.recordBytes());
      }
      LogFormat.RecordHeader header = draft.in(last().number());
      DiskFile file = last().file();
      writer.write(file, end, header, delta, sink);
      file.force();
      count(header);
      nextSequence++;
      end += header.recordBytes();
      mark(file, header);
    } catch (IOException e) {
      state = State.FAILED;
      throw e;
    }
  }

  /** Tells a later reader that the record was committed; if that fails, the commit still stands. */
  private void mark(DiskFile file, LogFormat.RecordHeader header) {
    ByteBuffer mark = LogFormat.mark(header.log(), header.sequence());
    try {
      file.write(mark, end - LogFormat.MARK_BYTES);
    } catch (IOException e) {
      state = State.CLOSED_OFF;
    }
  }

  private void startSegment(long recordBytes) throws IOException {
    segments.add(files.start(new LogFormat.SegmentHeader(nextSegment, nextSequence), recordBytes));
    nextSegment++;
    end = LogFormat.SEGMENT_HEADER_BYTES;
    state = State.OPEN;
  }

  /** Number of the segment that holds the record of this sequence, or will. */
  long segmentFor(long sequence) {
    return segments.stream()
        .filter(segment -> segment.firstSequence() <= sequence)
        .mapToLong(LogSegment::number)
        .max()
        .orElseThrow();
  }

  /**
   * Gives up the segments before segment {@code number}, which nothing on disk refers to.
   *
   * @param spareBytesMax how much of them is kept to be used again
   */
  void dropBefore(long number, long spareBytesMax) throws IOException {
    while (segments.getFirst().number() < number) {
      files.retire(segments.removeFirst(), spareBytesMax);
    }
  }

  /** Makes sure that a record whose commit failed can't come back, as far as the disk allows. */
  @Override
  public void close() throws IOException {
    try {
      if (state == State.FAILED && !segments.isEmpty()) {
        startSegment(0);
      }
    } catch (IOException e) {
      System.getLogger(RedoLog.class.getName())
          .log(
              System.Logger.Level.WARNING,
              "a commit that failed may be found in {0} when the image is opened again: {1}",
              disk.path(),
              e);
    } finally {
      for (LogSegment segment : segments) {
        segment.shares().release();
      }
      segments.clear();
    }
  }
}
