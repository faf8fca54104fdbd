package pvm.persistence.chronicle;

import java.io.IOException;
import java.nio.ByteBuffer;
import pvm.store.disk.DiskFile;

/**
 * Reads large arrays piece by piece: a channel keeps a native copy as large as the largest array it
 * was ever given, for each thread.
 */
final class FileBytes {
  static final int PIECE_BYTES = 1 << 18;

  private FileBytes() {}

  /** Fills {@code target}; false if the file ends before. */
  static boolean read(DiskFile file, byte[] target, long offset) throws IOException {
    return read(file, target, target.length, offset);
  }

  /** Fills the first bytes of {@code target}; false if the file ends before. */
  static boolean read(DiskFile file, byte[] target, int length, long offset) throws IOException {
    for (int done = 0; done < length; done += PIECE_BYTES) {
      int size = Math.min(PIECE_BYTES, length - done);
      if (!file.readFully(ByteBuffer.wrap(target, done, size), offset + done)) {
        return false;
      }
    }
    return true;
  }
}
