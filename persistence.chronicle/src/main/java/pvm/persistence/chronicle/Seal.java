package pvm.persistence.chronicle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import pvm.store.disk.Disk;
import pvm.store.disk.DiskFile;

/**
 * What a sealed map must be, kept in a file beside it: its size, its checksum, and its first bytes
 * as they were.
 *
 * <p>The first bytes hold Chronicle's locks, which even a reader takes; a killed one leaves them
 * taken. They are put back as they were before a map is opened, so no lock outlives its process.
 */
record Seal(long fileBytes, long entries, int bodyChecksum, byte[] head) {
  /** Holds Chronicle's header, global state and the head of the map's one segment. */
  static final int HEAD_BYTES = 8192;

  private static final long MAGIC = 0x50564d5345414c01L; // PVMSEAL, version 1
  private static final int FIXED_BYTES = 40;

  /** The seal of a map that is closed. */
  static Seal of(DiskFile map, long entries) throws IOException {
    byte[] head = new byte[(int) Math.min(HEAD_BYTES, map.size())];
    map.readFully(ByteBuffer.wrap(head), 0);
    return new Seal(map.size(), entries, bodyChecksum(map), head);
  }

  /** Writes the seal's file; the caller makes its name durable. */
  void write(Disk disk, String name) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(FIXED_BYTES + head.length);
    bytes.putLong(MAGIC).putLong(fileBytes).putLong(entries).putInt(bodyChecksum);
    bytes.putInt(head.length).putInt(0).put(head);
    bytes.putInt(checksum(bytes.array())).flip();
    try (DiskFile file = disk.create(name)) {
      file.write(bytes, 0);
      file.force();
    }
  }

  /** Reads a seal's file; null if it is damaged or not there. */
  static Seal read(Disk disk, String name) throws IOException {
    if (!disk.exists(name)) {
      return null;
    }
    try (DiskFile file = disk.open(name)) {
      byte[] bytes = new byte[(int) Math.min(file.size(), FIXED_BYTES + HEAD_BYTES)];
      file.readFully(ByteBuffer.wrap(bytes), 0);
      ByteBuffer fields = ByteBuffer.wrap(bytes);
      if (bytes.length < FIXED_BYTES
          || fields.getLong(0) != MAGIC
          || fields.getInt(bytes.length - Integer.BYTES) != checksum(bytes)) {
        return null;
      }
      byte[] head = Arrays.copyOfRange(bytes, FIXED_BYTES - 4, bytes.length - 4);
      return new Seal(fields.getLong(8), fields.getLong(16), fields.getInt(24), head);
    }
  }

  /**
   * Checks a map that is closed, and puts its first bytes back. Null if it is whole, else why not.
   */
  String restore(DiskFile map) throws IOException {
    if (map.size() != fileBytes) {
      return "has " + map.size() + " bytes, not " + fileBytes;
    }
    if (bodyChecksum(map) != bodyChecksum) {
      return "has a wrong checksum";
    }
    byte[] found = new byte[head.length];
    map.readFully(ByteBuffer.wrap(found), 0);
    if (!Arrays.equals(found, head)) {
      map.write(ByteBuffer.wrap(head), 0);
    }
    return null;
  }

  private static int bodyChecksum(DiskFile map) throws IOException {
    LogInput input = new LogInput(map);
    long offset = Math.min(HEAD_BYTES, map.size());
    input.seek(offset);
    input.skip(map.size() - offset);
    return input.sum();
  }

  private static int checksum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, bytes.length - Integer.BYTES);
    return (int) crc.getValue();
  }
}
