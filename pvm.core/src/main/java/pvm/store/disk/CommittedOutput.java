package pvm.store.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import pvm.store.StoreException;

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

  private final Path path;
  private final DiskFile file;
  private long end;

  private CommittedOutput(Path path, DiskFile file) {
    this.path = path;
    this.file = file;
  }

  /**
   * Opens the file as the last checkpoint says that it must be, making it if there is none. For a
   * program without a checkpoint, offset 0 and no bytes begin an empty file.
   *
   * @param offset at which the checkpoint's bytes begin
   * @param bytes what the checkpoint put out
   * @throws StoreException if the file can't be written, or is shorter than {@code offset}
   */
  public static CommittedOutput open(Disk folder, String name, long offset, byte[] bytes) {
    Path path = folder.path().resolve(name);
    try {
      DiskFile file = openOrCreate(folder, name);
      try {
        CommittedOutput output = new CommittedOutput(path, file);
        output.restore(offset, bytes);
        return output;
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      String reason =
          e instanceof AccessDeniedException ? "no permission; make it writable" : e.getMessage();
      throw new StoreException("can't open output " + path + ": " + reason, e);
    }
  }

  /** Opens a file of the real file system in this way, making its folder if there is none. */
  public static CommittedOutput open(Path file, long offset, byte[] bytes) {
    return open(folderOf(file), file.getFileName().toString(), offset, bytes);
  }

  private static Disk folderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder.getParent());
      return new FolderDisk(folder.getParent()).folder(folder.getFileName().toString());
    } catch (IOException e) {
      throw new StoreException("can't open output " + file + ": " + Faults.reason(e), e);
    }
  }

  /**
   * Whether a file holds all that was put out before {@code offset}, and not all of {@code bytes}
   * after it: the power was cut between the commit and this write.
   *
   * @throws StoreException if it can't be read
   */
  public static boolean isCutShort(Disk folder, String name, long offset, byte[] bytes) {
    try {
      if (!folder.exists(name)) {
        return offset == 0 && bytes.length > 0;
      }
      try (DiskFile file = folder.open(name)) {
        byte[] found = new byte[bytes.length];
        boolean isThere = file.readFully(ByteBuffer.wrap(found), offset);
        return file.size() >= offset && !(isThere && Arrays.equals(found, bytes));
      }
    } catch (IOException e) {
      throw new StoreException("can't read output " + folder.path().resolve(name), e);
    }
  }

  private static DiskFile openOrCreate(Disk folder, String name) throws IOException {
    DiskFile file = folder.exists(name) ? folder.open(name) : folder.create(name);
    try {
      folder.syncFolder(); // also of one that is there: who made it may have been killed before
      return file;
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private void restore(long offset, byte[] bytes) throws IOException {
    end = file.size();
    if (end < offset) {
      throw new StoreException(
          "output "
              + path
              + " has "
              + end
              + " bytes, but "
              + offset
              + " were written to it; put it back as it was, or go on without what it held: truncate -s "
              + offset
              + " "
              + path);
    }
    writeAt(offset, bytes);
    end = offset + bytes.length;
    file.truncate(end);
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
          "output " + path + ": write at " + offset + " beyond its end " + end);
    }
    try {
      for (int done = 0; done < bytes.length; done += PIECE_BYTES) {
        int size = Math.min(PIECE_BYTES, bytes.length - done);
        file.write(ByteBuffer.wrap(bytes, done, size), offset + done);
      }
    } catch (IOException e) {
      throw new StoreException("can't write output " + path + ": " + e.getMessage(), e);
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
      file.force();
    } catch (IOException e) {
      throw new StoreException("can't write output " + path + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new StoreException("can't close output " + path + ": " + e.getMessage(), e);
    }
  }
}
