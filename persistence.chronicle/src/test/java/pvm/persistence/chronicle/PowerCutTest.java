package pvm.persistence.chronicle;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pvm.store.disk.SimulatedDisk;

/**
 * Power cuts on a simulated disk: no committed checkpoint is lost, none is wrong, and the console
 * log is what was printed.
 *
 * <p>System properties: {@code pvm.cuts} how many power cuts there are for each kind of disk,
 * {@code pvm.seed} of the first life.
 */
@Execution(ExecutionMode.CONCURRENT)
final class PowerCutTest {
  private static final long CUTS_IN_VERIFY = 3000;

  /** Who ends a thread for maps clears what Chronicle has for all of them. */
  private static final String MAPS = "maps";

  private static final long CUTS = Long.getLong("pvm.cuts", CUTS_IN_VERIFY);
  private static final Logger QUIET = Logger.getLogger("pvm.persistence.chronicle");

  @BeforeAll
  static void hush() {
    QUIET.setLevel(Level.OFF);
  }

  @AfterAll
  static void speak() {
    QUIET.setLevel(null);
  }

  @ParameterizedTest
  @ResourceLock(value = MAPS, mode = ResourceAccessMode.READ)
  @CsvSource({"512, true", "512, false", "4096, true", "4096, false"})
  void noCutLosesACheckpoint(int sectorBytes, boolean isJournaled) {
    long seed = Long.getLong("pvm.seed", System.nanoTime());
    var kind = new SimulatedDisk.Kind(sectorBytes, isJournaled);
    try (MapThread thread = CallersThread.asMapThread()) {
      long cuts = 0;
      long operations = 0;
      for (long life = seed; cuts < CUTS; life++) {
        PowerCuts.Outcome outcome = PowerCuts.byLot(life, kind, new PlainHeap(), thread, 300);
        assertNull(outcome.wrong());
        cuts += outcome.cuts();
        operations += outcome.operations();
      }
      System.out.printf(
          "%d power cuts in %d operations, %s, first seed %d%n", cuts, operations, kind, seed);
    }
  }

  @Test
  @ResourceLock(MAPS)
  void noCutLosesACheckpointInAChronicleMap(@TempDir Path real) {
    long seed = Long.getLong("pvm.seed", System.nanoTime());
    var kind = new SimulatedDisk.Kind(4096, true);
    try (MapThread thread = new MapThread()) {
      for (int i = 0; i < 2; i++) {
        PowerCuts.Outcome outcome =
            PowerCuts.byLot(seed + i, kind, new MappedHeap(real), thread, 300);
        assertNull(outcome.wrong());
        System.out.println(outcome + ", Chronicle Map, seed " + (seed + i));
      }
    }
  }

  /** A power cut at every operation, with everything that it may leave. */
  @ParameterizedTest
  @ResourceLock(value = MAPS, mode = ResourceAccessMode.READ)
  @CsvSource({"true", "false"})
  void noCutOfAShortLifeLosesACheckpoint(boolean isJournaled) {
    int depth = isJournaled || CUTS > CUTS_IN_VERIFY ? 2 : 1;
    var kind = new SimulatedDisk.Kind(512, isJournaled);
    try (MapThread thread = CallersThread.asMapThread()) {
      PowerCuts.Outcome outcome = PowerCuts.all(kind, new PlainHeap(), thread, depth);
      assertNull(outcome.wrong());
      assertTrue(outcome.cuts() > 1000, outcome::toString);
      System.out.println("all " + outcome + ", " + kind);
    }
  }
}
