package pvm.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A command line that is running. */
record Started(Process process, Path out, Path err) {
  private static final int LIMIT_SECONDS = 120;

  /** Waits until the program has written a text to its standard output. */
  void awaitOutput(String text) throws Exception {
    await(() -> Files.readString(out).contains(text), text);
  }

  /** Waits until a log has a text. */
  void awaitOutputIn(Path log, String text) throws Exception {
    await(() -> Files.exists(log) && Files.readString(log).contains(text), text + " in " + log);
  }

  /** Waits until a file is there. */
  void awaitFile(Path file) throws Exception {
    await(() -> Files.exists(file), file.toString());
  }

  /** Waits until a file is longer than it was. */
  void awaitGrowth(Path file) throws Exception {
    long before = Files.exists(file) ? Files.size(file) : 0;
    await(() -> Files.exists(file) && Files.size(file) > before, "growth of " + file);
  }

  /** Waits until the program has written something to its standard output, or is over. */
  void awaitOutputOrEnd() throws Exception {
    if (process.isAlive()) {
      await(() -> Files.size(out) > 0 || !process.isAlive(), "output");
    }
  }

  private void await(Condition condition, String what) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (!condition.holds()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new AssertionError("no " + what + ": " + Files.readString(out) + read(err));
      }
      // Another process is waited for: there is nothing to be notified by.
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  Result waitFor() throws Exception {
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("did not end: " + read(out) + read(err));
    }
    return new Result(process.exitValue(), read(out), read(err));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file);
  }

  private interface Condition {
    boolean holds() throws IOException;
  }
}
