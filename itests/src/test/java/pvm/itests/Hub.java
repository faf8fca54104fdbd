package pvm.itests;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A hub of the built distribution, in a JVM of its own. */
final class Hub {
  private static final int LIMIT_SECONDS = 60;

  private final Path folder;
  private Started running;

  private Hub(Path folder) {
    this.folder = folder;
  }

  /** Starts a hub on the data folder below this one. */
  static Hub start(Path folder) throws Exception {
    Hub hub = new Hub(folder);
    hub.start();
    return hub;
  }

  private void start() throws Exception {
    running = Installation.built().start(folder, "hub");
    running.awaitFile(socket());
  }

  private Path socket() {
    return folder.resolve(".pvm/run/hub.sock");
  }

  HubShell shell() {
    return new HubShell(socket());
  }

  String exec(String line) throws Exception {
    return shell().exec(line);
  }

  /** Installs a bundle and starts it; its id. */
  String install(Path jar) throws Exception {
    String id = exec("install " + jar.toUri()).replaceAll("\\D+", "");
    exec("start " + id);
    return id;
  }

  /** kill -9, and another hub on the same folder. */
  void killAndStart() throws Exception {
    running.process().destroyForcibly().waitFor();
    Files.delete(socket());
    start();
  }

  /** What a program has printed for good. */
  List<String> printed(String name) throws Exception {
    Path log = folder.resolve(".pvm/log/" + name + ".out");
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }

  void awaitPrinted(String name, String line) throws Exception {
    awaitPrinted(name, line, 1);
  }

  void awaitPrinted(String name, String line, int times) throws Exception {
    await(
        "'" + line + "' of " + name,
        () -> Collections.frequency(printed(name), line) >= times,
        () -> printed(name) + exec("pvm:ps"));
  }

  /** Waits until a process is in a state. */
  void awaitState(String name, String state) throws Exception {
    await(
        name + " " + state,
        () -> exec("pvm:ps").lines().anyMatch(l -> l.matches(name + " +(" + state + ") .*")),
        () -> exec("pvm:ps"));
  }

  private interface Question<T> {
    T ask() throws Exception;
  }

  private static void await(String what, Question<Boolean> question, Question<String> facts)
      throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (!question.ask()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("no " + what + ": " + facts.ask());
      }
      TimeUnit.MILLISECONDS.sleep(10); // another process is waited for
    }
  }

  /**
   * Waits until a class of a bundle is there once: the class loaders of the bundle's older versions
   * are gone. Soft references hold as long as memory lasts, so nothing may refer to them even so.
   */
  void awaitOneLoaderOf(String className) throws Exception {
    await("one " + className, () -> copiesOf(className) == 1, () -> jcmd("VM.classloaders"));
  }

  private long copiesOf(String className) throws Exception {
    jcmd("GC.run");
    String classes = jcmd("VM.class_hierarchy", "-i", className);
    return classes.lines().filter(line -> line.contains(className + "/0x")).count();
  }

  private String jcmd(String... words) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin/jcmd").toString(),
                Long.toString(running.process().pid())));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  /** Stops it as a signal does. */
  void stop() throws Exception {
    running.process().destroy();
    running.waitFor();
  }
}
