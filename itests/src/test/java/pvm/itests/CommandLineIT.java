package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command line promises, with an engine that does as it is told. */
class CommandLineIT {
  private static final String TWENTY = "aaaaaaaaaaaaaaaaaaaa";
  private static final String TOO_LONG = TWENTY + TWENTY + TWENTY + TWENTY + TWENTY + "a";

  private Installation pvm;
  @TempDir Path folder;

  @BeforeEach
  void install() throws Exception {
    pvm = Installation.scripted();
    Files.writeString(folder.resolve("Hello.java"), "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fly               | unknown command fly",
        "--fly             | unknown option --fly",
        "run               | PROGRAM missing",
        "run --fly x       | unknown option --fly",
        "run --name        | option --name needs a value",
        "run --every soon Hello.java | --every needs a number from 0",
        "run --every -1 Hello.java   | found '-1'",
        "run --at 0 Hello.java       | --at needs a number from 1",
        "run --fresh --at 2 Hello.java | exclude each other",
        "run --fresh --fresh Hello.java | given twice",
        "run --fresh --upgrade Hello.java | exclude each other",
        "run Missing.java  | Missing.java does not exist",
        "run --classpath lib:Hello.java Hello.java | --classpath entry lib does not exist",
        "run --name a/b Hello.java | 'a/b' can't name a process",
        "run --name " + TOO_LONG + " Hello.java | can't name a process; give --name with 1 to 100",
        "run --data Hello.java Hello.java | data folder",
        "hub now           | takes no argument, but found now",
        "hub --every 5     | unknown option --every",
        "demo now          | takes no argument",
        "exec              | line missing",
        "exec pvm:ps now   | one line expected",
        "exec pvm:ps       | no hub runs on",
        "run Hello.java refuse | program Hello is refused; give another"
      })
  void saysInOneLineWhatToDoAndExitsWith2(String line, String says) throws Exception {
    Result result = pvm.run(folder, line.strip().split(" "));
    assertEquals(2, result.exitCode(), result.allErr());
    assertEquals(1, result.err().lines().count(), result.allErr());
    assertTrue(result.err().startsWith("pvm: "), result.allErr());
    assertTrue(result.err().contains(says.strip()), result.allErr());
  }

  @Test
  void aMissingCommandIsAnError() throws Exception {
    Result result = pvm.run(folder);
    assertEquals(2, result.exitCode());
    assertTrue(result.err().startsWith("pvm: command missing"), result.err());
  }

  @Test
  void passesEverythingToTheEngine() throws Exception {
    Result result =
        pvm.run(
            folder,
            "run --classpath Hello.java --main a.B --name n --data d --every 5 --at 3 --upgrade --grant gpio:17:out Hello.java 0 --x"
                .split(" "));
    assertEquals("", result.err());
    assertEquals(
        "started Program[name=n, source=%1$s, classPath=[%1$s], mainClass=a.B, arguments=[0, --x], interval=PT0.005S, from=3, isUpgrade=true, grants=[gpio:17:out]]\n"
            .formatted(folder.toRealPath().resolve("Hello.java")),
        result.out());
  }

  @Test
  void namesTheProcessAfterTheProgram() throws Exception {
    Result result = pvm.run(folder, "run", "--fresh", "Hello.java");
    assertTrue(result.out().contains("name=Hello,"), result.out());
    assertTrue(result.out().contains("interval=PT0.1S, from=-1"), result.out());
  }

  @Test
  void exitsWithTheProgramsCodeAndLetsTheNextProgramHaveTheFolder() throws Exception {
    assertEquals(42, pvm.run(folder, "run", "Hello.java", "42").exitCode());
    assertEquals(0, pvm.run(folder, "run", "Hello.java", "0").exitCode());
  }

  @Test
  void saysWhyAProcessFailed() throws Exception {
    Result result = pvm.run(folder, "run", "Hello.java", "fail");
    assertEquals(1, result.exitCode());
    assertEquals("pvm: process Hello failed: the script says so", result.err());
  }

  @Test
  void stopsTheProcessWhenTerminated() throws Exception {
    Started running = pvm.start(folder, "run", "Hello.java", "wait");
    running.awaitOutput("started");
    running.process().destroy();
    Result result = running.waitFor();
    assertEquals(143, result.exitCode());
    assertTrue(result.out().contains("stopped Hello"), result.out());
  }

  @Test
  void namesTheProcessThatUsesADataFolder() throws Exception {
    Started running = pvm.start(folder, "run", "Hello.java", "wait");
    running.awaitOutput("started");
    Result second = pvm.run(folder, "run", "Hello.java");
    assertEquals(2, second.exitCode());
    assertTrue(
        second.err().contains("is in use by process " + running.process().pid() + " (pvm run)"),
        second.err());
    running.process().destroyForcibly().waitFor();
    assertEquals(0, pvm.run(folder, "run", "Hello.java").exitCode());
  }

  @Test
  void saysWhichBundleIsMissingIfThereIsNoEngine() throws Exception {
    Path home = folder.resolve("dist/pvm");
    Repository.copy(pvm.home(), home, path -> path.endsWith("bundles/25"));
    try (var core = Files.list(home.resolve("bundles/30"))) {
      for (Path jar : core.filter(j -> j.endsWith("persistence.chronicle.jar")).toList()) {
        Files.delete(jar);
      }
    }
    Result result = new Installation(home).run(folder, "run", "Hello.java");
    assertEquals(1, result.exitCode());
    assertTrue(result.err().contains("pvm.api.Pvm") || result.err().contains("CheckpointStore"));
    assertEquals(1, result.err().lines().count(), result.err());
  }

  @Test
  void aDistributionThatHasMovedUsesTheDataFolderOfTheOldOne() throws Exception {
    assertEquals(0, pvm.run(folder, "run", "Hello.java", "0").exitCode());
    Path home = folder.resolve("moved/pvm");
    Repository.copy(pvm.home(), home, path -> false);
    for (int i = 0; i < 2; i++) {
      Result result = new Installation(home).run(folder, "run", "Hello.java", "0");
      assertEquals(0, result.exitCode(), result.allErr());
    }
    assertEquals(0, pvm.run(folder, "run", "Hello.java", "0").exitCode());
  }

  @Test
  void helpNeedsNoJava() throws Exception {
    for (Path home : List.of(pvm.home(), Repository.root())) {
      Result result = new Installation(home).run(folder, "help");
      assertEquals(0, result.exitCode(), result.allErr());
      assertTrue(result.out().contains("pvm run [OPTIONS] PROGRAM [ARGS...]"), result.out());
    }
  }
}
