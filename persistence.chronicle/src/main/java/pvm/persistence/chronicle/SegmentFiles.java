package pvm.persistence.chronicle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import pvm.store.disk.Disk;
import pvm.store.disk.DiskFile;

/**
 * Makes segments of the redo log, from spare ones where there are some: a file that is overwritten
 * costs the disk one write a commit, one that grows several, and a new one all its zeros first.
 */
final class SegmentFiles {
  private final Disk disk;
  private final Settings settings;
  private Deque<String> spares;

  SegmentFiles(Disk disk, Settings settings) {
    this.disk = disk;
    this.settings = settings;
  }

  /** The size of a segment for a record. */
  long segmentBytes(long recordBytes) {
    return Math.max(settings.segmentBytes(), LogFormat.SEGMENT_HEADER_BYTES + recordBytes);
  }

  /** Makes a segment; durable and under its name when this returns. */
  LogSegment start(LogFormat.SegmentHeader header, long recordBytes) throws IOException {
    String name = FileNames.redo(header.number());
    String temporary = name + FileNames.TEMPORARY;
    long bytes = segmentBytes(recordBytes);
    DiskFile file =
        bytes == settings.segmentBytes() ? ordinary(temporary) : sized(temporary, bytes);
    try {
      file.write(header.encode(), 0);
      file.force();
      disk.rename(temporary, name);
      disk.syncFolder();
    } catch (IOException e) {
      file.close();
      throw e;
    }
    return new LogSegment(disk.path().resolve(name), header, file);
  }

  /** A file of the usual size, all of it on disk. */
  private DiskFile ordinary(String name) throws IOException {
    if (!spares().isEmpty()) {
      disk.rename(spares().removeFirst(), name);
      return disk.open(name);
    }
    DiskFile file = disk.create(name);
    try {
      ByteBuffer zeros =
          ByteBuffer.allocate((int) Math.min(FileBytes.PIECE_BYTES, settings.segmentBytes()));
      for (long done = 0; done < settings.segmentBytes(); done += zeros.capacity()) {
        zeros.clear().limit((int) Math.min(zeros.capacity(), settings.segmentBytes() - done));
        file.write(zeros, done);
      }
      return file;
    } catch (IOException e) {
      file.close();
      disk.delete(name);
      throw e;
    }
  }

  /**
   * A file for one record, which sets its size when it is written: zeros would double the bytes.
   */
  private DiskFile sized(String name, long bytes) throws IOException {
    dropSpares(bytes);
    DiskFile file = disk.create(name);
    try {
      file.write(ByteBuffer.allocate(1), bytes - 1);
      return file;
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** Makes room for a file that spare ones don't fit. */
  private void dropSpares(long bytes) throws IOException {
    for (long left = bytes; left > 0 && !spares().isEmpty(); left -= settings.segmentBytes()) {
      disk.delete(spares().removeFirst());
    }
  }

  /**
   * Keeps the file of a segment for later, or deletes it.
   *
   * @param spareBytesMax of all spare files
   */
  void retire(LogSegment segment, long spareBytesMax) throws IOException {
    String name = FileNames.redo(segment.number());
    boolean isOrdinary = segment.file().size() == settings.segmentBytes();
    boolean isWanted = spareBytes() + settings.segmentBytes() <= spareBytesMax;
    boolean isRead = !segment.shares().isExclusive();
    segment.shares().release();
    if (isOrdinary && isWanted && !isRead) {
      String spare = FileNames.spare(segment.number());
      disk.rename(name, spare);
      spares().addLast(spare);
    } else {
      disk.delete(name);
    }
  }

  long spareBytes() throws IOException {
    return spares().size() * settings.segmentBytes();
  }

  private Deque<String> spares() throws IOException {
    if (spares == null) {
      spares = new ArrayDeque<>();
      for (String name : disk.list()) {
        OptionalLong number = FileNames.spareNumber(name);
        if (number.isPresent() && isUsable(name)) {
          spares.add(name);
        }
      }
    }
    return spares;
  }

  private boolean isUsable(String name) throws IOException {
    try (DiskFile file = disk.open(name)) {
      return file.size() == settings.segmentBytes();
    }
  }
}
