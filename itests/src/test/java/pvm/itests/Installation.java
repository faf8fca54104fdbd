package pvm.itests;

import aQute.bnd.osgi.Builder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pvm.api.Pvm;
import pvm.itests.engine.ScriptedPvm;

/** A distribution and the command line that starts it. */
record Installation(Path home) {

  /** The distribution as the build made it. */
  static Installation built() {
    return new Installation(Repository.distribution());
  }

  /** A copy whose engine is the scripted one; made once for each build. */
  static Installation scripted() throws Exception {
    Path original = Repository.distribution();
    String build = Files.getLastModifiedTime(original.resolve("built")).toString();
    Path home = Repository.work().resolve("scripted-" + build.replace(':', '-')).resolve("pvm");
    if (!Files.exists(home)) {
      Repository.copy(original, home, folder -> false);
      Path level = Files.createDirectories(home.resolve("bundles/25"));
      writeScriptedEngine(level.resolve("scripted.engine.jar"));
    }
    return new Installation(home);
  }

  private static void writeScriptedEngine(Path file) throws Exception {
    try (Builder builder = new Builder()) {
      builder.setClasspath(new File[] {classes(ScriptedPvm.class), classes(Pvm.class)});
      builder.setProperty("Bundle-SymbolicName", "scripted.engine");
      builder.setProperty("Private-Package", ScriptedPvm.class.getPackageName());
      builder.build().write(file.toFile());
      if (!builder.isOk()) {
        throw new AssertionError(builder.getErrors());
      }
    }
  }

  private static File classes(Class<?> of) throws Exception {
    return new File(of.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** Starts the command line in a folder, its output going to files there. */
  Started start(Path folder, String... words) throws IOException {
    return start(folder, Map.of(), words);
  }

  /** The same with variables of the environment that are added to ours. */
  Started start(Path folder, Map<String, String> environment, String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", home.resolve("pvm").toString()));
    command.addAll(List.of(words));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    return new Started(builder.start(), out, err);
  }

  /** Runs the command line to its end. */
  Result run(Path folder, String... words) throws Exception {
    return start(folder, words).waitFor();
  }
}
