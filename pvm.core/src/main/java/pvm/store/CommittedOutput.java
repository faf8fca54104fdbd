package pvm.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that programs add to, each byte exactly once: it holds what committed checkpoints say and
 * no more, whenever the process dies.
 *
 * <p>Each checkpoint holds the bytes put out since the one before, and their offset. They go to the
 * file after the commit, so the file never holds what may be taken back:
 *
 * <pre>
 *   commit(bytes 100..120)  writeAt(100, ..)    commit(bytes 120..150)  | crash
 *   restart: open(file, 120, the 30 bytes): writes them at 120 again, cuts the file at 150
 * </pre>
 *
 * <p>Against a power cut, {@link #force} before a commit: it lets go of the bytes of the one
 * before. Not thread-safe.
 */
public final class CommittedOutput implements Closeable {
  private static final int PIECE_BYTES = 1 << 16;

  private final Path file;
  private final FileChannel channel;
  private long end;

  private CommittedOutput(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Opens the file as the last checkpoint says that it must be, making it and its folder if there
   * is none. For a program without a checkpoint, offset 0 and no bytes begin an empty file.
   *
   * @param offset at which the checkpoint's bytes begin
   * @param bytes what the checkpoint put out
   * @throws StoreException if the file can't be written, or is shorter than {@code offset}
   */
  public static CommittedOutput open(Path file, long offset, byte[] bytes) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        CommittedOutput output = new CommittedOutput(file, channel);
        output.restore(offset, bytes);
        return output;
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      String reason =
          e instanceof AccessDeniedException ? "no permission; make it writable" : e.getMessage();
      throw new StoreException("can't open output " + file + ": " + reason, e);
    }
  }

  private void restore(long offset, byte[] bytes) throws IOException {
    end = channel.size();
    if (end < offset) {
      throw new StoreException(
          "output "
              + file
              + " has "
              + end
              + " bytes, but "
              + offset
              + " were written to it; put it back as it was, or go on without what it held: truncate -s "
              + offset
              + " "
              + file);
    }
    writeAt(offset, bytes);
    end = offset + bytes.length;
    channel.truncate(end);
  }

  /**
   * Writes bytes that are committed. Writing the same bytes again changes nothing.
   *
   * @param offset at most {@link #sizeBytes}
   * @throws StoreException if they can't be written; to be tried again
   */
  public void writeAt(long offset, byte[] bytes) {
    if (offset < 0 || offset > end) {
      throw new IllegalArgumentException(
          "output " + file + ": write at " + offset + " beyond its end " + end);
    }
    try {
      for (int done = 0; done < bytes.length; ) {
        int size = Math.min(PIECE_BYTES, bytes.length - done);
        done += channel.write(ByteBuffer.wrap(bytes, done, size), offset + done);
      }
    } catch (IOException e) {
      throw new StoreException("can't write output " + file + ": " + e.getMessage(), e);
    }
    end = Math.max(end, offset + bytes.length);
  }

  /** Bytes in the file. */
  public long sizeBytes() {
    return end;
  }

  /** Returns once what was written is on the medium. */
  public void force() {
    try {
      channel.force(false);
    } catch (IOException e) {
      throw new StoreException("can't write output " + file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StoreException("can't close output " + file + ": " + e.getMessage(), e);
    }
  }
}
