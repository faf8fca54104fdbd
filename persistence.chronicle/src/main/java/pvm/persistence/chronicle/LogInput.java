package pvm.persistence.chronicle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** Reads a file in pieces, forward or from where it is set. Not thread-safe. */
final class LogInput {
  private final DiskFile file;
  private final long size;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(FileBytes.PIECE_BYTES).limit(0);
  private long bufferOffset;

  LogInput(DiskFile file) throws IOException {
    this.file = file;
    this.size = file.size();
  }

  long size() {
    return size;
  }

  long offset() {
    return bufferOffset + buffer.position();
  }

  void seek(long offset) {
    long inBuffer = offset - bufferOffset;
    if (inBuffer >= 0 && inBuffer <= buffer.limit()) {
      buffer.position((int) inBuffer);
    } else {
      bufferOffset = offset;
      buffer.limit(0);
    }
  }

  /**
   * The next {@code count} bytes, valid until the next call; null if the file ends before.
   *
   * @param count at most {@link FileBytes#PIECE_BYTES}
   */
  ByteBuffer take(int count) throws IOException {
    if (!fill(count)) {
      return null;
    }
    ByteBuffer taken = buffer.slice(buffer.position(), count);
    buffer.position(buffer.position() + count);
    return taken;
  }

  /** Goes over {@code count} bytes, adding them to {@code crc}; false if the file ends before. */
  boolean skip(long count, CRC32C crc) throws IOException {
    for (long left = count; left > 0; ) {
      int piece = (int) Math.min(left, FileBytes.PIECE_BYTES);
      ByteBuffer bytes = take(piece);
      if (bytes == null) {
        return false;
      }
      crc.update(bytes);
      left -= piece;
    }
    return true;
  }

  private boolean fill(int count) throws IOException {
    if (buffer.remaining() >= count) {
      return true;
    }
    long offset = offset();
    if (offset + count > size) {
      return false;
    }
    bufferOffset = offset;
    buffer.clear().limit((int) Math.min(buffer.capacity(), size - offset));
    boolean whole = file.readFully(buffer, offset);
    buffer.flip();
    return whole;
  }
}
