package pvm.itests;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One guest program: a folder of sources with the output it must produce.
 *
 * <p>The files of the folder are described in {@code itests/programs/README.md}. Immutable; the
 * files are read when asked for.
 *
 * @param folder whose name is the program's name
 */
public record GuestProgram(Path folder) {

  private static final Path MODULE = Path.of(System.getProperty("basedir", ".")).toAbsolutePath();
  private static final String THREADED = "programs-threads";
  private static final String FOREIGN = "guests";

  private static final Path CLASSES = ConformanceTable.folder().resolve("classes");

  /** Where the build copies the jars that foreign programs name. */
  private static final Path JARS = MODULE.resolve("target/guests/jars");

  /** All programs, each group in the order of its names: those with threads, then foreign ones. */
  public static List<GuestProgram> all() {
    List<GuestProgram> programs = new ArrayList<>(in(MODULE.resolve("programs")));
    programs.addAll(in(MODULE.resolve(THREADED)));
    Set<String> foreign = Set.of(System.getProperty("pvm.guests", "all").split(","));
    in(MODULE.resolve(FOREIGN)).stream()
        .filter(program -> foreign.contains("all") || foreign.contains(program.name()))
        .forEach(programs::add);
    return List.copyOf(programs);
  }

  /** The program of this name, with threads. */
  static GuestProgram named(String name) {
    return new GuestProgram(MODULE.resolve(THREADED).resolve(name));
  }

  private static List<GuestProgram> in(Path group) {
    try (Stream<Path> folders = Files.list(group)) {
      return folders.filter(Files::isDirectory).sorted().map(GuestProgram::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of the folder. */
  public String name() {
    return folder.getFileName().toString();
  }

  /** Whether the program starts threads. */
  public boolean isThreaded() {
    return folder.getParent().endsWith(THREADED);
  }

  /** Whether the program drives code that nobody here wrote. */
  public boolean isForeign() {
    return folder.getParent().endsWith(FOREIGN);
  }

  /** The jars of a foreign program, which {@code jars.txt} names as Maven does. */
  public List<Path> classPath() {
    return coordinates().stream().map(GuestProgram::jar).toList();
  }

  /** What Maven calls those jars. */
  List<String> coordinates() {
    return text("jars.txt", "").lines().map(String::strip).toList();
  }

  private static Path jar(String coordinates) {
    String[] parts = coordinates.split(":");
    return JARS.resolve(parts[1] + "-" + parts[2] + ".jar");
  }

  /** The main class, with dots. */
  public String mainClass() {
    return text("main.txt", name()).strip();
  }

  /** What System.in holds. */
  public String input() {
    return text("input.txt", "");
  }

  /** What the program writes to System.out. */
  public String expectedOutput() {
    return text("expected.txt", "");
  }

  /** The exit code of its process. */
  public int expectedExitCode() {
    return Integer.parseInt(text("exit.txt", "0").strip());
  }

  /** Whether it has to run in a JVM of its own: what it prints, or how it ends, is the JVM's. */
  boolean isAlone() {
    return Files.exists(folder.resolve("exit.txt"));
  }

  /** Lines that System.err holds, in this order, perhaps with others between them. */
  public List<String> expectedErrorLines() {
    return text("error.txt", "").lines().toList();
  }

  /** Where the output first differs from the expected one; empty if it doesn't. */
  public String differenceIn(String output) {
    List<String> expected = expectedOutput().lines().toList();
    List<String> actual = output.lines().toList();
    for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
      String wanted = i < expected.size() ? expected.get(i) : "the end";
      String found = i < actual.size() ? actual.get(i) : "the end";
      if (!wanted.equals(found)) {
        return "line "
            + (i + 1)
            + " of "
            + name()
            + "\nexpected: "
            + wanted
            + "\nfound:    "
            + found;
      }
    }
    return output.equals(expectedOutput()) ? "" : "the ends of lines of " + name() + " differ";
  }

  /** The first of the expected error lines that is not there in its place; empty if all are. */
  public Optional<String> errorLineMissingIn(String error) {
    Iterator<String> lines = error.lines().iterator();
    for (String line : expectedErrorLines()) {
      boolean isFound = false;
      while (!isFound && lines.hasNext()) {
        isFound = lines.next().equals(line);
      }
      if (!isFound) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  private String text(String file, String absent) {
    Path path = folder.resolve(file);
    try {
      return Files.exists(path) ? Files.readString(path) : absent;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The folder of the class files, which all tests share; compiles what has changed since it was
   * made. For one thread at a time, as far as one program goes.
   */
  Path compiled() throws IOException {
    Path classes = CLASSES.resolve(name());
    Path stamp = CLASSES.resolve(name() + ".compiled");
    if (!Files.exists(stamp) || isNewerThan(Files.getLastModifiedTime(stamp))) {
      delete(classes);
      compile(classes);
      Files.writeString(stamp, "");
    }
    return classes;
  }

  private boolean isNewerThan(FileTime time) throws IOException {
    try (Stream<Path> sources = Files.walk(folder)) {
      for (Path source : sources.toList()) {
        if (Files.getLastModifiedTime(source).compareTo(time) > 0) {
          return true;
        }
      }
      return false;
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /**
   * Compiles the sources with javac of the running JDK.
   *
   * @param classes the folder to create the class files in
   * @throws IllegalStateException with javac's messages, if the program doesn't compile
   */
  void compile(Path classes) throws IOException {
    Files.createDirectories(classes);
    OtherCompilers others = new OtherCompilers(this, classes);
    others.compile();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of("-g", "-nowarn", "-proc:none", "-cp", others.classPath(), "-d", classes.toString());
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null);
        Stream<Path> all = Stream.concat(Files.walk(folder), others.generated())) {
      List<Path> sources = all.filter(p -> p.toString().endsWith(".java")).sorted().toList();
      if (sources.isEmpty()) {
        return;
      }
      var units = files.getJavaFileObjectsFromPaths(sources);
      if (!javac.getTask(messages, files, null, options, null, units).call()) {
        throw new IllegalStateException("program " + name() + " doesn't compile:\n" + messages);
      }
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
