package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles of vendors, installed and updated over the shell of a hub while programs call them. */
class NativesIT {
  private static final int UPDATES = Integer.getInteger("pvm.natives.updates", 20);

  private final Installation pvm = Installation.built();
  private VendorBundle counter;
  private Started hub;
  private HubShell shell;
  @TempDir Path folder;

  @BeforeEach
  void boot() throws Exception {
    counter = new VendorBundle("counter", folder);
    hub = start();
  }

  @AfterEach
  void stop() throws Exception {
    hub.process().destroy();
    hub.waitFor();
  }

  private Started start() throws Exception {
    Started started = pvm.start(folder, "hub");
    started.awaitFile(folder.resolve(".pvm/run/hub.sock"));
    shell = new HubShell(folder.resolve(".pvm/run/hub.sock"));
    return started;
  }

  private String exec(String line) throws Exception {
    return shell.exec(line);
  }

  private String install(Path jar) throws Exception {
    String id = exec("install " + jar.toUri()).replaceAll("\\D+", "");
    exec("start " + id);
    return id;
  }

  private void kill() throws Exception {
    hub.process().destroyForcibly().waitFor();
    Files.delete(folder.resolve(".pvm/run/hub.sock"));
    hub = start();
  }

  /** What a program has printed for good. */
  private List<String> printed(String name) throws Exception {
    Path log = folder.resolve(".pvm/log/" + name + ".out");
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }

  private void awaitPrinted(String name, String line) throws Exception {
    awaitPrinted(name, line, 1);
  }

  private void awaitPrinted(String name, String line, int times) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (Collections.frequency(printed(name), line) < times) {
      if (System.nanoTime() > end) {
        throw new AssertionError("no '" + line + "' in " + printed(name) + exec("pvm:ps"));
      }
      TimeUnit.MILLISECONDS.sleep(10); // another process is waited for
    }
  }

  @Test
  void aProgramGainsNativesWhileItRunsAndLosesNoCallWhenTheyAreUpdated() throws Exception {
    Path program = folder.resolve("Load.java");
    Path first = counter.build("1.0.0");
    Path second = counter.build("2.0.0");
    Files.copy(Repository.root().resolve("itests/bundles/counter/Load.java"), program);
    Path waiting = folder.resolve("Waiting.java");
    Files.copy(Repository.root().resolve("itests/bundles/counter/Waiting.java"), waiting);

    exec("pvm:start " + waiting);
    awaitPrinted("Waiting", "no counter yet");
    String id = install(first);
    awaitPrinted("Waiting", "counter 1.0.0");

    exec("pvm:start " + program + " 3 " + UPDATES);
    awaitPrinted("Load", "1.0.0 counts");
    for (int i = 0; i < UPDATES; i++) {
      exec("update " + id + " " + (i % 2 == 0 ? second : first).toUri());
      String version = i % 2 == 0 ? "2.0.0 counts" : "1.0.0 counts";
      awaitPrinted("Load", version, (i + 3) / 2);
    }
    awaitPrinted("Load", "end");
    assertEquals(List.of(), printed("Load").stream().filter(l -> l.contains("wrong")).toList());
    System.out.println(printed("Load").get(printed("Load").size() - 2));

    kill();
    exec("pvm:start " + waiting);
    exec("update " + id + " " + second.toUri());
    exec("update " + id + " " + first.toUri());
    awaitPrinted("Waiting", "counter 1.0.0 again", 1 + UPDATES / 2);
  }

  @Test
  void aProgramCallsOnlyWhatItWasGrantedAndKeepsThatWhenTheHubIsKilled() throws Exception {
    Path guarded =
        counter.build(
            "1.0.0", s -> s.replace("Counter.class)", "Counter.class, grant = \"count\")"));
    install(guarded);
    Path program = folder.resolve("Asks.java");
    Files.copy(Repository.root().resolve("itests/bundles/counter/Asks.java"), program);

    exec("pvm:start --name denied " + program);
    awaitPrinted("denied", "java.lang.SecurityException");
    exec("pvm:start --name granted --grant other,count:3 " + program);
    awaitPrinted("granted", "1");
    kill();
    exec("pvm:start --name granted " + program);
    awaitPrinted("granted", "1", 2);
    String refused = shell.fail("pvm:start --name x --grant a::b " + program);
    assertTrue(refused.contains("grant \"a::b\" is no list of words"), refused);
  }

  @Test
  void aProviderThatDoesNotFitIsRefusedWithBothSides() throws Exception {
    String id =
        install(
            counter.build(
                "1.0.0", s -> s.replace("public long next(int", "public long next(short")));
    String natives = exec("pvm:natives --json");
    assertTrue(
        natives.contains(
            "native long next(int) has no body: expected public long next(int), found long next(short)"),
        natives);
    assertTrue(natives.contains("\"state\":\"REFUSED\""), natives);
    exec("update " + id + " " + counter.build("1.0.1").toUri());
    assertTrue(exec("pvm:natives").contains("SERVING"), exec("pvm:natives"));
  }
}
