package pvm.core.kernel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pvm.store.disk.Disk;
import pvm.store.disk.DiskFile;
import pvm.store.disk.FolderDisk;

/**
 * Console input that no checkpoint holds yet, in {@code NAME.in}: what was taken from a pipe or a
 * terminal is not there again after a crash or a power cut. Input is here before the program can
 * read it.
 *
 * <pre>
 *   record*, each: long how many bytes were received before | int length | int CRC32C of both and
 *                  the bytes | bytes
 * </pre>
 *
 * <p>Records count as long as each is whole and goes on where the one before ends. What a
 * checkpoint holds is dropped now and then, all at once: the file is cut to nothing. Where it can't
 * be written, the process runs on, and that is reported once. Thread-safe.
 */
final class InputJournal implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(InputJournal.class);
  private static final int HEADER_BYTES = Long.BYTES + 2 * Integer.BYTES;

  /** A file that is no longer than this is left alone. */
  private static final long KEPT_BYTES = 1 << 16;

  private final Path path;
  private final DiskFile file;
  private long end;
  private long received;
  private boolean isBroken;

  private InputJournal(Path path, DiskFile file) {
    this.path = path;
    this.file = file;
  }

  /**
   * What a file holds.
   *
   * @param before how many bytes were received before the first
   * @param end of the last record that counts
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way from one place to another
  private record Records(long before, byte[] bytes, long end) {

    static Records of(DiskFile file) throws IOException {
      ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(file.size()));
      file.readFully(all, 0);
      all.flip();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      long first = 0;
      long end = 0;
      while (all.remaining() >= HEADER_BYTES) {
        long before = all.getLong();
        int length = all.getInt();
        int checksum = all.getInt();
        first = end == 0 ? before : first;
        if (length < 0 || length > all.remaining() || before != first + bytes.size()) {
          break;
        }
        byte[] value = new byte[length];
        all.get(value);
        if (checksum != checksum(before, value)) {
          break;
        }
        bytes.writeBytes(value);
        end = all.position();
      }
      return new Records(first, bytes.toByteArray(), end);
    }
  }

  private static int checksum(long before, byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(ByteBuffer.allocate(12).putLong(before).putInt(bytes.length).flip());
    crc.update(bytes);
    return (int) crc.getValue();
  }

  /**
   * The input that came behind a checkpoint.
   *
   * @param received how many bytes the checkpoint has received
   */
  static byte[] behind(Path folder, String name, long received) {
    return Files.isDirectory(folder) ? behind(new FolderDisk(folder), name, received) : new byte[0];
  }

  static byte[] behind(Disk folder, String name, long received) {
    try {
      if (!folder.exists(fileName(name))) {
        return new byte[0];
      }
      try (DiskFile file = folder.open(fileName(name))) {
        Records records = Records.of(file);
        long skipped = received - records.before();
        if (skipped < 0 || skipped > records.bytes().length) {
          return new byte[0]; // of a later checkpoint, or dropped
        }
        return Arrays.copyOfRange(records.bytes(), (int) skipped, records.bytes().length);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder.path().resolve(fileName(name)) + " can't be read", e);
    }
  }

  /**
   * Begins to keep input.
   *
   * @param held received so far and held by the checkpoint that the process goes on from
   * @param behind what {@link #behind} gave of it
   */
  static InputJournal open(Path folder, String name, long held, byte[] behind) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " can't be made", e);
    }
    return open(new FolderDisk(folder), name, held, behind);
  }

  static InputJournal open(Disk folder, String name, long held, byte[] behind) {
    Path path = folder.path().resolve(fileName(name));
    try {
      DiskFile file =
          folder.exists(fileName(name))
              ? folder.open(fileName(name))
              : folder.create(fileName(name));
      folder.syncFolder(); // also of one that is there: who made it may have been killed before
      InputJournal journal = new InputJournal(path, file);
      journal.end = behind.length == 0 ? 0 : Records.of(file).end();
      journal.received = held + behind.length;
      file.truncate(journal.end);
      file.force();
      return journal;
    } catch (IOException e) {
      throw new UncheckedIOException(path + " can't be written", e);
    }
  }

  private static String fileName(String name) {
    return name + ".in";
  }

  /** Keeps input; when it returns, neither a crash nor a power cut loses it. */
  synchronized void add(byte[] bytes) {
    if (isBroken) {
      return;
    }
    ByteBuffer record = ByteBuffer.allocate(HEADER_BYTES + bytes.length);
    record.putLong(received).putInt(bytes.length).putInt(checksum(received, bytes)).put(bytes);
    try {
      file.write(record.flip(), end);
      file.force();
      end += HEADER_BYTES + bytes.length;
      received += bytes.length;
    } catch (IOException e) {
      isBroken = true;
      LOG.warn("{} can't be written", path, e);
      System.err.println(
          "pvm: "
              + path
              + " can't be written ("
              + e.getMessage()
              + "); input that no checkpoint holds is lost in a crash");
    }
  }

  /** A checkpoint is durable that holds all input up to here. */
  synchronized void committed(long held) {
    try {
      if (held == received && end > KEPT_BYTES) {
        file.truncate(0);
        end = 0;
      }
    } catch (IOException e) {
      LOG.warn("{} can't be cut", path, e); // it is only longer than need be
    }
  }

  @Override
  public synchronized void close() {
    isBroken = true; // what comes now, nobody reads
    try {
      file.close();
    } catch (IOException e) {
      LOG.warn("{} can't be closed", path, e);
    }
  }
}
