package pvm.persistence.chronicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import pvm.store.Delta;
import pvm.store.StoreException;
import pvm.store.disk.Disk;
import pvm.store.disk.DiskFile;
import pvm.store.disk.SimulatedDisk;

/**
 * The files of an image, byte by byte as docs/image-format.md says: whoever changes one changes the
 * other.
 */
final class FileFormatTest {
  private static final long LIFE = 0x1122334455667788L;
  private static final long TIME = 1_700_000_000_123L;
  private static final int RECORD = 64;
  private static final int ENTRIES = 2 + 3 + 2;
  private static final int BODY = 20 + ENTRIES;

  private final Disk disk = new SimulatedDisk(new SimulatedDisk.Kind(512, true)).folder("hub");

  private ByteBuffer file(String name) throws IOException {
    try (DiskFile file = disk.open(name)) {
      ByteBuffer bytes = ByteBuffer.allocate((int) file.size());
      file.readFully(bytes, 0);
      return bytes.flip();
    }
  }

  private static int checksum(ByteBuffer bytes, int from, int to) {
    CRC32C crc = new CRC32C();
    crc.update(bytes.slice(from, to - from));
    return (int) crc.getValue();
  }

  private static String ascii(ByteBuffer bytes, int from, int length) {
    return new String(bytes.array(), from, length, StandardCharsets.US_ASCII);
  }

  private ChronicleImage open(MapThread thread, int kept) throws IOException {
    return ChronicleImage.open(
        new ChronicleImage.Opening(
            "hub",
            disk,
            new PlainHeap(),
            new Settings(kept, 4096, 1 << 20),
            thread,
            () -> Instant.ofEpochMilli(TIME),
            LIFE,
            () -> {}));
  }

  /** Commits a value and a removal, and makes a base of them. */
  private void live(boolean isCompacted) throws IOException {
    try (MapThread thread = new MapThread();
        ChronicleImage image = open(thread, 1)) {
      image.commit(new Delta().put(7, new byte[] {1, 2, 3}).remove(9));
      if (isCompacted) {
        image.compact();
      }
    }
  }

  /** Here no two of the numbers that stand side by side are equal. */
  @Test
  void aRewindInALaterSegment() throws IOException {
    try (MapThread thread = new MapThread();
        ChronicleImage image = open(thread, 3)) {
      image.commit(new Delta().put(1, new byte[3000]));
      image.commit(new Delta().put(2, new byte[3000]));
      image.rewind(1);
    }
    ByteBuffer log = file("redo-2.log");
    assertEquals(2, log.getLong(8), "the segment's number");
    assertEquals(2, log.getLong(16), "the sequence of its first record");
    int rewind = ascii(log, 0, log.limit()).lastIndexOf("PREC");
    assertEquals(2, log.getInt(rewind + 4), "a rewind");
    assertEquals(2, log.getLong(rewind + 8), "the segment's number");
    assertEquals(3, log.getLong(rewind + 16), "sequence");
    assertEquals(1, log.getLong(rewind + 24), "checkpoint");
    assertEquals(0, log.getLong(rewind + 40), "body bytes");
    assertEquals("PEND", ascii(log, rewind + 64, 4));
    assertEquals("PMRK", ascii(log, rewind + 72, 4));
    assertEquals(2, log.getLong(rewind + 76), "the segment's number");
    assertEquals(3, log.getLong(rewind + 84), "sequence");
  }

  @Test
  void aSegmentAndItsRecord() throws IOException {
    live(false);
    ByteBuffer log = file("redo-1.log");
    assertEquals(4096, log.limit());
    assertEquals(0x50564d5245444f02L, log.getLong(0), "magic of a segment");
    assertEquals(1, log.getLong(8), "its number");
    assertEquals(1, log.getLong(16), "the sequence of its first record");
    assertEquals(checksum(log, 0, 60), log.getInt(60));

    assertEquals("PREC", ascii(log, RECORD, 4));
    assertEquals(1, log.getInt(RECORD + 4), "a commit");
    assertEquals(1, log.getLong(RECORD + 8), "the segment's number");
    assertEquals(1, log.getLong(RECORD + 16), "sequence");
    assertEquals(1, log.getLong(RECORD + 24), "checkpoint");
    assertEquals(TIME, log.getLong(RECORD + 32));
    assertEquals(BODY, log.getLong(RECORD + 40));
    assertEquals(0, log.getInt(RECORD + 48));
    assertEquals(LIFE, log.getLong(RECORD + 52));
    assertEquals(checksum(log, RECORD, RECORD + 60), log.getInt(RECORD + 60));
  }

  @Test
  void aBlockEndAndMark() throws IOException {
    live(false);
    ByteBuffer log = file("redo-1.log");
    int block = RECORD + 64;
    assertEquals(ENTRIES, log.getInt(block), "bytes of the entries");
    assertEquals(2, log.getInt(block + 4), "entries");
    assertEquals(1, log.getInt(block + 8), "removals");
    assertEquals(3, log.getInt(block + 12), "bytes of values");
    ByteBuffer summed = ByteBuffer.allocate(16 + ENTRIES);
    summed.put(log.slice(block, 16)).put(log.slice(block + 20, ENTRIES));
    assertEquals(checksum(summed, 0, 16 + ENTRIES), log.getInt(block + 16));
    byte[] entries = {
      2 * 7, // the key, as a distance from 0 with its sign in the last bit
      3 + 1, // the length of the value, and one
      1,
      2,
      3, // the value
      2 * (9 - 7), // the next key, as a distance from the one before
      0 // it is removed
    };
    assertEquals(ByteBuffer.wrap(entries), log.slice(block + 20, ENTRIES));

    int end = block + 32; // 27 bytes of a block, and zeros up to a multiple of 8
    assertEquals("PEND", ascii(log, end, 4));
    assertEquals(checksum(log, RECORD, end), log.getInt(end + 4));
    assertEquals("PMRK", ascii(log, end + 8, 4));
    assertEquals(1, log.getLong(end + 12), "the segment's number");
    assertEquals(1, log.getLong(end + 20), "sequence");
    assertEquals(checksum(log, end + 8, end + 28), log.getInt(end + 28));
  }

  @Test
  void currentWithoutABaseAndWithOne() throws IOException {
    live(false);
    assertEquals(current(0, 0, 0, 0, 1), text("CURRENT"));
    disk.delete("CURRENT");
    disk.delete("redo-1.log");
    live(true);
    assertEquals(current(1, 1, TIME, 3, 2), text("CURRENT"));
  }

  private String text(String name) throws IOException {
    return ascii(file(name), 0, file(name).limit());
  }

  private static String current(long heap, long base, long time, long size, long sequence) {
    String lines =
        "pvm image 3\nheap %d\nbase %d\ntime %d\nsize %d\nlog 1\nsequence %d\n"
            .formatted(heap, base, time, size, sequence);
    return summed(lines);
  }

  private static String summed(String lines) {
    ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.US_ASCII));
    return lines + "crc %08x\n".formatted(checksum(bytes, 0, bytes.limit()));
  }

  @Test
  void imagesOfOtherVersionsAreLeftAloneAndNamed() throws IOException {
    live(false);
    String made = text("CURRENT");
    String older = summed(made.substring(0, made.indexOf("crc")).replace("image 3", "image 2"));
    refused(older, "version 2, made by an older PVM, and this one reads version 3");
    refused(
        summed("pvm image 4\nwho knows\n"),
        "version 4, made by a newer PVM, and this one reads version 3");
    refused(summed("pvm things\n"), "it does not begin with 'pvm image ' and a number");
    refused(made.replace("image 3", "image 2"), "its checksum is wrong");
    write(made);
    live(false);
  }

  private void refused(String current, String why) throws IOException {
    write(current);
    String message = assertThrows(StoreException.class, () -> live(false)).getMessage();
    assertTrue(message.contains("image hub"), message);
    assertTrue(message.contains(why), message);
    assertTrue(message.contains("--fresh"), message);
    assertEquals(current, text("CURRENT"));
  }

  private void write(String current) throws IOException {
    try (DiskFile file = disk.create("CURRENT")) {
      file.write(ByteBuffer.wrap(current.getBytes(StandardCharsets.US_ASCII)), 0);
    }
  }

  @Test
  void aPage() throws IOException {
    live(true);
    ByteBuffer map = file("heap-1.cm"); // a plain one: numbers, lengths, and the pages themselves
    assertEquals(0, map.getLong(0), "the first page's number");
    assertEquals(2 + 3 + 4, map.getInt(8), "its length");
    assertEquals(2 * 7, map.get(12), "the key, as a distance from 0 with its sign in the last bit");
    assertEquals(3 + 1, map.get(13), "the length of the value, and one");
    assertEquals(ByteBuffer.wrap(new byte[] {1, 2, 3}), map.slice(14, 3));
    ByteBuffer summed = ByteBuffer.allocate(13).putLong(0).put(map.slice(12, 5));
    assertEquals(checksum(summed, 0, 13), map.getInt(17));
    assertEquals(21, map.limit());
  }

  @Test
  void aSeal() throws IOException {
    live(true);
    ByteBuffer map = file("heap-1.cm");
    ByteBuffer seal = file("heap-1.seal");
    int head = Math.min(8192, map.limit());
    assertEquals(0x50564d5345414c01L, seal.getLong(0), "magic of a seal");
    assertEquals(map.limit(), seal.getLong(8), "size of the map");
    assertEquals(1, seal.getLong(16), "entries");
    assertEquals(checksum(map, head, map.limit()), seal.getInt(24), "of what follows the head");
    assertEquals(head, seal.getInt(28));
    assertEquals(0, seal.getInt(32));
    assertEquals(
        ByteBuffer.wrap(Arrays.copyOf(map.array(), head)), seal.slice(36, head), "the head");
    assertEquals(checksum(seal, 0, 36 + head), seal.getInt(36 + head));
    assertEquals(36 + head + 4, seal.limit());
  }
}
