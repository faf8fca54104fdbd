package pvm.itests;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What starts {@link KillTarget}s fast: a file of translated classes and a cache of loaded ones,
 * all made once. Immutable.
 *
 * @param work the folder of those files
 * @param program that is run
 */
record KillTargets(Path work, GuestProgram program, EngineJars jars) {
  private static final String CHECKPOINT_MILLIS = "25";

  /**
   * Makes what is needed, by two runs of the program in a new folder.
   *
   * @throws AssertionError if the program doesn't end in them as it must
   */
  static KillTargets prepared(Path work, GuestProgram program) throws Exception {
    KillTargets targets = new KillTargets(work, program, EngineJars.in(work.resolve("lib")));
    targets.train();
    return targets;
  }

  private Path cache() {
    return work.resolve("cache.aot");
  }

  private void train() throws Exception {
    Path log = work.resolve("train.log");
    for (int run = 0; run < 2; run++) {
      Path data = work.resolve("train" + run);
      List<String> flags = run == 0 ? List.of() : List.of("-XX:AOTCacheOutput=" + cache());
      Process process =
          builder(data, flags).redirectErrorStream(true).redirectOutput(log.toFile()).start();
      int code = process.waitFor();
      if (code != program.expectedExitCode() || run == 1 && !Files.exists(cache())) {
        throw new AssertionError("training ended with " + code + ": " + Files.readString(log));
      }
    }
  }

  /** Starts the program, or goes on with it; beside the data folder is what it says. */
  Started start(Path data) throws IOException {
    Path out = data.resolveSibling(data.getFileName() + ".out");
    Path err = data.resolveSibling(data.getFileName() + ".err");
    Process process =
        builder(data, List.of("-XX:AOTCache=" + cache()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new Started(process, out, err);
  }

  private ProcessBuilder builder(Path data, List<String> flags) throws IOException {
    List<String> arguments =
        List.of(
            data.toString(),
            work.resolve("classes.pack").toString(),
            "1",
            program.compiled().toString(),
            program.mainClass(),
            CHECKPOINT_MILLIS);
    return jars.jvm(flags, KillTarget.class, arguments).redirectInput(new File("/dev/null"));
  }
}
