package pvm.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pvm.store.disk.Choices;
import pvm.store.disk.Disk;
import pvm.store.disk.DiskFile;
import pvm.store.disk.SimulatedDisk;

/**
 * Power cuts while bundles are installed, updated and removed: the record is the one before or the
 * one after, and the jars that it names are whole.
 *
 * <p>System property: {@code pvm.seed}.
 */
class BundleRecordTest {
  private static final int LIVES = 4;
  private static final int CHANGES = 12;

  private final SplittableRandom random = new SplittableRandom(Long.getLong("pvm.seed", 1));
  private final Map<String, byte[]> jars = new HashMap<>();
  private List<KeptBundle> before = List.of();
  private List<KeptBundle> after = List.of();
  private int cuts;

  @ParameterizedTest
  @CsvSource({"512, true", "512, false", "4096, true", "4096, false"})
  void noCutLosesABundle(int sectorBytes, boolean isJournaled) throws IOException {
    for (int life = 0; life < LIVES; life++) {
      before = List.of();
      after = List.of();
      live(new SimulatedDisk(new SimulatedDisk.Kind(sectorBytes, isJournaled)));
    }
    assertTrue(cuts > 300, "cuts: " + cuts);
  }

  private void live(SimulatedDisk disk) throws IOException {
    BundleRecord record = new BundleRecord(disk.folder("bundles"));
    disk.onOperation(
        _ -> {
          check(disk.cut(Choices.random(random)), 0);
          check(disk.kill().cut(Choices.random(random)), 0);
        });
    for (int i = 0; i < CHANGES; i++) {
      after = changed();
      record.write(after, contents());
      before = after;
    }
  }

  private Map<String, byte[]> contents() {
    Map<String, byte[]> contents = new HashMap<>();
    after.forEach(bundle -> contents.put(bundle.content(), jars.get(bundle.content())));
    return contents;
  }

  private List<KeptBundle> changed() {
    List<KeptBundle> bundles = new ArrayList<>(before);
    if (bundles.size() > 3 || !bundles.isEmpty() && random.nextInt(3) == 0) {
      bundles.remove(random.nextInt(bundles.size()));
    } else {
      byte[] jar = new byte[random.nextInt(5_000)];
      random.nextBytes(jar);
      String digest = BundleRecord.digest(jar);
      jars.put(digest, jar);
      long id = before.isEmpty() ? 1 : before.getLast().id() + 1;
      bundles.add(
          new KeptBundle(id, 30, KeptBundle.Start.EAGER, KeptBundle.NONE, digest, "file:" + id));
    }
    return bundles;
  }

  /** Looks at what is left, and cuts the power once more while the next change is made. */
  private void check(SimulatedDisk left, int depth) {
    cuts++;
    try {
      BundleRecord record = new BundleRecord(left.folder("bundles"));
      List<KeptBundle> found = record.read();
      assertTrue(found.equals(before) || found.equals(after), () -> found + " is left");
      for (KeptBundle bundle : found) {
        assertArrayEquals(jars.get(bundle.content()), record.content(bundle.content()));
      }
      if (depth == 0 && random.nextInt(10) == 0) {
        left.onOperation(_ -> check(left.cut(Choices.random(random)), 1));
        record.write(after, contents());
        left.onOperation(_ -> {});
        assertEquals(after, record.read());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void damageIsNamedAndNeverTakenForARecord() throws IOException {
    SimulatedDisk disk = new SimulatedDisk(new SimulatedDisk.Kind(512, true));
    Disk folder = disk.folder("bundles");
    BundleRecord record = new BundleRecord(folder);
    String odd = "file:/a b\\c\nd";
    KeptBundle bundle =
        new KeptBundle(7, 30, KeptBundle.Start.BY_POLICY, "12-ab", KeptBundle.NONE, odd);
    record.write(List.of(bundle), Map.of());
    assertEquals(List.of(bundle), record.read());
    try (DiskFile file = folder.open("record")) {
      file.write(ByteBuffer.wrap(new byte[] {'8'}), "pvm bundles 1\n".length());
    }
    String message = assertThrows(IOException.class, record::read).getMessage();
    assertTrue(message.contains("record is damaged"), message);
  }
}
