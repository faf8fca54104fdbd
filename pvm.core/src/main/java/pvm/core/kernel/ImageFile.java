package pvm.core.kernel;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import pvm.api.PvmException;
import pvm.store.Snapshot;

/**
 * A checkpoint and its console logs in one file, to be taken elsewhere; docs/image-format.md has
 * its bytes.
 *
 * @param number of the checkpoint
 * @param out all that was printed to standard output up to it
 * @param err the same for standard error
 * @param records of the checkpoint, by key
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way from one place to another
record ImageFile(long number, byte[] out, byte[] err, Map<Long, byte[]> records) {
  private static final String FIRST_WORD = "PVMEXPORT ";

  /** The version of the records, which is that of the image they come from, begins the file. */
  private static final int VERSION = 3;

  private static final byte[] MAGIC =
      (FIRST_WORD + VERSION + "\n").getBytes(StandardCharsets.US_ASCII);

  private static final int RECORD = 1;
  private static final int END = 0;

  /** Writes a file; {@code snapshot} gives the records. */
  static void write(Path file, long number, byte[] out, byte[] err, Snapshot snapshot)
      throws IOException {
    CRC32C crc = new CRC32C();
    try (var raw = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        var data = new DataOutputStream(new CheckedOutputStream(raw, crc))) {
      data.write(MAGIC);
      data.writeLong(number);
      data.writeInt(out.length);
      data.write(out);
      data.writeInt(err.length);
      data.write(err);
      snapshot.forEach((key, value) -> writeRecord(data, key, value));
      data.writeByte(END);
      data.writeInt((int) crc.getValue());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void writeRecord(DataOutputStream data, long key, byte[] value) {
    try {
      data.writeByte(RECORD);
      data.writeLong(key);
      data.writeInt(value.length);
      data.write(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a file, all of which is checked.
   *
   * @throws PvmException if it is no such file, or not whole
   */
  static ImageFile read(Path file) throws IOException {
    requireWhole(file);
    try (var data =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      data.skipNBytes(MAGIC.length);
      long number = data.readLong();
      byte[] out = data.readNBytes(data.readInt());
      byte[] err = data.readNBytes(data.readInt());
      Map<Long, byte[]> records = new LinkedHashMap<>();
      while (data.readByte() == RECORD) {
        long key = data.readLong();
        records.put(key, data.readNBytes(data.readInt()));
      }
      return new ImageFile(number, out, err, records);
    }
  }

  private static void requireWhole(Path file) throws IOException {
    CRC32C crc = new CRC32C();
    long left = Files.size(file) - Integer.BYTES;
    try (var data =
        new DataInputStream(
            new CheckedInputStream(
                new BufferedInputStream(Files.newInputStream(file), 1 << 16), crc))) {
      requireVersion(file, data.readNBytes(MAGIC.length));
      data.skipNBytes(left - MAGIC.length);
      int expected = (int) crc.getValue();
      if (left < MAGIC.length || data.readInt() != expected) {
        throw new PvmException(file + " is damaged: its checksum is wrong; copy it once more");
      }
    }
  }

  private static void requireVersion(Path file, byte[] found) {
    String text = new String(found, StandardCharsets.US_ASCII);
    if (!text.startsWith(FIRST_WORD)) {
      throw new PvmException(file + " is no image that pvm store export has written");
    }
    if (!Arrays.equals(found, MAGIC)) {
      throw new PvmException(
          file
              + " is an export of version "
              + text.substring(FIRST_WORD.length()).strip()
              + ", and this PVM reads version "
              + VERSION
              + "; import it with the PVM that made it");
    }
  }

  /** The records as a checkpoint. */
  Snapshot snapshot() {
    return new Snapshot() {
      @Override
      public void forEach(Visitor visitor) {
        records.forEach(visitor::visit);
      }

      @Override
      public void close() {}
    };
  }
}
