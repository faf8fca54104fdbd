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
 * JVMs with the engine and the store of the distribution, but without its framework. Immutable.
 *
 * @param folder of the jars that only these JVMs need
 */
record EngineJars(Path folder) {

  /** Fills a new folder. */
  static EngineJars in(Path folder) throws Exception {
    EngineJars jars = new EngineJars(Files.createDirectories(folder));
    jars.unpackStore();
    jars.packTests();
    return jars;
  }

  private static Path bundles() {
    return Repository.distribution().resolve("bundles");
  }

  /** The bundle of the store has Chronicle's jars inside, where only a framework finds them. */
  private void unpackStore() throws IOException {
    try (JarFile bundle = new JarFile(bundles().resolve("30/persistence.chronicle.jar").toFile())) {
      for (var entry : bundle.stream().filter(e -> e.getName().endsWith(".jar")).toList()) {
        Path jar = folder.resolve(Path.of(entry.getName()).getFileName());
        Files.copy(bundle.getInputStream(entry), jar);
      }
    }
  }

  /** A cache of loaded classes takes classes from jars only. */
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
            "--file=" + folder.resolve("tests.jar"),
            "-C",
            classes,
            "pvm");
    if (code != 0) {
      throw new AssertionError("jar ended with " + code);
    }
  }

  /** Such a JVM, to be started. */
  ProcessBuilder jvm(List<String> flags, Class<?> main, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + Repository.distribution().resolve("etc/jvm.options"));
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath(), main.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }

  private String classPath() throws IOException {
    List<String> jars = new ArrayList<>();
    Path framework = Repository.distribution().resolve("lib");
    // The store's own jar before Chronicle's: it has a class that stands for one of Chronicle's.
    for (Path from : List.of(bundles().resolve("30"), folder, bundles().resolve("20"), framework)) {
      try (Stream<Path> files = Files.list(from)) {
        files.map(Path::toString).filter(f -> f.endsWith(".jar")).sorted().forEach(jars::add);
      }
    }
    return String.join(File.pathSeparator, jars);
  }
}
