package pvm.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A running program that does work when it is told to, and whose CPU time is read from outside: all
 * threads of its JVM count, with those of the compiler, the collector and the checkpoints. For one
 * thread.
 */
final class Subject implements AutoCloseable {
  private static final long END_SECONDS = 60;

  private final List<String> command;
  private final Process process;
  private final Writer in;
  private final BufferedReader out;

  /**
   * Work that was done.
   *
   * @param runs how often
   * @param wallNanos by the clock of the program
   * @param cpuNanos of the whole JVM
   */
  record Slice(long runs, long wallNanos, long cpuNanos) {
    double cpuMillisOfRun() {
      return cpuNanos / 1e6 / runs;
    }

    double wallMillisOfRun() {
      return wallNanos / 1e6 / runs;
    }
  }

  /** Starts a program. */
  Subject(List<String> command) throws IOException {
    this.command = command;
    process = new ProcessBuilder(command).start();
    in = process.outputWriter(StandardCharsets.US_ASCII);
    out = process.inputReader(StandardCharsets.US_ASCII);
  }

  /** Waits for the line by which a program that begins anew says that it can work. */
  Subject awaitReady() throws IOException {
    readLine();
    return this;
  }

  /** Has it work for about so long. */
  Slice work(Duration time) throws IOException {
    Duration start = cpu();
    String[] answer = ask(Long.toString(time.toMillis())).split(" ");
    return new Slice(
        Long.parseLong(answer[0]), Long.parseLong(answer[1]), cpu().minus(start).toNanos());
  }

  /** Writes a line to its input, and gives the line that it answers with. */
  String ask(String line) throws IOException {
    in.write(line + "\n");
    in.flush();
    return readLine();
  }

  /** CPU time of its whole JVM so far. */
  Duration cpu() {
    return process
        .info()
        .totalCpuDuration()
        .orElseThrow(() -> new IllegalStateException("this system tells no CPU times of others"));
  }

  /** The process of its JVM. */
  long pid() {
    return process.pid();
  }

  /** The next line that it prints. */
  String readLine() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new IOException(
          String.join(" ", command) + " ended early: " + errors().strip().replace('\n', ' '));
    }
    return line;
  }

  private String errors() {
    try {
      return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets it come to its end; the counts that it prints then, by name. */
  Map<String, Long> end() throws IOException, InterruptedException {
    in.close();
    Map<String, Long> figures = figures();
    if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException(String.join(" ", command) + " failed at its end");
    }
    return figures;
  }

  /** Tells it to stop, so that it can go on in another JVM; the counts that it prints, by name. */
  Map<String, Long> stop() throws InterruptedException {
    process.toHandle().destroy();
    Map<String, Long> figures = figures();
    process.waitFor(END_SECONDS, TimeUnit.SECONDS);
    return figures;
  }

  private Map<String, Long> figures() {
    Map<String, Long> figures = new HashMap<>();
    for (String line : errors().split("\n")) {
      for (String word : line.startsWith("pvm: figures ") ? line.split(" ") : new String[0]) {
        int equals = word.indexOf('=');
        if (equals > 0) {
          figures.put(word.substring(0, equals), Long.parseLong(word.substring(equals + 1)));
        }
      }
    }
    return figures;
  }

  /** Kills it, and waits until it is gone. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
