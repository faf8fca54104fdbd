package pvm.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of each program in each way of running it, kept in files so that the tests of several
 * JVMs make one table.
 *
 * <pre>
 *   target/conformance/results/WAY/PROGRAM    what its cell says
 * </pre>
 */
final class ConformanceTable {
  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", "."), "target", "conformance").toAbsolutePath();

  private static final String INTRODUCTION =
      """
      # Conformance

      Every program of `itests/programs` and `itests/programs-threads`, run in each way; the output is equal byte for
      byte, and so is the exit code. An empty cell was not run. Written by

      ```
      mvn -B verify -Pconformance
      ```

      with `pvm.conformance.seconds=%d`, `.captures=%d` (`pvm.guests.captures=%d` of guests) and `.gaps=%s`: all are
      properties that a shorter or longer run sets otherwise.

      - **plain**: on the JVM alone.
      - **translated**: by the engine, undisturbed.
      - **captured**: stacks are captured and resumed on the spot: so many times at every poll, as many at every 7th, and so
        on with 49, 343, ..., up to `pvm.conformance.polls=%d`, then every few milliseconds; captures / polls up to then.
      - **rebuilt**: the process is captured into an image at a poll, discarded, and rebuilt from the image with new
        classes and a new heap; how often, at every which poll. `~` means at random polls, on average so far apart.
      - **crashed**: checkpoints are taken one after the other while it runs, the garbage of the image is collected all the
        time; now and then it goes on from the newest checkpoint, all that came later being lost; how often.
      - **killed**: as a process of its own, killed with SIGKILL at random times and started again, until it ends; how
        often it was killed.
      """
          .formatted(
              Long.getLong("pvm.conformance.seconds", 0),
              Long.getLong("pvm.conformance.captures", 0),
              Long.getLong("pvm.guests.captures", 0),
              System.getProperty("pvm.conformance.gaps", ""),
              Long.getLong("pvm.conformance.polls", 0));

  private static final String GUESTS =
      """

      ## Guests

      Programs that nobody here wrote: unmodified jars of the public Maven repository, each driven by a program of
      `itests/guests`. What stands in the way of others is in [limits.md](limits.md).
      """;

  private static final String REFUSED =
      """

      ## Refused

      What no program can do yet; [jdk-packages.md](jdk-packages.md) and [jdk-classes.md](jdk-classes.md) have the single
      classes.
      """;

  /** A way of running a program. */
  enum Way {
    PLAIN,
    TRANSLATED,
    CAPTURED,
    REBUILT,
    CRASHED,
    KILLED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A run whose result is known at its end. */
  interface Run {
    /** Runs and checks; gives what the table says of it. */
    String run() throws Exception;
  }

  private ConformanceTable() {}

  /** The folder of what the conformance tests make. */
  static Path folder() {
    return FOLDER;
  }

  /** Runs a program in one way and keeps what came of it: <em>failed</em> if it throws. */
  static void record(Way way, GuestProgram program, Run run) throws Exception {
    Path cell = FOLDER.resolve("results").resolve(way.toString()).resolve(program.name());
    Files.createDirectories(cell.getParent());
    Files.writeString(cell, "**failed**");
    Files.writeString(cell, run.run());
  }

  /** Writes the table of all results: to target/conformance, and where the build asks for it. */
  static void write() throws IOException {
    String text = text();
    Files.writeString(FOLDER.resolve("conformance.md"), text);
    String document = System.getProperty("pvm.conformance.document", "");
    if (!document.isBlank()) {
      Files.writeString(Path.of(document), text);
    }
  }

  private static String text() {
    return INTRODUCTION
        + "\n"
        + table("program", program -> !program.isForeign())
        + GUESTS
        + "\n"
        + table("guest", GuestProgram::isForeign)
        + REFUSED
        + refused();
  }

  /** What docs/limits.md says of it. */
  private static String refused() {
    Path limits = Path.of(System.getProperty("pvm.root", ".."), "docs", "limits.md");
    try {
      String text = Files.readString(limits);
      int begin = text.indexOf("## Refused\n");
      int end = text.indexOf("\n## ", begin);
      if (begin < 0 || end < 0) {
        throw new AssertionError(limits + " has no section Refused");
      }
      return text.substring(text.indexOf('\n', begin) + 1, end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String table(String first, Predicate<GuestProgram> isIn) {
    List<GuestProgram> programs = GuestProgram.all().stream().filter(isIn).toList();
    return Stream.of(
            Stream.of(heading(first), "|---|" + "---|".repeat(Way.values().length)),
            programs.stream().map(ConformanceTable::row),
            Stream.of("", programs.size() + " " + first + "s."))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String heading(String first) {
    return Stream.of(Way.values())
        .map(Way::toString)
        .collect(Collectors.joining(" | ", "| " + first + " | ", " |"));
  }

  private static String row(GuestProgram program) {
    return Stream.of(Way.values())
        .map(way -> cell(way, program))
        .collect(Collectors.joining(" | ", "| " + title(program) + " | ", " |"));
  }

  private static String title(GuestProgram program) {
    return program.isForeign()
        ? program.name() + ": " + String.join(", ", program.coordinates())
        : program.name();
  }

  private static String cell(Way way, GuestProgram program) {
    Path cell = FOLDER.resolve("results").resolve(way.toString()).resolve(program.name());
    try {
      return Files.exists(cell) ? Files.readString(cell) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
