package pvm.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import pvm.api.Program;
import pvm.api.PvmException;
import pvm.api.PvmProcess;
import pvm.core.image.ImageException;
import pvm.core.kernel.FilteredMachine;
import pvm.core.kernel.Machine;
import pvm.core.loader.TranslationCache;
import pvm.core.process.PollSwitch;
import pvm.store.MemoryStore;

/**
 * Runs of one program by the engine, in this JVM and without OSGi: the kernel over a store in
 * memory.
 */
final class EngineRun {
  private static final long PROGRESS_MILLIS = 2000;

  /** Translated classes that all runs share, and the fingerprint of the engine that made them. */
  record Translations(TranslationCache cache, String version) {}

  /**
   * What came of a run.
   *
   * @param polls at which a thread could have been captured; 0 if they weren't counted
   * @param disturbances how often a thread was captured, or the process rebuilt
   */
  record Outcome(int exitCode, String output, String error, long polls, long disturbances) {}

  private final GuestProgram program;
  private final Path classes;
  private final Path logs;
  private final Machine.Ground ground;
  private final SharedInput input;

  /**
   * @param classes the folder of the program's class files
   * @param logs the folder to write the console logs to
   */
  EngineRun(GuestProgram program, Path classes, Path logs, Translations translations) {
    this.program = program;
    this.classes = classes;
    this.logs = logs;
    ground =
        new Machine.Ground(new MemoryStore(), logs, translations.cache(), translations.version());
    input = new SharedInput(program.input().getBytes(StandardCharsets.UTF_8));
  }

  /** Runs the program to its end and leaves it alone. */
  Outcome undisturbed() throws Exception {
    return outcome(toEnd(polls -> polls), 0, 0);
  }

  /** Runs the program to its end with polls that the caller chooses. */
  Outcome polled(UnaryOperator<PollSwitch> filter) throws Exception {
    return outcome(toEnd(filter), 0, 0);
  }

  /**
   * Runs the program to its end; its threads are captured at many polls and go on at once.
   *
   * @param gaps between the polls at which one is
   * @param countedMax how many polls are counted; from then on threads are captured now and then
   */
  Outcome captured(LongSupplier gaps, long countedMax) throws Exception {
    AtomicReference<CapturingPolls> filter = new AtomicReference<>();
    PvmProcess ended =
        toEnd(
            ofLoader -> {
              filter.set(new CapturingPolls(ofLoader, gaps, countedMax));
              return filter.get();
            });
    try (CapturingPolls polls = filter.get()) {
      if (polls.captures() >= 8 && polls.framesRead() == 0) {
        throw new AssertionError("no stack was read in place");
      }
      return outcome(ended, polls.polls(), polls.captures());
    }
  }

  private PvmProcess toEnd(UnaryOperator<PollSwitch> filter) throws Exception {
    PvmProcess process = start(filter, input.of(() -> false));
    process.waitFor();
    return process;
  }

  /**
   * Runs the program to its end. It is stopped, captured into an image, discarded and rebuilt from
   * the image: new loader, new classes, new heap.
   *
   * @param gaps after how many polls a process is stopped, each time asked anew
   * @param limit after this time it is left alone
   */
  Outcome rebuilt(LongSupplier gaps, Duration limit) throws Exception {
    long end = System.nanoTime() + limit.toNanos();
    long rebuilds = 0;
    while (System.nanoTime() < end) {
      PvmProcess process = untilPoll(gaps.getAsLong());
      if (process.state() != PvmProcess.State.STOPPED) {
        return outcome(process, 0, rebuilds);
      }
      rebuilds++;
    }
    return outcome(toEnd(polls -> polls), 0, rebuilds);
  }

  /** Runs the program from the newest image; the process has ended, or is in a new image. */
  private PvmProcess untilPoll(long gap) throws Exception {
    AtomicReference<StoppingPolls> polls = new AtomicReference<>();
    PvmProcess process =
        start(
            ofLoader -> {
              polls.set(new StoppingPolls(ofLoader, gap));
              return polls.get();
            },
            input.of(() -> polls.get().wasStopped()));
    long end = System.nanoTime() + Duration.ofMillis(PROGRESS_MILLIS).toNanos();
    while (process.state() == PvmProcess.State.RUNNING
        && !polls.get().awaitDue(10)
        && System.nanoTime() < end) {}
    if (process.state() == PvmProcess.State.RUNNING) {
      process.stop();
    }
    process.waitFor();
    return process;
  }

  /**
   * Runs the program to its end. Checkpoints are taken one after the other while it runs; after
   * some of them it loses all that came later, as in a crash, and goes on from the newest.
   *
   * @param random chooses how many, and how long it runs between them
   * @param limit after this time it is left alone
   */
  Outcome crashed(Random random, Duration limit) throws Exception {
    long end = System.nanoTime() + limit.toNanos();
    long crashes = 0;
    long from = Program.LATEST;
    while (System.nanoTime() < end) {
      PvmProcess process = start(polls -> polls, input.of(() -> false), from);
      long newest = checkpoints(process, random);
      if (newest == 0) {
        process.waitFor();
        return outcome(process, 0, crashes);
      }
      process.stop();
      from = newest;
      crashes++;
    }
    PvmProcess process = start(polls -> polls, input.of(() -> false), from);
    process.waitFor();
    return outcome(process, 0, crashes);
  }

  /** Takes checkpoints of a running process; gives the number of the last, 0 if it has ended. */
  private static long checkpoints(PvmProcess process, Random random) throws Exception {
    long newest = 0;
    try {
      for (int left = 1 + random.nextInt(40); left > 0; left--) {
        Thread.sleep(random.nextInt(4));
        newest = process.checkpoint().number();
      }
      return newest;
    } catch (PvmException e) {
      if (process.state() == PvmProcess.State.RUNNING) {
        process.waitFor();
      }
      if (process.state() != PvmProcess.State.ENDED || e.getCause() instanceof ImageException) {
        throw e;
      }
      return 0;
    }
  }

  private PvmProcess start(UnaryOperator<PollSwitch> filter, InputStream in) {
    return start(filter, in, Program.LATEST);
  }

  private PvmProcess start(UnaryOperator<PollSwitch> filter, InputStream in, long from) {
    OutputStream none = OutputStream.nullOutputStream();
    return FilteredMachine.of(ground, new Machine.Streams(in, none, none), filter)
        .start(
            new Program(
                program.name(),
                classes,
                program.classPath(),
                program.mainClass(),
                List.of(),
                Duration.ZERO,
                from));
  }

  private Outcome outcome(PvmProcess process, long polls, long disturbances) throws Exception {
    if (process.failure() != null) {
      throw new AssertionError(process.failure() + " after " + disturbances + " disturbances");
    }
    return new Outcome(process.waitFor(), log("out"), log("err"), polls, disturbances);
  }

  private String log(String stream) throws IOException {
    return Files.readString(logs.resolve(program.name() + "." + stream));
  }
}
