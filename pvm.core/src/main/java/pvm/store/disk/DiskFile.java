package pvm.store.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** An open file; reads and writes at given offsets, thread-safe. */
public interface DiskFile extends Closeable {

  long size() throws IOException;

  /** Reads up to the target's remaining bytes; returns how many, -1 at the end of the file. */
  int read(ByteBuffer target, long offset) throws IOException;

  /** Writes all remaining bytes. */
  void write(ByteBuffer source, long offset) throws IOException;

  /** Cuts the file off at a size, which is not larger than it is. */
  void truncate(long size) throws IOException;

  /** Returns once the bytes written, and the file's length, are on the medium. */
  void force() throws IOException;

  /** Reads exactly the target's remaining bytes; false if the file ends before. */
  default boolean readFully(ByteBuffer target, long offset) throws IOException {
    long next = offset;
    while (target.hasRemaining()) {
      int count = read(target, next);
      if (count < 0) {
        return false;
      }
      next += count;
    }
    return true;
  }
}
