package pvm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import pvm.bench.Form.Installation;

/**
 * A program that loads more than 3,000 classes is translated soon. The classes are those of the
 * kernels, in many packages: compiled from their sources, with another package name each time.
 */
final class ClassesClaim implements Claims.Claim {
  private static final Path SOURCES = Path.of("src/main/java/pvm/bench/kernels");
  private static final int COPIES = 55;
  private static final int CLASSES_MIN = 3_000;
  private static final String PROGRAM = "pvm.bench.programs.ManyClasses";

  @Override
  public String measure(Installation installation) throws IOException, InterruptedException {
    Path classes = installation.data().resolveSibling("classes");
    int count = compile(installation.data().resolveSibling("sources"), classes);
    Path driver = Path.of(PROGRAM.replace('.', '/') + ".class");
    Files.createDirectories(classes.resolve(driver).getParent());
    Files.copy(installation.classes().resolve(driver), classes.resolve(driver));
    Installation many =
        new Installation(
            installation.java(),
            installation.plainFlags(),
            installation.distribution(),
            classes,
            installation.data());
    StringJoiner lines =
        new StringJoiner("\n", count + " classes loaded and initialized by one thread\n", "");
    lines.add("  on the plain JVM                    " + run(Form.PLAIN, many));
    lines.add("  translated, with an empty cache     " + run(Form.PERSISTENT, many));
    lines.add("  again, with those in the cache      " + run(Form.PERSISTENT, many));
    return lines.toString();
  }

  private static String run(Form form, Installation installation)
      throws IOException, InterruptedException {
    try (Subject subject = new Subject(form.command(installation, PROGRAM, List.of()))) {
      double millis = Long.parseLong(subject.readLine()) / 1e6;
      Duration cpu = subject.cpu();
      subject.end();
      return "%5.0f ms; CPU of the whole process until then %5d ms"
          .formatted(millis, cpu.toMillis());
    }
  }

  /** Compiles the packages, and lists their classes; gives how many. */
  private static int compile(Path sources, Path classes) throws IOException {
    // Other names each time: no cache of translated classes has them.
    String run = "run" + System.nanoTime();
    List<String> files = new ArrayList<>();
    for (int i = 0; i < COPIES; i++) {
      files.addAll(copy(sources, run + ".c" + i));
    }
    javac(classes, files);
    List<String> names = names(classes);
    if (names.size() < CLASSES_MIN) {
      throw new IllegalStateException(names.size() + " classes are too few: copy them more often");
    }
    Files.write(classes.resolve("classes.txt"), names);
    return names.size();
  }

  private static List<String> copy(Path sources, String name) throws IOException {
    Path folder = Files.createDirectories(sources.resolve(name.replace('.', '/')));
    List<String> copies = new ArrayList<>();
    try (Stream<Path> originals = Files.list(SOURCES)) {
      for (Path original : originals.toList()) {
        Path copy = folder.resolve(original.getFileName());
        Files.writeString(copy, Files.readString(original).replace("pvm.bench.kernels", name));
        copies.add(copy.toString());
      }
    }
    return copies;
  }

  private static void javac(Path classes, List<String> files) {
    List<String> words = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
    words.addAll(files);
    if (ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(System.out, System.err, words.toArray(String[]::new))
        != 0) {
      throw new IllegalStateException("javac failed");
    }
  }

  private static List<String> names(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .sorted()
          .toList();
    }
  }
}
