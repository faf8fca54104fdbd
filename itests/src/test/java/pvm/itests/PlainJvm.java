package pvm.itests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Runs guest programs without PVM: in a thread of this JVM, or in a JVM of their own if they say
 * with which exit code that ends.
 *
 * <p>In this JVM, System.out and System.in are the program's while it runs, so that only one runs
 * at a time.
 */
final class PlainJvm {

  private static final long STACK_BYTES = 64L << 20;

  /** What came of a run. */
  record Outcome(int exitCode, String output, String error) {}

  private PlainJvm() {}

  /** Runs the program whose classes are in the folder, to its end. */
  static Outcome run(GuestProgram program, Path classes) throws Exception {
    boolean isForked = program.isAlone() || program.isForeign();
    return isForked ? forked(program, classes) : here(program, classes);
  }

  private static synchronized Outcome here(GuestProgram program, Path classes) throws Exception {
    PrintStream out = System.out;
    InputStream in = System.in;
    Locale locale = Locale.getDefault();
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream error = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      loader.setDefaultAssertionStatus(false);
      Locale.setDefault(Locale.US);
      System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
      System.setIn(new ByteArrayInputStream(program.input().getBytes(StandardCharsets.UTF_8)));
      Thread main = new Thread(null, () -> invokeMain(loader, program, error), "main", STACK_BYTES);
      main.setContextClassLoader(loader);
      main.start();
      main.join();
    } finally {
      System.out.flush();
      System.setOut(out);
      System.setIn(in);
      Locale.setDefault(locale);
    }
    String trace = error.toString(StandardCharsets.UTF_8);
    return new Outcome(trace.isEmpty() ? 0 : 1, output.toString(StandardCharsets.UTF_8), trace);
  }

  private static void invokeMain(
      ClassLoader loader, GuestProgram program, ByteArrayOutputStream error) {
    try {
      Method main = mainOf(loader.loadClass(program.mainClass()));
      main.setAccessible(true);
      Object[] arguments =
          main.getParameterCount() == 0 ? new Object[0] : new Object[] {new String[0]};
      main.invoke(Modifier.isStatic(main.getModifiers()) ? null : instanceOf(main), arguments);
    } catch (InvocationTargetException e) {
      e.getCause().printStackTrace(new PrintStream(error, true, StandardCharsets.UTF_8));
    } catch (ReflectiveOperationException e) {
      e.printStackTrace(new PrintStream(error, true, StandardCharsets.UTF_8));
    }
  }

  /** The main that the launch protocol of Java 25 prefers: the one with arguments. */
  private static Method mainOf(Class<?> type) throws NoSuchMethodException {
    try {
      return type.getDeclaredMethod("main", String[].class);
    } catch (NoSuchMethodException e) {
      return type.getDeclaredMethod("main");
    }
  }

  private static Object instanceOf(Method main) throws ReflectiveOperationException {
    var constructor = main.getDeclaringClass().getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  private static Outcome forked(GuestProgram program, Path classes)
      throws IOException, InterruptedException {
    Path streams = Files.createDirectories(ConformanceTable.folder().resolve("logs/plain"));
    Path output = streams.resolve(program.name() + ".out");
    Path error = streams.resolve(program.name() + ".err");
    Path input = Files.writeString(streams.resolve(program.name() + ".in"), program.input());
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                Stream.of(
                        java,
                        "-Xss" + STACK_BYTES,
                        "-Dstdout.encoding=UTF-8",
                        "-Duser.language=en",
                        "-Duser.country=US",
                        "-cp",
                        new OtherCompilers(program, classes).classPath(),
                        program.mainClass())
                    .toList())
            .redirectInput(input.toFile())
            .redirectOutput(output.toFile())
            .redirectError(error.toFile())
            .start();
    int exitCode = process.waitFor();
    return new Outcome(exitCode, Files.readString(output), Files.readString(error));
  }
}
