package pvm.core.library;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Compiles a program and runs it plain, in a JVM of its own, or lifted, in this one. String
 * concatenation is compiled to StringBuilder calls, as another step of the translation would make
 * of it.
 */
final class Guest {
  /** What a run left. */
  record Run(String output, LiftingLoader loader) {}

  private final Path folder;
  private final String mainClass;

  private Guest(Path folder, String mainClass) {
    this.folder = folder;
    this.mainClass = mainClass;
  }

  static Guest compile(Path source, Path folder) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int result =
        compiler.run(
            null,
            null,
            errors,
            "-nowarn",
            "-XDstringConcat=inline",
            "-d",
            folder.toString(),
            source.toString());
    if (result != 0) {
      throw new AssertionError(errors.toString(StandardCharsets.UTF_8));
    }
    String file = source.getFileName().toString();
    return new Guest(folder, file.substring(0, file.length() - ".java".length()));
  }

  String runPlain(String input) throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                List.of(
                    java.toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    folder.toString(),
                    mainClass))
            .redirectErrorStream(true)
            .start();
    try (var out = process.getOutputStream()) {
      out.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // the program ended without reading it
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(30, TimeUnit.SECONDS);
    return output;
  }

  Run runLifted(String input) throws IOException, InterruptedException {
    LiftingLoader loader = new LiftingLoader(classes());
    HostServices services = new HostServices(loader, input.getBytes(StandardCharsets.UTF_8));
    HostCarrier main = new HostCarrier(services, () -> main(loader, services));
    main.start();
    main.join(60_000);
    for (HostCarrier carrier : List.copyOf(services.started)) {
      if (!services.isExiting && !services.isDaemon(carrier)) {
        carrier.join(5_000);
      }
    }
    return new Run(services.console.toString(StandardCharsets.UTF_8), loader);
  }

  private void main(LiftingLoader loader, HostServices services) {
    try {
      Method main = loader.find(mainClass).getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) new String[0]);
    } catch (InvocationTargetException e) {
      if (!(e.getCause() instanceof HostServices.Exit)) {
        services.call(services.currentThread(), "$failed", Throwable.class, e.getCause());
      }
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private Map<String, byte[]> classes() throws IOException {
    Map<String, byte[]> classes = new HashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String path = folder.relativize(file).toString().replace(File.separatorChar, '/');
        classes.put(path.substring(0, path.length() - 6), Files.readAllBytes(file));
      }
    }
    return classes;
  }
}
