package pvm.drivers.storage;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The changes of a private folder between two checkpoints, in the order in which they were made: a
 * file of the folder of undo, named by how many changes there were before them.
 *
 * <pre>
 *   long committed    changes in the newest checkpoint that was known to be stored; -1: none
 *   records:  int length, int crc32c of the record, record ({@link Undo})
 * </pre>
 *
 * <p>A record is durable before its change is made. A last record that is not whole was being
 * written in a crash, and its change was not made.
 */
final class Segment {
  static final String END = ".undo";

  private static final int HEADER_BYTES = Long.BYTES;
  private static final int FRAME_BYTES = 2 * Integer.BYTES;

  private final Path file;
  private final long base;

  private Segment(Path file, long base) {
    this.file = file;
    this.base = base;
  }

  private static Path file(Path folder, long base) {
    return folder.resolve("%019d".formatted(base) + END);
  }

  static Segment of(Path file) {
    String name = file.getFileName().toString();
    return new Segment(file, Long.parseLong(name.substring(0, name.length() - END.length())));
  }

  /** Begins a segment; durable. */
  static Segment create(Path folder, long base, long committed) throws IOException {
    Path file = file(folder, base);
    try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
      channel.write(ByteBuffer.allocate(HEADER_BYTES).putLong(committed).flip());
      channel.force(true);
    }
    Places.forceFolder(folder);
    return new Segment(file, base);
  }

  /** How many changes there were before it. */
  long base() {
    return base;
  }

  FileChannel openToAdd() throws IOException {
    FileChannel channel = FileChannel.open(file, WRITE);
    channel.position(channel.size());
    return channel;
  }

  /** A record as it is in the file. */
  static ByteBuffer framed(Undo change) {
    byte[] record = change.record();
    return ByteBuffer.allocate(FRAME_BYTES + record.length)
        .putInt(record.length)
        .putInt(crc(record))
        .put(record)
        .flip();
  }

  private static int crc(byte[] record) {
    CRC32C crc = new CRC32C();
    crc.update(record);
    return (int) crc.getValue();
  }

  /** Changes in the newest checkpoint that was known to be stored when it was begun; -1: none. */
  long committed() throws IOException {
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
    try (FileChannel channel = FileChannel.open(file, READ)) {
      channel.read(header);
    }
    return header.hasRemaining() ? -1 : header.flip().getLong();
  }

  /**
   * A record of the file.
   *
   * @param offset where it begins
   */
  record Entry(long offset, Undo change) {}

  /** The whole records. */
  List<Entry> entries() throws IOException {
    ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file));
    List<Entry> entries = new ArrayList<>();
    in.position(Math.min(in.limit(), HEADER_BYTES));
    while (in.remaining() >= FRAME_BYTES) {
      long offset = in.position();
      int length = in.getInt();
      int crc = in.getInt();
      if (length <= 0 || length > in.remaining()) { // zeros: the file got longer, and no more
        break;
      }
      byte[] record = new byte[length];
      in.get(record);
      if (crc(record) != crc) {
        break;
      }
      entries.add(new Entry(offset, Undo.of(record)));
    }
    return entries;
  }

  /** Forgets an entry and those behind it. */
  void cutOff(Entry entry) throws IOException {
    try (FileChannel channel = FileChannel.open(file, WRITE)) {
      channel.truncate(entry.offset());
      channel.force(true);
    }
  }

  /** Takes all of it back, last first, and removes it. */
  void undo(Places places, Steps steps) throws IOException {
    for (Entry entry : entries().reversed()) {
      steps.next("undo");
      places.undo(entry.change());
      if (entry.change().isOfNames()) {
        steps.next("cut off");
        cutOff(entry); // once more, it could undo what was there before
      }
    }
    delete();
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
    Places.forceFolder(file.getParent());
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
