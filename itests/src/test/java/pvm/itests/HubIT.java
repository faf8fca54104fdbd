package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hub without a terminal, and {@code pvm exec}. */
class HubIT {
  private Installation pvm;
  private Started hub;
  @TempDir Path folder;

  @BeforeEach
  void boot() throws Exception {
    pvm = Installation.scripted();
    Files.writeString(folder.resolve("Hello.java"), "");
    hub = start();
  }

  private Started start() throws Exception {
    Started started = pvm.start(folder, "hub");
    started.awaitFile(folder.resolve(".pvm/run/hub.sock"));
    return started;
  }

  @AfterEach
  void stop() throws Exception {
    hub.process().destroy();
    hub.waitFor();
  }

  private String exec(String line) throws Exception {
    Result result = pvm.run(folder, "exec", line);
    assertEquals(0, result.exitCode(), result.allErr());
    return result.out();
  }

  @Test
  void allBundlesThatItStartsAreActive() throws Exception {
    String bundles = exec("lb");
    assertEquals(
        5, // the heading; JLine and its shell, which need a terminal; SSH, which nobody asked for
        bundles.lines().filter(l -> l.contains("|") && !l.contains("|Active ")).count(),
        bundles);
  }

  @Test
  void processesAreStartedAndWatchedFromTheShell() throws Exception {
    String started = exec("pvm:start --name h " + folder.resolve("Hello.java") + " wait");
    assertTrue(started.endsWith("h started\n"), started);
    assertEquals(
        """
        NAME  STATE    THREADS  OBJECTS  CHECKPOINTS  PAUSE MS  RESUMED FROM
        h     RUNNING  1        42       7            1.5       -
        """,
        exec("pvm:ps"));
    assertEquals(
        """
        ID  NAME  STATE    WAITS FOR  AT
        1   main  WAITING  the end    Program.main
        """,
        exec("pvm:threads h"));
    assertEquals("h paused\n", exec("pvm:pause h"));
    String[] written = exec("pvm:store").split("\n");
    assertTrue(written[0].matches("NAME +EVERY MS +CHECKPOINTS +BYTES EACH +.*"), written[0]);
    assertTrue(written[1].matches("h +100 [(]stretched[)] +7 +1170 +8[.,]4 +.*2[.,]5"), written[1]);
    assertEquals("h: the log is not folded: no room", written[2]);
    assertTrue(written[3].matches("2[.,]5 of 500[.,]0 MB of today are written .*"), written[2]);
    assertTrue(exec("pvm:store --json").contains("\"warning\":\"the log is not folded: no room\""));
    assertTrue(exec("pvm:ps").contains("PAUSED"));
    assertEquals("h runs on\n", exec("pvm:resume h"));
    assertEquals("checkpoint 7 of h, 4096 bytes\n", exec("pvm:checkpoint h"));
    assertTrue(exec("pvm:checkpoints h").contains("1970-01-01T00:00:00Z"));
    assertTrue(exec("pvm:stop h").endsWith("h stopped\n"));
  }

  @Test
  void explainsItsCommands() throws Exception {
    for (String name :
        "ps start stop pause resume checkpoint checkpoints threads drivers natives update rollback board drive"
            .split(" ")) {
      String help = exec("help pvm:" + name);
      assertTrue(help.matches("(?s)" + name + " - \\S.*"), help);
    }
  }

  @Test
  void anErrorIsOneLineAndCode1() throws Exception {
    Result result = pvm.run(folder, "exec", "pvm:stop nobody");
    assertEquals(1, result.exitCode());
    assertEquals("pvm: exec: no process nobody; 'pvm:ps' lists them", result.err());
    assertEquals(1, pvm.run(folder, "exec", "nonsense").exitCode());
  }

  @Test
  void onlyItsOwnerReachesTheSocket() throws Exception {
    Path socket = folder.resolve(".pvm/run/hub.sock");
    assertEquals("rw-------", permissions(socket));
    assertEquals("rwx------", permissions(socket.getParent()));
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void isReachedInADataFolderWithALongPath() throws Exception {
    Path deep = folder.resolve("a".repeat(60)).resolve("b".repeat(60));
    Files.createDirectories(deep);
    Started second = pvm.start(deep, "hub");
    second.awaitFile(deep.resolve(".pvm/run/hub.sock"));
    Result result = pvm.run(deep, "exec", "pvm:ps");
    second.process().destroy();
    assertEquals(143, second.waitFor().exitCode());
    assertEquals(0, result.exitCode(), result.allErr());
  }

  @Test
  void aSecondHubOnTheFolderIsRefused() throws Exception {
    Result second = pvm.run(folder, "hub");
    assertEquals(2, second.exitCode());
    assertTrue(
        second.err().contains("is in use by process " + hub.process().pid() + " (pvm hub)"),
        second.err());
  }

  /** System property: {@code pvm.seed} of the damage. */
  @Test
  void driversAreUpdatedUninstalledAndInstalledAgainAndStayThatWayAfterPowerCuts()
      throws Exception {
    long seed = Long.getLong("pvm.seed", System.nanoTime() & 0xffffff);
    Random random = new Random(seed);
    String id = id("drivers.gpio");
    assertTrue(exec("pvm:drivers").contains("gpio"));
    exec("update " + id + " " + pvm.home().resolve("bundles/30/drivers.gpio.jar").toUri());
    assertTrue(exec("pvm:drivers").contains("gpio"));
    exec("uninstall " + id);
    assertTrue(!exec("pvm:drivers").contains("gpio"));

    String said = "seed " + seed + ": " + restart(random);
    assertTrue(!exec("pvm:drivers").contains("gpio"), said);
    Path copy = folder.resolve("gpio.jar");
    Files.copy(pvm.home().resolve("bundles/30/drivers.gpio.jar"), copy);
    exec("start " + exec("install " + copy.toUri()).replaceAll("\\D+", ""));
    assertTrue(exec("pvm:drivers").contains("gpio"));
    Files.delete(copy);

    said += restart(random);
    assertTrue(exec("pvm:drivers").contains("gpio"), said);
    allBundlesThatItStartsAreActive();
  }

  /** Kills the hub, and damages what it has on disk and doesn't force; says what. */
  private String restart(Random random) throws Exception {
    hub.process().destroyForcibly().waitFor();
    String said = Damage.in(folder.resolve(".pvm/felix"), random);
    Files.delete(folder.resolve(".pvm/run/hub.sock"));
    hub = start();
    return said;
  }

  private String id(String symbolicName) throws Exception {
    Stream<String> lines = exec("lb -s " + symbolicName).lines();
    String line = lines.filter(l -> l.contains("|" + symbolicName + " ")).findFirst().orElseThrow();
    return line.substring(0, line.indexOf('|')).strip();
  }
}
