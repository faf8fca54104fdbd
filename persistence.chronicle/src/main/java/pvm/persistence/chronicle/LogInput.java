package pvm.persistence.chronicle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import pvm.store.disk.DiskFile;

/**
 * Reads a file in large pieces, forward or from where it is set, and keeps a checksum of what it
 * has gone over. Not thread-safe.
 */
final class LogInput {
  private final DiskFile file;
  private final long size;
  private final ByteBuffer buffer;
  private final CRC32C crc = new CRC32C();
  private long bufferOffset;

  /** Up to where the buffer's bytes are in the checksum. */
  private int summed;

  LogInput(DiskFile file) throws IOException {
    this.file = file;
    this.size = file.size();
    this.buffer = ByteBuffer.allocate((int) Math.min(FileBytes.PIECE_BYTES, size)).limit(0);
  }

  long size() {
    return size;
  }

  long offset() {
    return bufferOffset + buffer.position();
  }

  /** Goes to an offset; what is passed over is in no checksum. */
  void seek(long offset) {
    long inBuffer = offset - bufferOffset;
    if (inBuffer >= 0 && inBuffer <= buffer.limit()) {
      buffer.position((int) inBuffer);
    } else {
      bufferOffset = offset;
      buffer.limit(0);
    }
    beginSum();
  }

  /** Begins a checksum at the next byte. */
  void beginSum() {
    crc.reset();
    summed = buffer.position();
  }

  /** The CRC32C of all bytes gone over since {@link #beginSum}. */
  int sum() {
    feed();
    return (int) crc.getValue();
  }

  private void feed() {
    crc.update(buffer.array(), summed, buffer.position() - summed);
    summed = buffer.position();
  }

  /**
   * The next {@code count} bytes, valid until the next call; null if the file ends before.
   *
   * @param count at most {@link FileBytes#PIECE_BYTES}
   */
  ByteBuffer take(int count) throws IOException {
    if (!has(count)) {
      return null;
    }
    ByteBuffer taken = buffer.slice(buffer.position(), count);
    buffer.position(buffer.position() + count);
    return taken;
  }

  /** Whether so many bytes are left; only what was asked for here may be got. */
  boolean has(int count) throws IOException {
    return buffer.remaining() >= count || fill(count);
  }

  long getLong() {
    return buffer.getLong();
  }

  int getInt() {
    return buffer.getInt();
  }

  /** Goes over {@code count} bytes; false if the file ends before. */
  boolean skip(long count) throws IOException {
    for (long left = count; left > 0; ) {
      if (!has(1)) {
        return false;
      }
      int piece = (int) Math.min(left, buffer.remaining());
      buffer.position(buffer.position() + piece);
      left -= piece;
    }
    return true;
  }

  private boolean fill(int count) throws IOException {
    long offset = offset();
    if (offset + count > size) {
      return false;
    }
    feed();
    bufferOffset = offset;
    buffer.clear().limit((int) Math.min(buffer.capacity(), size - offset));
    boolean isWhole = file.readFully(buffer, offset);
    buffer.flip();
    summed = 0;
    return isWhole;
  }
}
