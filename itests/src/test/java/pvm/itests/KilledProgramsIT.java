package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pvm.itests.ConformanceTable.Way;

/**
 * A guest program that is killed with SIGKILL at random times and started again by the same
 * command, until it ends, has its expected output in its console log.
 *
 * <p>System properties: {@code pvm.conformance.kills}, {@code all} programs or names; {@code
 * pvm.conformance.seed} of the random times. A program that reads its input is left out: what a
 * killed process has read from a file or a pipe is not given again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledProgramsIT {
  private static final Duration KILLING_MAX = Duration.ofSeconds(25);
  private static final String CHECKPOINT_MILLIS = "25";

  private final Installation pvm = Installation.built();
  private final long seed = Long.getLong("pvm.conformance.seed", System.nanoTime() & 0xffffff);
  private final Random random = new Random(seed);
  private long startNanos;
  private Path folder;

  static List<GuestProgram> programs() {
    Set<String> names = Set.of(System.getProperty("pvm.conformance.kills", "Sudoku").split(","));
    return GuestProgram.all().stream()
        .filter(program -> names.contains("all") || names.contains(program.name()))
        .filter(program -> program.input().isEmpty())
        .toList();
  }

  /** The first start prepares the distribution; the second tells how long a start takes. */
  @BeforeAll
  void measureStart(@TempDir Path empty) throws Exception {
    folder = empty;
    Path nothing = Files.writeString(folder.resolve("Nothing.java"), "void main() {}");
    for (int i = 0; i < 2; i++) {
      long begin = System.nanoTime();
      Result result = pvm.run(folder, "run", "--fresh", nothing.toString());
      assertTrue(result.exitCode() == 0, result::allErr);
      startNanos = System.nanoTime() - begin;
    }
  }

  @AfterAll
  void writeTable() throws IOException {
    ConformanceTable.write();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void hasItsExpectedOutputInItsLogHoweverOftenItIsKilled(GuestProgram program) throws Exception {
    Path classes = program.compiled();
    ConformanceTable.record(
        Way.KILLED,
        program,
        () -> {
          try {
            return killed(program, classes);
          } catch (AssertionError e) {
            throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
          }
        });
  }

  /** Kills the program until it ends or the time for it is over; gives how often. */
  private String killed(GuestProgram program, Path classes) throws Exception {
    long runNanos = runUndisturbed(program, classes);
    long ofProgram = runNanos - startNanos * 3 / 4;
    // A foreign program ends soon after it has started: it is to be killed more than once.
    long window = Math.max(startNanos / 4, program.isForeign() ? ofProgram / 4 : ofProgram);
    long end = System.nanoTime() + KILLING_MAX.toNanos();
    int kills = 0;
    while (true) {
      Started running = start(program, classes, "killed");
      boolean isLast = System.nanoTime() > end;
      long patience = startNanos * 3 / 4 + random.nextLong(window);
      if (isLast || running.process().waitFor(patience, TimeUnit.NANOSECONDS)) {
        check(program, running.waitFor(), "killed");
        return Integer.toString(kills);
      }
      running.process().destroyForcibly().waitFor();
      kills++;
    }
  }

  private long runUndisturbed(GuestProgram program, Path classes) throws Exception {
    long begin = System.nanoTime();
    check(program, start(program, classes, "undisturbed").waitFor(), "undisturbed");
    return System.nanoTime() - begin;
  }

  private Started start(GuestProgram program, Path classes, String data) throws IOException {
    List<String> words =
        new ArrayList<>(List.of("run", "--data", data, "--every", CHECKPOINT_MILLIS));
    words.addAll(List.of("--name", program.name(), "--main", program.mainClass()));
    if (program.isForeign()) {
      words.addAll(List.of("--classpath", new OtherCompilers(program, classes).classPath()));
    }
    words.add(classes.toString());
    return pvm.start(folder, words.toArray(String[]::new));
  }

  private void check(GuestProgram program, Result result, String data) throws IOException {
    Path logs = folder.resolve(data).resolve("log");
    assertTrue(
        Files.exists(logs.resolve(program.name() + ".out")),
        () -> data + " left no log: " + result.allErr());
    Expected.of(
        program,
        result.exitCode(),
        Files.readString(logs.resolve(program.name() + ".out")),
        Files.readString(logs.resolve(program.name() + ".err")) + result.allErr());
  }
}
