package pvm.itests;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * What starts {@link KillTarget}s fast: a class path of jars, a file of translated classes and a
 * cache of loaded ones, all made once. Immutable.
 *
 * @param work the folder of those files
 * @param program that is run
 */
record KillTargets(Path work, GuestProgram program) {
  private static final String CHECKPOINT_MILLIS = "25";

  /**
   * Makes what is needed, by two runs of the program in a new folder.
   *
   * @throws AssertionError if the program doesn't end in them as it must
   */
  static KillTargets prepared(Path work, GuestProgram program) throws Exception {
    KillTargets targets = new KillTargets(work, program);
    Files.createDirectories(targets.lib());
    targets.unpackStore();
    targets.packTests();
    targets.train();
    return targets;
  }

  private Path lib() {
    return work.resolve("lib");
  }

  private Path cache() {
    return work.resolve("cache.aot");
  }

  private static Path bundles() {
    return Repository.distribution().resolve("bundles");
  }

  /** The bundle of the store has Chronicle's jars inside, where only a framework finds them. */
  private void unpackStore() throws IOException {
    try (JarFile bundle = new JarFile(bundles().resolve("30/persistence.chronicle.jar").toFile())) {
      for (var entry : bundle.stream().filter(e -> e.getName().endsWith(".jar")).toList()) {
        Files.copy(bundle.getInputStream(entry), work.resolve(entry.getName()));
      }
    }
  }

  /** The cache of loaded classes takes classes from jars only. */
  private void packTests() throws Exception {
    String classes =
        Path.of(KillTarget.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .toString();
    ToolProvider jar = ToolProvider.findFirst("jar").orElseThrow();
    int code =
        jar.run(
            System.out,
            System.err,
            "--create",
            "--file=" + lib().resolve("tests.jar"),
            "-C",
            classes,
            "pvm/itests/KillTarget.class",
            "-C",
            classes,
            "pvm/persistence");
    if (code != 0) {
      throw new AssertionError("jar ended with " + code);
    }
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
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + Repository.distribution().resolve("etc/jvm.options"));
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath(), KillTarget.class.getName(), data.toString()));
    command.addAll(List.of(work.resolve("classes.pack").toString(), "1"));
    command.addAll(List.of(program.compiled().toString(), program.mainClass(), CHECKPOINT_MILLIS));
    return new ProcessBuilder(command).redirectInput(new File("/dev/null"));
  }

  private String classPath() throws IOException {
    List<String> jars = new ArrayList<>();
    Path framework = Repository.distribution().resolve("lib");
    for (Path folder :
        List.of(lib(), bundles().resolve("20"), bundles().resolve("30"), framework)) {
      try (Stream<Path> files = Files.list(folder)) {
        files.map(Path::toString).filter(f -> f.endsWith(".jar")).sorted().forEach(jars::add);
      }
    }
    return String.join(File.pathSeparator, jars);
  }
}
