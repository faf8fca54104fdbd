package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** A program of one source file on a JVM of its own, without PVM. */
final class PlainProgram {
  private PlainProgram() {}

  /** Compiles it and runs it in a new folder below one; what it prints. */
  static String output(Path source, Path folder) throws Exception {
    Path classes = Files.createDirectory(folder.resolve("plain-classes"));
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", classes.toString(), source.toString());
    assertEquals(0, code);
    Path out = folder.resolve("plain.txt");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String name = source.getFileName().toString().replace(".java", "");
    Process process =
        new ProcessBuilder(java, "-cp", classes.toString(), name)
            .directory(Files.createDirectory(folder.resolve("plain-work")).toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    int exitCode = process.waitFor();
    String output = Files.readString(out);
    assertEquals(0, exitCode, output);
    return output;
  }
}
