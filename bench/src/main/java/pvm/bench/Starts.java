package pvm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Measures what a start takes, from the command to the first byte that a program prints: wall time,
 * and CPU time of the whole JVM and of the script that started it; of that, too, what is not the
 * JIT compiler's, whose threads run beside the others where there is more than one processor.
 * {@code bench/starts} runs it.
 *
 * <p>All distributions take turns, so that whatever disturbs the machine disturbs all; the first
 * start of each is not counted, as it trains the start-up cache and translates the classes. Reads
 * CPU times from {@code /proc}.
 */
public final class Starts {
  private static final String USAGE = "usage: bench/starts [--rounds N] [DISTRIBUTION..]";
  private static final String PROGRAM =
      """
      public class First {
        public static void main(String[] args) throws Exception {
          System.out.println("first");
          System.in.read();
        }
      }
      """;

  /** Of {@code /proc/PID/stat}: 100 a second on every Linux, whatever the kernel's own are. */
  private static final long TICK_MILLIS = 10;

  /**
   * Where the first of the times stands behind the name of the command: user, system, and both of
   * children.
   */
  private static final int TIMES = 11;

  /** What is started, and how its data folder ends. */
  private enum Kind {
    JAR("of a jar"),
    SOURCE("of a .java file");

    private final String title;

    Kind(String title) {
      this.title = title;
    }
  }

  /** One start. */
  private record Start(double wallMillis, double cpuMillis, double compilerMillis) {
    double otherMillis() {
      return cpuMillis - compilerMillis;
    }
  }

  private final Path folder;

  private Starts(Path folder) {
    this.folder = folder;
  }

  /**
   * The number of rounds, a folder to work in, then distributions; exit code 2 if there are none.
   */
  public static void main(String[] args) throws Exception {
    if (args.length < 3) {
      System.err.println(USAGE);
      System.exit(2);
    }
    List<Path> distributions = Arrays.stream(args).skip(2).map(Path::of).toList();
    new Starts(Path.of(args[1])).run(Integer.parseInt(args[0]), distributions);
  }

  private void run(int rounds, List<Path> distributions) throws Exception {
    Path source = Files.writeString(folder.resolve("First.java"), PROGRAM);
    Map<Kind, Path> programs = Map.of(Kind.SOURCE, source, Kind.JAR, jar(source));
    Map<String, List<Start>> starts = new LinkedHashMap<>();
    for (int round = -1; round < rounds; round++) {
      for (Kind kind : Kind.values()) {
        for (Path distribution : distributions) {
          Start start = start(distribution, programs.get(kind));
          if (round >= 0) {
            String row = kind.title + (distributions.size() > 1 ? ", " + distribution : "");
            starts.computeIfAbsent(row, _ -> new ArrayList<>()).add(start);
          }
        }
      }
    }
    System.out.println(
        """
        | `pvm run --fresh` | wall ms: median | least | CPU ms: median | least | without the compiler: median | least |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: |\
        """);
    starts.forEach((row, all) -> System.out.println(row(row, all)));
  }

  private static String row(String title, List<Start> starts) {
    return "| "
        + title
        + cells(starts, Start::wallMillis)
        + cells(starts, Start::cpuMillis)
        + cells(starts, Start::otherMillis)
        + " |";
  }

  private static String cells(List<Start> starts, ToDoubleFunction<Start> what) {
    double[] sorted = starts.stream().mapToDouble(what).sorted().toArray();
    return " | %.0f | %.0f".formatted(sorted[sorted.length / 2], sorted[0]);
  }

  private Path jar(Path source) {
    Path classes = folder.resolve("classes");
    Path jar = folder.resolve("first.jar");
    run("javac", "-d", classes.toString(), source.toString());
    run("jar", "-c", "-f", jar.toString(), "-e", "First", "-C", classes.toString(), ".");
    return jar;
  }

  private static void run(String tool, String... arguments) {
    if (ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, arguments) != 0) {
      throw new IllegalStateException(tool + " failed");
    }
  }

  /** Starts a program and ends it when it has printed its first byte. */
  private Start start(Path distribution, Path program) throws IOException, InterruptedException {
    Path data = Files.createDirectories(folder.resolve("data-" + distribution.hashCode()));
    List<String> command =
        List.of(
            distribution.resolve("pvm").toString(),
            "run",
            "--fresh",
            "--data",
            data.toString(),
            program.toString());
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    int first = process.getInputStream().read();
    long wallNanos = System.nanoTime() - begin;
    Path proc = Path.of("/proc/" + process.pid());
    double compilerMillis = 0;
    try (Stream<Path> threads = Files.list(proc.resolve("task"))) {
      for (Path thread : threads.toList()) {
        String name = Files.readString(thread.resolve("comm"));
        compilerMillis += name.contains("Compiler") ? cpuMillis(thread, TIMES + 2) : 0;
      }
    }
    double cpuMillis = cpuMillis(proc, TIMES + 4);
    process.getOutputStream().close();
    process.getInputStream().readAllBytes();
    if (process.waitFor() != 0 || first < 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
    return new Start(wallNanos / 1e6, cpuMillis, compilerMillis);
  }

  /**
   * The sum of times: of a thread, or of the JVM, which the script has become, and its commands.
   */
  private static double cpuMillis(Path of, int end) throws IOException {
    String text = Files.readString(of.resolve("stat"));
    String[] words = text.substring(text.lastIndexOf(')') + 2).split(" ");
    long ticks = 0;
    for (int i = TIMES; i < end; i++) {
      ticks += Long.parseLong(words[i]);
    }
    return ticks * TICK_MILLIS;
  }
}
