package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sessions that documents show give what they show. A session is a block of a document whose
 * first line begins with {@code $}; those of one document follow each other in one folder.
 *
 * <pre>
 *   $ cat FILE       the lines below become that file
 *   $ COMMAND        the lines below are what it prints, "..." standing for anything
 *   ^Z               leaves it running, as job %1
 * </pre>
 *
 * <p>A table of what is there is asked for until it is as shown: what was started before it may
 * take its time. A command that doesn't end by itself is terminated once it has printed what is
 * shown.
 */
class DocumentsIT {
  private static final String INDENT = "    ";
  private static final int LIMIT_SECONDS = 60;

  private final Installation pvm = Installation.built();
  private final Deque<Process> jobs = new ArrayDeque<>();
  @TempDir Path folder;

  private record Step(String command, List<String> shown) {
    boolean isLeftRunning() {
      return command.endsWith("&") || !shown.isEmpty() && shown.getLast().equals("^Z");
    }

    /** Whether it only looks, and may be asked until the answer is the one that is shown. */
    boolean isQuestion() {
      return command.matches(".*pvm exec 'pvm:(board|drivers|ps|store)'");
    }

    /** What is shown as a pattern for the beginning of the output. */
    Pattern pattern() {
      return Pattern.compile(
          shown.stream()
              .filter(line -> !line.equals("^Z"))
              .map(line -> line.equals("...") ? "(?:.*\\n)*?" : inLine(line))
              .collect(Collectors.joining()));
    }
  }

  private static String inLine(String line) {
    return Arrays.stream(line.strip().split("\\.\\.\\.", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"))
        + "\\s*\\n";
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/programs.md", "docs/operations.md"})
  void sessionsGiveWhatTheyShow(String document) throws Exception {
    List<Step> steps = steps(Files.readAllLines(Repository.root().resolve(document)));
    assertTrue(!steps.isEmpty(), document + " shows no session");
    for (Step step : steps) {
      if (step.command().startsWith("cat ")) {
        Files.write(folder.resolve(step.command().substring(4)), step.shown());
      } else if (step.command().equals("kill -9 %1")) {
        jobs.removeLast().destroyForcibly().waitFor();
      } else {
        run(document, step);
      }
    }
  }

  private static List<Step> steps(List<String> lines) {
    List<Step> steps = new ArrayList<>();
    boolean isSession = false;
    for (String line : lines) {
      isSession = line.startsWith(INDENT) && (isSession || line.startsWith(INDENT + "$ "));
      if (isSession && line.startsWith(INDENT + "$ ")) {
        steps.add(new Step(line.substring(INDENT.length() + 2), new ArrayList<>()));
      } else if (isSession) {
        steps.getLast().shown().add(line.substring(INDENT.length()));
      }
    }
    return steps;
  }

  private void run(String document, Step step) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (!gives(document, step, end)) {
      TimeUnit.MILLISECONDS.sleep(200); // a program that was started has yet to get there
    }
  }

  /** Runs a command until it has printed what is shown; false if it has to be asked again. */
  private boolean gives(String document, Step step, long end) throws Exception {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Process process = start(step, out);
    Path socket = folder.resolve(".pvm/run/hub.sock");
    boolean isHub = step.command().contains("pvm hub");
    while (!step.pattern().matcher(text(out)).lookingAt()
        || step.shown().isEmpty() && process.isAlive() && !step.isLeftRunning()
        || isHub && !Files.exists(socket)) {
      boolean isOver = !process.isAlive() && !step.pattern().matcher(text(out)).lookingAt();
      if (isOver && step.isQuestion() && System.nanoTime() < end) {
        return false;
      }
      if (isOver || System.nanoTime() > end) {
        throw new AssertionError(
            "%s: '%s' should print%n%s%nbut printed%n%s"
                .formatted(document, step.command(), String.join("\n", step.shown()), text(out)));
      }
      TimeUnit.MILLISECONDS.sleep(20); // another process is waited for
    }
    // A reader would take his time, too: a checkpoint follows what was printed.
    if (!process.waitFor(1, TimeUnit.SECONDS) && !step.isLeftRunning()) {
      process.destroy();
      process.waitFor();
    }
    return true;
  }

  private Process start(Step step, Path out) throws Exception {
    String command = step.command().replaceFirst(" *&$", "").replace("./pvm", "\"$0\"");
    Process process =
        new ProcessBuilder(
                "sh",
                "-c",
                command.contains(";") || command.contains("|") ? command : "exec " + command,
                pvm.home().resolve("pvm").toString())
            .directory(folder.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    jobs.addLast(process);
    return process;
  }

  /** What a command has printed, but for what the script says while it prepares. */
  private static String text(Path out) throws Exception {
    return Files.readString(out).replaceAll("(?m)^pvm: preparing.*\\n", "");
  }

  @AfterEach
  void endJobs() throws Exception {
    for (Process job : jobs) {
      job.destroy();
      job.waitFor(30, TimeUnit.SECONDS);
      job.destroyForcibly();
    }
  }
}
