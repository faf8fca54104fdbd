package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The program Torture, which checks itself, is killed with SIGKILL again and again, at any time
 * from its start on, and has its expected output in its console log each time that it has come to
 * its end. Without the framework, so that a start takes half a second: see {@link KillTarget}.
 *
 * <p>System properties: {@code pvm.kills}, how many; {@code pvm.seed} of the random times.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class ManyKillsIT {
  private static final int KILLS = Integer.getInteger("pvm.kills", 200);

  /** As many as tests run at a time. */
  private static final int LANES = 2;

  private static final int KILLED = 128 + 9;

  private final long seed = Long.getLong("pvm.seed", System.nanoTime() & 0xffffff);
  private final AtomicInteger early = new AtomicInteger();
  private final AtomicInteger late = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private KillTargets targets;
  private Path folder;

  @BeforeAll
  void prepare(@TempDir Path empty) throws Exception {
    folder = empty;
    GuestProgram torture = GuestProgram.named("Torture");
    targets = KillTargets.prepared(Files.createDirectory(folder.resolve("work")), torture);
  }

  @AfterAll
  void tell() {
    System.out.printf(
        "%d kills, %d of them while it started, %d runs to the end, seed %d%n",
        early.get() + late.get(), early.get(), ended.get(), seed);
  }

  static IntStream lanes() {
    return IntStream.range(0, LANES);
  }

  @ParameterizedTest
  @MethodSource("lanes")
  void itsLogIsWholeHoweverOftenItIsKilled(int lane) throws Exception {
    Random random = new Random(seed + lane);
    int kills = 0;
    for (int run = 0; kills < KILLS / LANES; run++) {
      Path data = Files.createDirectory(folder.resolve(lane + "-" + run));
      boolean hasEnded = false;
      while (!hasEnded) {
        hasEnded = live(data, random, kills < KILLS / LANES);
        kills += hasEnded ? 0 : 1;
      }
      check(data);
    }
  }

  /** Starts it, and kills it if it {@code isKilled}; whether it came to its end. */
  private boolean live(Path data, Random random, boolean isKilled) throws Exception {
    Started running = targets.start(data);
    Process process = running.process();
    boolean isEarly = random.nextInt(4) == 0;
    if (isKilled) {
      if (!isEarly) {
        running.awaitOutputOrEnd(); // then it has checked itself
      }
      process.waitFor(random.nextInt(isEarly ? 700 : 150), TimeUnit.MILLISECONDS);
      process.destroyForcibly();
    }
    Result result = running.waitFor();
    if (result.exitCode() == KILLED) {
      (isEarly ? early : late).incrementAndGet();
      return false;
    }
    assertEquals(targets.program().expectedExitCode(), result.exitCode(), said(data));
    return true;
  }

  private String said(Path data) throws Exception {
    Path err = data.resolveSibling(data.getFileName() + ".err");
    return "seed " + seed + ", " + data + ": " + Files.readString(err);
  }

  private void check(Path data) throws Exception {
    String log = Files.readString(data.resolve("log/killed.out"));
    assertEquals("", targets.program().differenceIn(log), said(data));
    assertEquals("", Files.readString(data.resolve("log/killed.err")), said(data));
    ended.incrementAndGet();
  }
}
