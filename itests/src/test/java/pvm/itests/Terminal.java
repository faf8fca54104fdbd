package pvm.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A pseudo-terminal with an interactive shell in it, in which a test types and whose screen it
 * reads: {@code script} of util-linux makes it.
 */
final class Terminal implements AutoCloseable {
  /** The key that stops the job in the foreground. */
  static final String CTRL_Z = "\u001a";

  /** The key that interrupts it. */
  static final String CTRL_C = "\u0003";

  /** What the shell shows when it waits for a command. */
  static final String PROMPT = "pvm-test> ";

  private static final int LIMIT_SECONDS = 120;

  private final Process process;
  private final StringBuilder screen = new StringBuilder();
  private int read;

  /**
   * Opens a terminal in a folder; the test is skipped where there can't be one.
   *
   * @param path folder of commands that is searched first
   */
  Terminal(Path folder, Path path) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                "script", "-q", "-f", "-c", "env --default-signal=INT sh -i", "/dev/null")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder
        .environment()
        .putAll(Map.of("TERM", "dumb", "PATH", path + ":" + System.getenv("PATH")));
    Process started = null;
    try {
      started = builder.start();
    } catch (IOException e) {
      Assumptions.abort("no pseudo-terminal: script of util-linux is missing");
    }
    process = started;
    Thread reader = new Thread(this::readScreen, "screen");
    reader.setDaemon(true);
    reader.start();
    enter("PS1='pvm'-'test> '");
    awaitScreen(PROMPT);
  }

  private void readScreen() {
    byte[] bytes = new byte[4096];
    try (InputStream in = process.getInputStream()) {
      int count = in.read(bytes);
      while (count > 0) {
        add(new String(bytes, 0, count, StandardCharsets.UTF_8));
        count = in.read(bytes);
      }
    } catch (IOException e) {
      add("\nthe terminal is gone: " + e);
    }
  }

  private synchronized void add(String text) {
    screen.append(text);
    notifyAll();
  }

  /** Presses keys. */
  void type(String keys) throws IOException {
    OutputStream keyboard = process.getOutputStream();
    keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
    keyboard.flush();
  }

  /** Types a command, and Enter. */
  void enter(String command) throws IOException {
    type(command + "\n");
  }

  /** Waits until a text shows behind what was waited for last. */
  synchronized void awaitScreen(String text) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    int found;
    while ((found = screen.indexOf(text, read)) < 0) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        throw new AssertionError("no '" + text + "' on the screen:\n" + screen);
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    read = found + text.length();
  }

  /** All that was on the screen. */
  synchronized String screen() {
    return screen.toString();
  }

  @Override
  public void close() throws IOException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
