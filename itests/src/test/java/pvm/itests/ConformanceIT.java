package pvm.itests;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pvm.core.kernel.Machine;
import pvm.core.loader.TranslationCache;
import pvm.itests.ConformanceTable.Way;

/**
 * Every guest program gives its expected output by the engine too, in one JVM: left alone, with its
 * stacks captured and resumed at many polls, discarded and rebuilt from an image at many polls, and
 * set back to one of many checkpoints. As many programs run at a time as there are processors.
 *
 * <p>System properties: {@code pvm.conformance.programs}, {@code all} or names, separated by
 * commas; {@code pvm.conformance.seconds}, how long each program is rebuilt; {@code
 * pvm.conformance.gaps}, after how many polls, separated by commas, 0 being random polls all over
 * the program; {@code pvm.conformance.seed} of those; {@code pvm.conformance.captures}, how many
 * captures there are at every poll, as many at every 7th, and so on; {@code pvm.conformance.polls},
 * how many polls of a program are counted: later it is captured every few milliseconds, and random
 * polls to be rebuilt at are chosen among so many more.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class ConformanceIT {
  private static final long CAPTURES_OF_EACH_GAP = Long.getLong("pvm.conformance.captures", 300);
  private static final long CAPTURES_OF_FOREIGN = Long.getLong("pvm.guests.captures", 100);

  private static final long POLLS_COUNTED = Long.getLong("pvm.conformance.polls", 100_000);

  private static final long REBUILDS_WANTED = 8;

  private final Map<String, FutureTask<Path>> classes = new ConcurrentHashMap<>();
  private final Map<String, FutureTask<EngineRun.Outcome>> captured = new ConcurrentHashMap<>();
  private final Duration rebuildTime =
      Duration.ofSeconds(Long.getLong("pvm.conformance.seconds", 3));
  private final long seed = Long.getLong("pvm.conformance.seed", System.nanoTime() & 0xffffff);
  private EngineRun.Translations translations;

  @BeforeAll
  void openTranslations() throws Exception {
    Path pack = ConformanceTable.folder().resolve("classes.pack");
    translations = new EngineRun.Translations(TranslationCache.open(pack), fingerprint());
  }

  @AfterAll
  void writeTable() throws IOException {
    ConformanceTable.write();
    translations.cache().close();
  }

  static List<GuestProgram> programs() {
    Set<String> names = Set.of(System.getProperty("pvm.conformance.programs", "all").split(","));
    return GuestProgram.all().stream()
        .filter(program -> names.contains("all") || names.contains(program.name()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("programs")
  @Timeout(value = 4, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void givesItsExpectedOutputTranslated(GuestProgram program) throws Exception {
    ConformanceTable.record(
        Way.TRANSLATED,
        program,
        () -> {
          check(program, run(program, "translated").undisturbed());
          return "yes";
        });
  }

  private EngineRun.Outcome captured(GuestProgram program) throws Exception {
    return once(
        captured,
        program,
        () ->
            run(program, "captured")
                .captured(CapturingPolls.growing(captures(program)), POLLS_COUNTED));
  }

  /** What several tests want to know of a program, and the first one finds out. */
  private static <T> T once(Map<String, FutureTask<T>> known, GuestProgram program, Callable<T> how)
      throws Exception {
    FutureTask<T> task = known.computeIfAbsent(program.name(), _ -> new FutureTask<>(how));
    task.run();
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause().getMessage(), e.getCause());
    }
  }

  private static long captures(GuestProgram program) {
    return program.isForeign() ? CAPTURES_OF_FOREIGN : CAPTURES_OF_EACH_GAP;
  }

  @ParameterizedTest
  @MethodSource("programs")
  @Timeout(value = 4, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void givesItsExpectedOutputWhileCaptured(GuestProgram program) throws Exception {
    ConformanceTable.record(
        Way.CAPTURED,
        program,
        () -> {
          var outcome = captured(program);
          check(program, outcome);
          return outcome.disturbances() + " / " + outcome.polls();
        });
  }

  @ParameterizedTest
  @MethodSource("programs")
  @Timeout(value = 8, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void givesItsExpectedOutputWhileRebuilt(GuestProgram program) throws Exception {
    ConformanceTable.record(
        Way.REBUILT,
        program,
        () -> {
          List<String> cells = new ArrayList<>();
          for (String gap : System.getProperty("pvm.conformance.gaps", "0").split(",")) {
            cells.add(rebuilt(program, Long.parseLong(gap.strip())));
          }
          return String.join(", ", cells);
        });
  }

  static List<GuestProgram> programsWithoutInput() {
    return programs().stream().filter(program -> program.input().isEmpty()).toList();
  }

  @ParameterizedTest
  @MethodSource("programsWithoutInput")
  @Timeout(value = 4, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void givesItsExpectedOutputThoughItCrashes(GuestProgram program) throws Exception {
    ConformanceTable.record(
        Way.CRASHED,
        program,
        () -> {
          try {
            var outcome = run(program, "crashed").crashed(new Random(seed), rebuildTime);
            check(program, outcome);
            return Long.toString(outcome.disturbances());
          } catch (AssertionError e) {
            throw new AssertionError("crashed with seed " + seed + ": " + e.getMessage(), e);
          }
        });
  }

  private String rebuilt(GuestProgram program, long gap) throws Exception {
    long counted = captured(program).polls();
    long mean = Math.max(1, counted / REBUILDS_WANTED);
    Random random = new Random(seed);
    LongSupplier gaps = () -> gap > 0 ? gap : 1 + random.nextLong(2 * mean);
    try {
      var outcome = run(program, "rebuilt" + gap).rebuilt(gaps, rebuildTime);
      check(program, outcome);
      return outcome.disturbances() + " at " + (gap > 0 ? gap : "~" + mean);
    } catch (AssertionError e) {
      String how =
          "rebuilt every " + (gap > 0 ? gap : "~" + mean) + " polls, seed " + seed + " of ";
      throw new AssertionError(how + counted + " polls: " + e.getMessage(), e);
    }
  }

  private static void check(GuestProgram program, EngineRun.Outcome outcome) {
    Expected.of(program, outcome.exitCode(), outcome.output(), outcome.error());
  }

  private EngineRun run(GuestProgram program, String way) throws Exception {
    Path folder = once(classes, program, program::compiled);
    Path logs = ConformanceTable.folder().resolve("logs").resolve(way);
    Files.createDirectories(logs);
    for (String stream : List.of(".out", ".err")) {
      Files.deleteIfExists(logs.resolve(program.name() + stream));
    }
    return new EngineRun(program, folder, logs, translations);
  }

  /** A digest of the engine: its jar, or its class files. */
  private static String fingerprint()
      throws IOException, URISyntaxException, NoSuchAlgorithmException {
    Path engine =
        Path.of(Machine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (Stream<Path> all = Files.walk(engine)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }
}
