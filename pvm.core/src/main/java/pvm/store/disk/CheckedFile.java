package pvm.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Small texts that are replaced as a whole: whenever the power goes, a file holds the old one or
 * the new one. The last line is a checksum, so that damage is seen whatever has caused it.
 *
 * <pre>
 *   text, ended by a line feed
 *   crc XXXXXXXX    eight hexadecimal digits: CRC-32C of all bytes before this line
 * </pre>
 */
public final class CheckedFile {
  private static final String CRC = "crc ";
  private static final String TEMPORARY = ".tmp";

  private CheckedFile() {}

  /**
   * Puts a text in the place of the one that is there; it is durable when this returns.
   *
   * @param text of whole lines
   */
  public static void write(Disk folder, String name, String text) throws IOException {
    if (!text.endsWith("\n")) {
      throw new IllegalArgumentException(name + ": the text's last line has no end");
    }
    byte[] bytes = (text + CRC + checksum(text) + "\n").getBytes(StandardCharsets.UTF_8);
    write(folder, name, bytes);
  }

  /** The same for bytes that say by themselves whether they are whole. */
  public static void write(Disk folder, String name, byte[] bytes) throws IOException {
    String temporary = name + TEMPORARY;
    try (DiskFile file = folder.create(temporary)) {
      file.write(ByteBuffer.wrap(bytes), 0);
      file.force();
    }
    folder.rename(temporary, name);
    folder.syncFolder();
  }

  /** Whether a file is one that {@link #write} was making when it was cut off. */
  public static boolean isUnfinished(String name) {
    return name.endsWith(TEMPORARY);
  }

  /**
   * The text; empty if there is no such file.
   *
   * @throws IOException that says so, if the file is damaged or can't be read
   */
  public static Optional<String> read(Disk folder, String name) throws IOException {
    if (!folder.exists(name)) {
      return Optional.empty();
    }
    String all = new String(bytes(folder, name), StandardCharsets.UTF_8);
    int end = all.lastIndexOf(CRC);
    String text = end < 0 ? "" : all.substring(0, end);
    if (end < 0 || !all.substring(end).equals(CRC + checksum(text) + "\n")) {
      throw new IOException(folder.path().resolve(name) + " is damaged: its checksum is wrong");
    }
    return Optional.of(text);
  }

  /** What a file holds, damaged or not. */
  public static byte[] bytes(Disk folder, String name) throws IOException {
    try (DiskFile file = folder.open(name)) {
      byte[] bytes = new byte[Math.toIntExact(file.size())];
      if (!file.readFully(ByteBuffer.wrap(bytes), 0)) {
        throw new IOException(folder.path().resolve(name) + " got shorter while it was read");
      }
      return bytes;
    }
  }

  private static String checksum(String text) {
    CRC32C crc = new CRC32C();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(crc.getValue());
  }
}
