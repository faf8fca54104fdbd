package pvm.itests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pvm.core.loader.TranslationCache;

/**
 * Concurrent programs give their output again and again, whatever polls their threads are captured
 * at and whenever they go on from a checkpoint.
 *
 * <p>System properties: {@code pvm.stress.seconds} for each program and way; {@code pvm.seed} of
 * the first run, those that follow have the numbers after it.
 */
class ConcurrencyIT {
  private static final Duration LIMIT = Duration.ofSeconds(Long.getLong("pvm.stress.seconds", 4));
  private static final long SEED = Long.getLong("pvm.seed", System.nanoTime() & 0xffffff);

  /** The longest stretch without a capture is some {@code e^this} polls. */
  private static final double LONGEST_LOG = 9;

  private static final int GAPS_OF_A_SIZE = 200;

  @TempDir Path folder;

  /** A run of a program that a seed decides. */
  private interface Run {
    EngineRun.Outcome run(EngineRun engine, Random random) throws Exception;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ConcurrentLoad", "ProducersConsumers"})
  @Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void capturedAtRandomPolls(String name) throws Exception {
    again(name, (engine, random) -> engine.captured(gaps(random), Long.MAX_VALUE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ConcurrentLoad", "ProducersConsumers"})
  @Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void setBackToCheckpointsAtRandomTimes(String name) throws Exception {
    again(name, (engine, random) -> engine.crashed(random, LIMIT));
  }

  /** Gaps of all sizes: some of one size, some of another, and so on. */
  private static LongSupplier gaps(Random random) {
    return new LongSupplier() {
      private double sizeLog;
      private int left;

      @Override
      public long getAsLong() {
        if (left == 0) {
          sizeLog = random.nextDouble(LONGEST_LOG);
          left = GAPS_OF_A_SIZE;
        }
        left--;
        return 1 + (long) Math.exp(random.nextDouble(sizeLog + 1));
      }
    };
  }

  private void again(String name, Run run) throws Exception {
    GuestProgram program =
        GuestProgram.all().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    Path classes = program.compiled();
    var translations =
        new EngineRun.Translations(
            TranslationCache.open(folder.resolve("classes.pack")), "stress " + SEED);
    long end = System.nanoTime() + LIMIT.toNanos();
    long seed = SEED;
    long disturbances = 0;
    try {
      do {
        var engine = new EngineRun(program, classes, logs(seed), translations);
        EngineRun.Outcome outcome = run.run(engine, new Random(seed));
        Expected.of(program, outcome.exitCode(), outcome.output(), outcome.error());
        disturbances += outcome.disturbances();
        seed++;
      } while (System.nanoTime() < end);
    } catch (AssertionError e) {
      throw new AssertionError(name + ", -Dpvm.seed=" + seed + ": " + e.getMessage(), e);
    } finally {
      translations.cache().close();
      List<Object> told = List.of(name, SEED, seed - SEED, disturbances);
      System.out.printf("%s: seed %s, %s runs, %s disturbances%n", told.toArray());
    }
  }

  private Path logs(long seed) throws Exception {
    return Files.createDirectories(folder.resolve("logs" + seed));
  }
}
