package pvm.core.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pvm.store.disk.Choices;
import pvm.store.disk.Disk;
import pvm.store.disk.SimulatedDisk;

/** Power cuts while input comes: what was kept is there, and nothing but input is. */
class InputJournalTest {
  private static final int LIVES = 40;
  private static final byte[] NONE = {};

  private final SplittableRandom random = new SplittableRandom(Long.getLong("pvm.seed", 1));
  private byte[] stream;
  private int kept;
  private int held;
  private int cuts;

  @ParameterizedTest
  @CsvSource({"512, true", "512, false", "4096, true"})
  void noCutLosesInputThatWasKept(int sectorBytes, boolean isJournaled) {
    for (int life = 0; life < LIVES; life++) {
      live(new SimulatedDisk(new SimulatedDisk.Kind(sectorBytes, isJournaled)));
    }
    assertTrue(cuts > 1000, "cuts: " + cuts);
  }

  private void live(SimulatedDisk disk) {
    stream = new byte[400_000];
    random.nextBytes(stream);
    kept = 0;
    held = 0;
    disk.onOperation(
        _ -> {
          for (int i = 0; i < 2; i++) {
            check(disk.cut(Choices.random(random)));
          }
        });
    try (InputJournal journal = InputJournal.open(disk.folder("log"), "hub", 0, NONE)) {
      for (int i = 0; i < 12; i++) {
        int length = 1 + random.nextInt(random.nextBoolean() ? 100 : 30_000);
        journal.add(Arrays.copyOfRange(stream, kept, kept + length));
        kept += length;
        if (random.nextInt(3) == 0) {
          held = kept;
          journal.committed(held);
        } else if (random.nextInt(3) == 0) {
          held += random.nextInt(kept - held + 1);
          journal.committed(held);
        }
      }
    }
  }

  private void check(SimulatedDisk left) {
    cuts++;
    Disk folder = left.folder("log");
    byte[] behind = InputJournal.behind(folder, "hub", held);
    assertTrue(
        held + behind.length >= kept, held + " and " + behind.length + " of " + kept + " are left");
    assertArrayEquals(Arrays.copyOfRange(stream, held, held + behind.length), behind);
    try (InputJournal again = InputJournal.open(folder, "hub", held, behind)) {
      again.add(new byte[] {1, 2});
    }
    byte[] more = InputJournal.behind(folder, "hub", held);
    assertEquals(behind.length + 2, more.length);
    assertArrayEquals(behind, Arrays.copyOf(more, behind.length));
  }
}
