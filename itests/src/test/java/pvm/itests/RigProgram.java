package pvm.itests;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The program Torture as {@link RigTarget} runs it on a disk that loses its power, and looks after
 * what is left. Immutable.
 *
 * @param folder for jars and logs
 */
record RigProgram(Path folder, EngineJars jars, GuestProgram program) {

  static RigProgram in(Path folder) throws Exception {
    GuestProgram torture = GuestProgram.named("Torture");
    torture.compiled();
    return new RigProgram(folder, EngineJars.in(folder.resolve("jars")), torture);
  }

  Path translations() {
    return folder.resolve("classes.pack");
  }

  /** A JVM that runs it, on a data folder, or looks at data folders. */
  ProcessBuilder jvm(String what, Path translations, String... more) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.add(what);
    arguments.addAll(List.of(program.compiled().toString(), program.mainClass()));
    arguments.add(translations.toString());
    arguments.addAll(List.of(more));
    return jars.jvm(List.of(), RigTarget.class, arguments);
  }

  ProcessBuilder jvm(String what, String... more) throws IOException {
    return jvm(what, translations(), more).redirectError(folder.resolve(what + ".err").toFile());
  }

  /** What such a JVM has said to its standard error. */
  String said(String what) {
    try {
      return Files.readString(folder.resolve(what + ".err"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** A JVM that looks at what power cuts have left, one data folder after the other. */
  final class Looker implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final BufferedWriter in;

    /**
     * @param name of what it says to its standard error
     */
    Looker(String name) throws IOException {
      process =
          jvm("look", translations()).redirectError(folder.resolve(name + ".err").toFile()).start();
      out = reader(process);
      in = process.outputWriter(StandardCharsets.UTF_8);
    }

    /**
     * Checks all of an image, and has the program go on to its end.
     *
     * @param promised the last checkpoint that was reported
     * @return what was lost or wrong, a line each
     */
    List<String> look(Path data, long promised) throws IOException {
      in.write(data + "\n");
      in.flush();
      String[] found = Objects.toString(out.readLine()).split(" ", 2);
      List<String> wrong = new ArrayList<>();
      if (found.length < 2 || !found[1].isEmpty()) {
        wrong.add(String.join(" ", found));
      } else if (Long.parseLong(found[0]) < promised) {
        wrong.add("only checkpoint " + found[0] + " is there");
      } else if (promised > 0) {
        String difference = program.differenceIn(Files.readString(data.resolve("log/cut.out")));
        if (!difference.isEmpty()) {
          wrong.add(difference);
        }
      }
      return wrong;
    }

    @Override
    public void close() {
      process.destroyForcibly().onExit().join();
    }
  }
}
