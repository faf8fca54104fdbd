package pvm.persistence.chronicle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import pvm.store.CheckpointInfo;
import pvm.store.StoreException;
import pvm.store.disk.Disk;
import pvm.store.disk.DiskFile;

/**
 * The file CURRENT: which files hold the image. An image has one from its first commit on.
 *
 * @param heap number of the sealed map; 0 if there is none yet, and the base is empty
 * @param base the checkpoint that the sealed map holds; number 0 if there is no map
 * @param log number of the first segment of the redo log
 * @param sequence of the first record that comes after the base
 */
record Current(long heap, CheckpointInfo base, long log, long sequence) {
  /** Version of all that a folder holds, of the records in it, too: see docs/image-format.md. */
  private static final int VERSION = 3;

  private static final String FIRST_WORDS = "pvm image ";
  private static final Pattern FIRST_LINE = Pattern.compile(FIRST_WORDS + "([0-9]{1,9})\n");

  static final CheckpointInfo NO_BASE = new CheckpointInfo(0, Instant.EPOCH, 0);

  /** Reads the file; null if there is none. */
  static Current read(Disk disk) throws IOException {
    if (!disk.exists(FileNames.CURRENT)) {
      return null;
    }
    try (DiskFile file = disk.open(FileNames.CURRENT)) {
      ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(file.size(), 4096));
      file.readFully(bytes, 0);
      return decode(new String(bytes.array(), StandardCharsets.US_ASCII), disk);
    }
  }

  /** Puts this in place of what is there; durable when it returns. */
  void write(Disk disk) throws IOException {
    String temporary = FileNames.CURRENT + FileNames.TEMPORARY;
    try (DiskFile file = disk.create(temporary)) {
      file.write(ByteBuffer.wrap(encode().getBytes(StandardCharsets.US_ASCII)), 0);
      file.force();
    }
    disk.rename(temporary, FileNames.CURRENT);
    disk.syncFolder();
  }

  private String encode() {
    String text =
        String.join(
                "\n",
                FIRST_WORDS + VERSION,
                "heap " + heap,
                "base " + base.number(),
                "time " + base.time().toEpochMilli(),
                "size " + base.sizeBytes(),
                "log " + log,
                "sequence " + sequence)
            + "\n";
    return text + "crc " + checksum(text) + "\n";
  }

  private static Current decode(String text, Disk disk) {
    int end = text.lastIndexOf("crc ");
    if (end < 0
        || !text.equals(
            text.substring(0, end) + "crc " + checksum(text.substring(0, end)) + "\n")) {
      throw damaged(disk, "its checksum is wrong");
    }
    requireVersion(text, disk);
    List<String> lines = text.lines().toList();
    List<Long> values = new ArrayList<>();
    for (String line : lines.subList(1, 7)) {
      values.add(Long.parseLong(line.substring(line.indexOf(' ') + 1)));
    }
    return new Current(
        values.get(0),
        new CheckpointInfo(values.get(1), Instant.ofEpochMilli(values.get(2)), values.get(3)),
        values.get(4),
        values.get(5));
  }

  private static void requireVersion(String text, Disk disk) {
    Matcher first = FIRST_LINE.matcher(text);
    if (!first.lookingAt()) {
      throw damaged(disk, "it does not begin with '" + FIRST_WORDS + "' and a number");
    }
    int version = Integer.parseInt(first.group(1));
    if (version != VERSION) {
      throw new StoreException(
          "image "
              + disk.path().getFileName()
              + " is of version "
              + version
              + (version > VERSION ? ", made by a newer PVM" : ", made by an older PVM")
              + ", and this one reads version "
              + VERSION
              + ": nothing is lost, go on with the PVM that made it, or begin anew with --fresh");
    }
  }

  private static StoreException damaged(Disk disk, String reason) {
    return new StoreException(
        "image "
            + disk.path().getFileName()
            + ": "
            + disk.path().resolve(FileNames.CURRENT)
            + " can't be used: "
            + reason
            + "; restore it from a copy, or begin anew with --fresh");
  }

  private static String checksum(String text) {
    CRC32C crc = new CRC32C();
    crc.update(text.getBytes(StandardCharsets.US_ASCII));
    return String.format("%08x", crc.getValue());
  }
}
