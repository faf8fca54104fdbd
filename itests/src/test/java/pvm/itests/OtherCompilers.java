package pvm.itests;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes what javac does not: parsers of ANTLR grammars, classes of Kotlin and Scala sources. Each
 * compiler is a JVM of its own, whose jars the build has copied to {@code target/guests}.
 */
final class OtherCompilers {
  private static final Path TOOLS =
      Path.of(System.getProperty("basedir", "."), "target", "guests").toAbsolutePath();

  private final GuestProgram program;
  private final Path classes;
  private final Path generated;

  /**
   * @param classes the folder to put class files in
   */
  OtherCompilers(GuestProgram program, Path classes) {
    this.program = program;
    this.classes = classes;
    generated = TOOLS.resolve("generated").resolve(program.name());
  }

  /** The class path of the program's own sources. */
  String classPath() {
    return Stream.concat(Stream.of(classes), program.classPath().stream())
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Java sources that were generated. */
  Stream<Path> generated() throws IOException {
    return Files.exists(generated) ? Files.walk(generated) : Stream.empty();
  }

  void compile() throws IOException {
    List<String> grammars = sources(".g4");
    if (!grammars.isEmpty()) {
      Files.createDirectories(generated);
      run("antlr", "org.antlr.v4.Tool", List.of("-visitor", "-o", generated.toString()), grammars);
    }
    List<String> kotlin = sources(".kt");
    if (!kotlin.isEmpty()) {
      List<String> options =
          List.of("-no-stdlib", "-no-reflect", "-nowarn", "-cp", classPath(), "-d", classes + "");
      run("kotlin", "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler", options, kotlin);
    }
    List<String> scala = sources(".scala");
    if (!scala.isEmpty()) {
      List<String> options = List.of("-nowarn", "-cp", classPath(), "-d", classes.toString());
      run("scala", "scala.tools.nsc.Main", options, scala);
    }
  }

  private List<String> sources(String end) throws IOException {
    try (Stream<Path> all = Files.list(program.folder())) {
      return all.map(Path::toString).filter(name -> name.endsWith(end)).sorted().toList();
    }
  }

  private void run(String tool, String main, List<String> options, List<String> sources)
      throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        new ArrayList<>(List.of(java, "-cp", TOOLS.resolve(tool) + File.separator + "*", main));
    command.addAll(options);
    command.addAll(sources);
    Path messages = Files.createTempFile(tool, ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(program.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(messages.toFile())
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(
            "program " + program + " doesn't compile:\n" + Files.readString(messages));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new IllegalStateException("interrupted while compiling " + program, e);
    } finally {
      Files.delete(messages);
    }
  }
}
