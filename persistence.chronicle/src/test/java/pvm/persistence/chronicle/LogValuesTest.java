package pvm.persistence.chronicle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pvm.store.Delta;
import pvm.store.ImageStore;
import pvm.store.Snapshot;
import pvm.store.StoreException;

/** A whole checkpoint is read from a log of several segments, each of several pieces. */
final class LogValuesTest {
  private static final Settings SETTINGS = new Settings(4, 3L << 20, 1L << 30);
  private static final int KEYS = 500;
  private static final int LONGER_THAN_A_PIECE = LogPieces.PIECE_BYTES * 2;

  @TempDir Path folder;
  private final Random random = new Random(1);
  private final Map<Long, byte[]> expected = new TreeMap<>();

  private ChronicleStore store() {
    return new ChronicleStore(folder, SETTINGS);
  }

  private void put(Delta delta, long key, int length) {
    byte[] value = new byte[length];
    random.nextBytes(value);
    delta.put(key, value);
    expected.put(key, value);
  }

  private void fill() {
    try (ChronicleStore store = store();
        ImageStore image = store.open("hub")) {
      for (int commit = 0; commit < 40; commit++) {
        Delta delta = new Delta();
        for (int i = 0; i < 100; i++) {
          put(delta, random.nextInt(KEYS), random.nextInt(5000));
        }
        long removed = random.nextInt(KEYS);
        expected.remove(removed);
        image.commit(delta.remove(removed));
        if (commit == 20) {
          Delta large = new Delta();
          put(large, KEYS, LONGER_THAN_A_PIECE);
          image.commit(large);
        }
      }
      image.commit(new Delta());
    }
  }

  private static Map<Long, byte[]> scanned(ImageStore image) {
    Map<Long, byte[]> values = new HashMap<>();
    Set<Long> seen = new HashSet<>();
    try (Snapshot snapshot = image.read(image.latest().orElseThrow().number())) {
      snapshot.scan(
          (key, bytes, offset, length) -> {
            if (seen.add(key) && length != Snapshot.Scan.REMOVED) {
              values.put(key, Arrays.copyOfRange(bytes, offset, offset + length));
            }
          });
    }
    return values;
  }

  private List<Path> segments() throws IOException {
    try (var files = Files.list(folder.resolve("images/hub"))) {
      return files.filter(file -> file.getFileName().toString().startsWith("redo-")).toList();
    }
  }

  @Test
  void theNewestValueOfEachKeyComesFirst() throws Exception {
    fill();
    assertTrue(segments().size() > 2, () -> "too small a log");
    try (ChronicleStore store = store();
        ImageStore image = store.open("hub")) {
      Map<Long, byte[]> values = scanned(image);
      assertEquals(expected.keySet(), new TreeMap<>(values).keySet());
      expected.forEach((key, value) -> assertArrayEquals(value, values.get(key), "key " + key));
    }
  }

  @Test
  void aValueThatIsDamagedAfterTheImageWasOpenedIsNamed() throws Exception {
    fill();
    for (Path segment : segments()) {
      try (ChronicleStore store = store();
          ImageStore image = store.open("hub")) {
        for (int at : new int[] {0, LogBlock.HEAD_BYTES - 1, LogBlock.HEAD_BYTES + 100}) {
          change(segment, at);
          var damage = assertThrows(StoreException.class, () -> scanned(image), "byte " + at);
          assertTrue(damage.getMessage().contains(segment.getFileName() + " at offset "));
          change(segment, at);
          assertEquals(expected.size(), scanned(image).size());
        }
      }
    }
  }

  @Test
  void aSegmentThatIsCutAfterTheImageWasOpenedIsNamed() throws Exception {
    fill();
    Path segment = segments().getFirst();
    try (ChronicleStore store = store();
        ImageStore image = store.open("hub")) {
      try (FileChannel file = FileChannel.open(segment, StandardOpenOption.WRITE)) {
        file.truncate(file.size() / 2);
      }
      var damage = assertThrows(StoreException.class, () -> scanned(image));
      assertTrue(damage.getMessage().startsWith(segment + " ends before offset "));
    }
  }

  /** Changes a bit of the first block; again, and it is as it was. */
  private static void change(Path segment, int at) throws IOException {
    try (FileChannel file =
        FileChannel.open(segment, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long offset = LogFormat.SEGMENT_HEADER_BYTES + LogFormat.RECORD_HEADER_BYTES + at;
      ByteBuffer one = ByteBuffer.allocate(1);
      file.read(one, offset);
      one.put(0, (byte) (one.get(0) ^ 1)).rewind();
      file.write(one, offset);
    }
  }
}
