package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that are none, or that lack something: one line says what to do, and what is stored
 * stays as it is.
 */
class BadInputIT {
  private final Installation pvm = Installation.built();
  @TempDir Path folder;

  private void refuses(int exitCode, String says, String line) throws Exception {
    Result result = pvm.run(folder, line.split(" "));
    assertEquals(exitCode, result.exitCode(), line + ": " + result.allErr());
    assertEquals(1, result.err().lines().count(), line + ": " + result.allErr());
    assertTrue(result.err().startsWith("pvm: "), result.err());
    assertTrue(result.err().contains(says), line + ": " + result.err());
  }

  @Test
  void whatIsNoProgramIsRefusedAndTheImageOfThatNameIsKept() throws Exception {
    Counting counting = Counting.killed(pvm, folder);
    Files.writeString(folder.resolve("Bad.class"), "no class");
    Files.writeString(folder.resolve("bad.jar"), "no jar");
    Files.writeString(folder.resolve("NoMain.java"), "class NoMain {}");
    Files.writeString(folder.resolve("Wrong.java"), "class Wrong { int i = \"1\"; }");
    Files.createDirectories(folder.resolve("empty"));
    Files.createDirectories(folder.resolve("broken"));
    Files.copy(folder.resolve("Bad.class"), folder.resolve("broken/Bad.class"));
    compile("App", "public class App { public static void main(String[] a) {} }");
    jar("nomain.jar", null);
    jar("wrongmain.jar", "Nowhere");

    refuses(2, "PROGRAM Missing.java does not exist", "run --name Count Missing.java");
    refuses(2, "Bad.class is one class; give the folder", "run --name Count Bad.class");
    refuses(2, "bad.jar is no jar", "run --name Count bad.jar");
    refuses(2, "no class with a main method", "run --name Count empty");
    refuses(2, "no class with a main method", "run --name Count NoMain.java");
    refuses(2, "Bad.class in " + real("broken"), "run --name Count broken");
    refuses(2, "class Bad is no class file", "run --name Count --main Bad broken");
    refuses(2, "no class Nope in", "run --name Count --main Nope Count.java");
    refuses(2, "no class Nowhere in the program", "run --name Count wrongmain.jar");
    refuses(2, "line 1, incompatible types", "run --name Count Wrong.java");
    refuses(2, "is of another program (main class Count, not App)", "run --name Count nomain.jar");
    counting.goesOn();
    refuses(2, "begin anew with --fresh, or choose", "run --name Count nomain.jar");
    assertEquals(Counting.expected(), Files.readString(counting.log()));
    assertEquals(0, pvm.run(folder, "run", "--fresh", "--name", "Count", "nomain.jar").exitCode());
  }

  @Test
  void aMissingClassIsNamedAndTheProgramGoesOnWhenItIsThere() throws Exception {
    compile(
        "App",
        """
        public class App {
          public static void main(String[] args) throws InterruptedException {
            for (int i = 1; i <= 10; i++) {
              System.out.println(i);
              Thread.sleep(50);
            }
            if (args.length == 0) {
              System.out.println(new lib.Dep().text());
            }
          }
        }
        """,
        "lib/Dep",
        "package lib; public class Dep { public String text() { return \"there\"; } }");
    Path lib = folder.resolve("libs/lib");
    Files.createDirectories(lib);
    Files.move(folder.resolve("classes/lib/Dep.class"), lib.resolve("Dep.class"));
    jar("app.jar", "App");

    String says = "class lib.Dep is missing, needed in App.main (line 8); add it to the program";
    refuses(1, says, "run --every 20 app.jar");
    refuses(1, says, "run --every 20 app.jar");
    Result result = pvm.run(folder, "run", "--classpath", "libs", "app.jar");
    assertEquals(0, result.exitCode(), result.allErr());
    assertTrue(result.out().endsWith("there\n") && !result.out().contains("1\n2\n"), result.out());
    assertEquals(
        "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\nthere\n",
        Files.readString(folder.resolve(".pvm/log/app.out")));
  }

  @Test
  void anUnsupportedCallIsNamedAndWhatIsStoredStays() throws Exception {
    Files.writeString(
        folder.resolve("Calls.java"),
        """
        public class Calls {
          public static void main(String[] args) throws Exception {
            Thread.sleep(500);
            Thread caller = new Thread(() -> ProcessHandle.current());
            caller.start();
            caller.join();
            System.out.println("not reached");
          }
        }
        """);
    String says =
        "java.lang.ProcessHandle.current, called in Calls.lambda$main$0 (line 4), can't be used"
            + " in a PVM program: the class is not offered to programs; use a process of the PVM";
    refuses(1, says, "run --every 20 Calls.java");
    refuses(1, says, "run --every 20 Calls.java");
    assertEquals("", Files.readString(folder.resolve(".pvm/log/Calls.out")));
  }

  @Test
  void whatWillFailInAnyCaseIsRefusedBeforeItRunsAndTheImageIsKept() throws Exception {
    Counting counting = Counting.killed(pvm, folder);
    Files.writeString(
        folder.resolve("Fails.java"),
        """
        public class Fails {
          public static void main(String[] args) throws Exception {
            System.out.println("half of the work");
            for (int i = 0; i < args.length; i++) {
              if (i > 5) {
                System.out.println(i);
              }
            }
            rest();
          }

          static void rest() {
            ProcessHandle.current();
          }
        }
        """);
    String says = "pvm: java.lang.ProcessHandle.current, called in Fails.rest (line 13), can't";
    refuses(2, says, "run --name Count --fresh Fails.java");
    compile(
        "lib/Base",
        "package lib; public class Base {}",
        "Needs",
        "public class Needs { public static void main(String[] a) { new lib.Base(); } }");
    Files.delete(folder.resolve("classes/lib/Base.class"));
    says = "pvm: class lib.Base is missing, needed in Needs.main (line 1); add it to the program";
    refuses(2, says, "run --name Count --fresh classes");
    Files.writeString(
        folder.resolve("May.java"),
        """
        public class May {
          public static void main(String[] args) {
            try {
              ProcessHandle.current();
            } catch (LinkageError e) {
              System.out.println("handled");
            }
            if (args.length > 0) {
              ProcessHandle.current();
            }
            Runnable later = () -> ProcessHandle.current();
            if (args.length == 0) {
              return;
            }
            ProcessHandle.current();
          }
        }
        """);
    assertEquals("handled\n", pvm.run(folder, "run", "May.java").out());
    counting.goesOn();
  }

  @Test
  void aClassThatCantBeTranslatedIsNamed() throws Exception {
    Files.writeString(
        folder.resolve("Loads.java"),
        """
        public abstract class Loads extends Process {
          public static void main(String[] args) {}
        }
        """);
    refuses(
        1,
        "class Loads can't be used in a PVM program: Loads extends java.lang.Process",
        "run Loads.java");
  }

  @Test
  void anErrorThatTheProgramHandlesIsItsOwnAffair() throws Exception {
    Files.writeString(
        folder.resolve("Handles.java"),
        """
        public class Handles {
          public static void main(String[] args) throws Exception {
            try {
              ProcessHandle.current();
            } catch (LinkageError e) {
              System.out.println(e.getClass().getName());
            }
            Thread.setDefaultUncaughtExceptionHandler((t, e) -> System.out.println("handled"));
            if (args.length == 0) {
              ProcessHandle.current();
            }
          }
        }
        """);
    Result result = pvm.run(folder, "run", "Handles.java");
    assertEquals("java.lang.LinkageError\nhandled\n", result.out(), result.allErr());
    assertEquals(1, result.exitCode());
  }

  private Path real(String name) throws Exception {
    return folder.toRealPath().resolve(name);
  }

  /** Compiles classes, each given by its path and its text. */
  private void compile(String... pathsAndTexts) throws Exception {
    Path sources = Files.createDirectories(folder.resolve("sources"));
    List<String> arguments = new java.util.ArrayList<>(List.of("-d", real("classes").toString()));
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      Path file = sources.resolve(pathsAndTexts[i] + ".java");
      Files.createDirectories(file.getParent());
      Files.writeString(file, pathsAndTexts[i + 1]);
      arguments.add(file.toString());
    }
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertEquals(0, failed);
  }

  private void jar(String name, String mainClass) throws Exception {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (mainClass != null) {
      manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
    }
    Path classes = folder.resolve("classes");
    try (OutputStream file = Files.newOutputStream(folder.resolve(name));
        JarOutputStream jar = new JarOutputStream(file, manifest);
        Stream<Path> all = Files.walk(classes)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        jar.putNextEntry(new JarEntry(classes.relativize(path).toString()));
        Files.copy(path, jar);
      }
    }
  }
}
