package pvm.persistence.chronicle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pvm.store.CheckpointInfo;
import pvm.store.Delta;
import pvm.store.Snapshot;
import pvm.store.StoreException;
import pvm.store.disk.Disk;
import pvm.store.disk.FolderDisk;

/** Files that were changed behind the store's back: found and named, never taken for true. */
final class StoreDamageTest {
  private static final Settings SETTINGS = new Settings(4, 4096, 1L << 40);

  @TempDir Path folder;
  private MapThread thread;

  @BeforeEach
  void startThread() {
    thread = new MapThread();
  }

  @AfterEach
  void stopThread() {
    thread.close();
  }

  private ChronicleImage open() throws IOException {
    return open(InstantSource.system());
  }

  private ChronicleImage open(InstantSource clock) throws IOException {
    Disk disk = new FaultyDisk(new FolderDisk(folder), FaultyDisk.Fault.none());
    return ChronicleImage.open(
        new ChronicleImage.Opening(
            "hub",
            disk,
            new ChronicleHeap(),
            SETTINGS,
            thread,
            clock,
            System.nanoTime(),
            () -> {}));
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : new FolderDisk(folder).list()) {
      files.put(name, Files.readAllBytes(folder.resolve(name)));
    }
    return files;
  }

  private void restore(Map<String, byte[]> files) throws IOException {
    for (String name : new FolderDisk(folder).list()) {
      Files.delete(folder.resolve(name));
    }
    for (var file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /** Checkpoint n holds key k with n + k in each byte, for k up to n. */
  private static byte[] value(long number, long key) {
    byte[] value = new byte[(int) (key * 5)];
    Arrays.fill(value, (byte) (number + key));
    return value;
  }

  private static void commit(ChronicleImage image, long number) {
    Delta delta = new Delta();
    for (long key = 0; key <= number; key++) {
      delta.put(key, value(number, key));
    }
    assertEquals(number, image.commit(delta.remove(-number)).number());
  }

  private static void check(ChronicleImage image, String where) {
    for (CheckpointInfo info : image.checkpoints()) {
      try (Snapshot snapshot = image.read(info.number())) {
        Map<Long, byte[]> values = new HashMap<>();
        snapshot.forEach(values::put);
        assertEquals(info.number() + 1, values.size(), where);
        values.forEach((key, value) -> assertArrayEquals(value(info.number(), key), value, where));
      }
    }
  }

  /** Opens an image with one byte changed, and says how many checkpoints it still offers. */
  private int openDamaged(Map<String, byte[]> files, String name, int offset) throws IOException {
    Map<String, byte[]> damaged = new HashMap<>(files);
    byte[] bytes = files.get(name).clone();
    bytes[offset] ^= (byte) (1 << (offset % 8));
    damaged.put(name, bytes);
    restore(damaged);
    String where = name + " at " + offset;
    try (ChronicleImage image = open()) {
      check(image, where);
      int count = image.checkpoints().size();
      image
          .damage()
          .ifPresent(
              damage -> {
                String family = name.substring(0, name.indexOf('.'));
                assertTrue(damage.contains(family), where + ": " + damage);
                assertThrows(StoreException.class, () -> image.commit(new Delta()), where);
              });
      assertTrue(count == 4 || image.damage().isPresent(), where);
      return count;
    } catch (StoreException refused) {
      assertTrue(refused.getMessage().contains(name), refused.getMessage());
      return -1;
    }
  }

  @Test
  void aChangedByteOfTheLogIsFound() throws Exception {
    try (ChronicleImage image = open()) {
      for (int number = 1; number <= 4; number++) {
        commit(image, number);
      }
    }
    Map<String, byte[]> files = files();
    byte[] log = files.get("redo-1.log");
    int used = indexOfRecord(log, 5);
    int found = 0;
    for (int offset = 0; offset < used; offset++) {
      found += openDamaged(files, "redo-1.log", offset) < 4 ? 1 : 0;
    }
    // All but the marks of the four records and the unused bytes of the segment's header.
    assertTrue(found > used - 4 * LogFormat.MARK_BYTES - 1, found + " of " + used);
    for (int offset = 0; offset < files.get("CURRENT").length; offset++) {
      assertEquals(-1, openDamaged(files, "CURRENT", offset));
    }
  }

  @Test
  void aChangedByteOfTheBaseIsFound() throws Exception {
    try (ChronicleImage image = open()) {
      for (int number = 1; number <= 9; number++) {
        commit(image, number);
      }
      image.compact();
      commit(image, 10);
    }
    Map<String, byte[]> files = files();
    int size = files.get("heap-1.cm").length;
    for (int offset = 0; offset < Seal.HEAD_BYTES; offset += 509) {
      // Chronicle's locks and their like: put back as they were.
      assertEquals(4, openDamaged(files, "heap-1.cm", offset));
    }
    for (int offset = Seal.HEAD_BYTES; offset < size; offset += 7) {
      assertEquals(0, openDamaged(files, "heap-1.cm", offset));
    }
    for (int offset = 0; offset < files.get("heap-1.seal").length; offset += 7) {
      assertEquals(0, openDamaged(files, "heap-1.seal", offset));
    }
  }

  @Test
  void damageIsNamedAndTheCheckpointBeforeIsOffered() throws Exception {
    try (ChronicleImage image = open()) {
      for (int number = 1; number <= 4; number++) {
        commit(image, number);
      }
    }
    byte[] log = Files.readAllBytes(folder.resolve("redo-1.log"));
    int third = indexOfRecord(log, 3);
    log[third + 70]++;
    Files.write(folder.resolve("redo-1.log"), log);
    try (ChronicleImage image = open()) {
      String damage = image.damage().orElseThrow();
      for (String part : new String[] {"3", "hub", "redo-1.log", "" + third}) {
        assertTrue(damage.contains(part), damage);
      }
      var refused = assertThrows(StoreException.class, () -> image.read(3));
      assertTrue(refused.getMessage().contains(damage), refused.getMessage());
      check(image, damage);
    }
    try (ChronicleImage image = open()) {
      assertTrue(image.damage().isPresent(), "opening and closing mends nothing");
      image.rewind(2);
      assertFalse(image.damage().isPresent());
      commit(image, 3);
    }
    try (ChronicleImage image = open()) {
      assertFalse(image.damage().isPresent());
      assertEquals(3, image.checkpoints().size());
      check(image, "after the rewind");
    }
  }

  private static int indexOfRecord(byte[] log, long sequence) {
    int offset = LogFormat.SEGMENT_HEADER_BYTES;
    for (long i = 1; i < sequence; i++) {
      var head = java.nio.ByteBuffer.wrap(log, offset, LogFormat.RECORD_HEADER_BYTES).slice();
      offset += (int) LogFormat.RecordHeader.decode(head, 1).recordBytes();
    }
    return offset;
  }

  @Test
  void aRecordTornAtAnyByteIsNoCheckpoint() throws Exception {
    try (ChronicleImage image = open()) {
      for (int number = 1; number <= 4; number++) {
        commit(image, number);
      }
    }
    Map<String, byte[]> files = files();
    byte[] log = files.get("redo-1.log");
    int start = indexOfRecord(log, 4);
    int end = indexOfRecord(log, 5) - LogFormat.MARK_BYTES;
    for (int cut = start; cut <= end; cut++) {
      for (byte rest : new byte[] {0, -1}) {
        byte[] torn = log.clone();
        Arrays.fill(torn, cut, end + LogFormat.MARK_BYTES, rest);
        openTorn(files, torn, cut == end);
      }
      openTorn(files, Arrays.copyOf(log, cut), cut == end);
    }
  }

  /** Only a record that is there to its end counts; the next commit takes its place. */
  private void openTorn(Map<String, byte[]> files, byte[] log, boolean isWhole) throws IOException {
    Map<String, byte[]> torn = new HashMap<>(files);
    torn.put("redo-1.log", log);
    restore(torn);
    boolean isFound = isWhole && log.length == 4096;
    for (int life = 0; life < 2; life++) {
      try (ChronicleImage image = open()) {
        assertTrue(image.damage().isEmpty(), () -> "" + image.damage());
        assertEquals(isFound || life > 0 ? 4 : 3, image.checkpoints().size());
        check(image, "torn");
        if (life == 0 && !isFound) {
          commit(image, 4);
        }
      }
    }
  }

  @Test
  void aCommittedRecordThatIsTornLaterIsDamage() throws Exception {
    try (ChronicleImage image = open()) {
      for (int number = 1; number <= 4; number++) {
        commit(image, number);
      }
    }
    byte[] log = Files.readAllBytes(folder.resolve("redo-1.log"));
    int end = indexOfRecord(log, 5) - LogFormat.MARK_BYTES;
    Arrays.fill(log, indexOfRecord(log, 4), end, (byte) 0);
    Files.write(folder.resolve("redo-1.log"), log);
    try (ChronicleImage image = open()) {
      assertTrue(image.damage().orElseThrow().contains("checkpoint 4"));
      assertEquals(3, image.checkpoints().size());
    }
  }

  @Test
  void itTellsHowMuchWorkIsLost() throws Exception {
    AtomicLong millis = new AtomicLong();
    try (ChronicleImage image = open(() -> Instant.ofEpochMilli(millis.addAndGet(100)))) {
      for (int number = 1; number <= 4; number++) {
        commit(image, number);
      }
    }
    Map<String, byte[]> files = files();
    byte[] log = files.get("redo-1.log");
    assertEquals(OptionalLong.of(200), lostMillis(files, indexOfRecord(log, 3) + 90));
    assertEquals(OptionalLong.of(100), lostMillis(files, indexOfRecord(log, 4) + 90));
    assertEquals(OptionalLong.empty(), lostMillis(files, indexOfRecord(log, 4) + 20));
    assertEquals(OptionalLong.empty(), lostMillis(files, indexOfRecord(log, 1) + 90));
  }

  private OptionalLong lostMillis(Map<String, byte[]> files, int offset) throws IOException {
    Map<String, byte[]> damaged = new HashMap<>(files);
    damaged.put("redo-1.log", files.get("redo-1.log").clone());
    damaged.get("redo-1.log")[offset]++;
    restore(damaged);
    try (ChronicleImage image = open()) {
      OptionalLong lost = image.lostMillis();
      if (!image.checkpoints().isEmpty()) {
        image.rewind(image.latest().orElseThrow().number());
        assertEquals(OptionalLong.empty(), image.lostMillis());
      }
      return lost;
    }
  }

  @Test
  void aMissingFileIsDamage() throws Exception {
    try (ChronicleImage image = open()) {
      for (int number = 1; number <= 9; number++) {
        commit(image, number);
      }
      image.compact();
      for (int number = 10; number <= 30; number++) {
        commit(image, number);
      }
    }
    Map<String, byte[]> files = files();
    long last = FileNames.lastRedo(new FolderDisk(folder));
    for (String name : files.keySet()) {
      Map<String, byte[]> without = new HashMap<>(files);
      without.remove(name);
      restore(without);
      boolean isLast = FileNames.redoNumber(name).orElse(0) == last;
      if (name.equals("CURRENT")) {
        assertThrows(StoreException.class, this::open);
      } else if (!isLast && !name.startsWith("spare")) {
        try (ChronicleImage image = open()) {
          assertTrue(image.damage().isPresent(), name);
          check(image, name);
        }
      }
    }
  }
}
