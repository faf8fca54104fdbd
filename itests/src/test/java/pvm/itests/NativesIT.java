package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles of vendors, installed and updated over the shell of a hub while programs call them. */
class NativesIT {
  private static final int UPDATES = Integer.getInteger("pvm.natives.updates", 20);

  private static final int CHANGES = Integer.getInteger("pvm.natives.updates", 20);

  private VendorBundle counter;
  private Hub hub;
  @TempDir Path folder;

  @BeforeEach
  void boot() throws Exception {
    counter = new VendorBundle("counter", folder);
    hub = Hub.start(folder);
  }

  @AfterEach
  void stop() throws Exception {
    hub.stop();
  }

  @Test
  void aProgramGainsNativesWhileItRunsAndLosesNoCallWhenTheyAreUpdated() throws Exception {
    Path program = folder.resolve("Load.java");
    Path first = counter.build("1.0.0");
    Path second = counter.build("2.0.0");
    Files.copy(Repository.root().resolve("itests/bundles/counter/Load.java"), program);
    Path waiting = folder.resolve("Waiting.java");
    Files.copy(Repository.root().resolve("itests/bundles/counter/Waiting.java"), waiting);

    hub.exec("pvm:start " + waiting);
    hub.awaitPrinted("Waiting", "no counter yet");
    String id = hub.install(first);
    hub.awaitPrinted("Waiting", "counter 1.0.0");

    hub.exec("pvm:start " + program + " 3 " + UPDATES);
    hub.awaitPrinted("Load", "1.0.0 counts");
    for (int i = 0; i < UPDATES; i++) {
      hub.exec("update " + id + " " + (i % 2 == 0 ? second : first).toUri());
      String version = i % 2 == 0 ? "2.0.0 counts" : "1.0.0 counts";
      hub.awaitPrinted("Load", version, (i + 3) / 2);
    }
    hub.awaitPrinted("Load", "end");
    assertEquals(List.of(), hub.printed("Load").stream().filter(l -> l.contains("wrong")).toList());
    System.out.println(hub.printed("Load").get(hub.printed("Load").size() - 2));

    hub.killAndStart();
    hub.exec("pvm:start " + waiting);
    hub.exec("update " + id + " " + second.toUri());
    hub.exec("update " + id + " " + first.toUri());
    hub.awaitPrinted("Waiting", "counter 1.0.0 again", 1 + UPDATES / 2);
  }

  @Test
  void aProgramCallsOnlyWhatItWasGrantedAndKeepsThatWhenTheHubIsKilled() throws Exception {
    Path guarded =
        counter.build(
            "1.0.0", s -> s.replace("Counter.class)", "Counter.class, grant = \"count\")"));
    hub.install(guarded);
    Path program = folder.resolve("Asks.java");
    Files.copy(Repository.root().resolve("itests/bundles/counter/Asks.java"), program);

    hub.exec("pvm:start --name denied " + program);
    hub.awaitPrinted("denied", "java.lang.SecurityException");
    hub.exec("pvm:start --name granted --grant other,count:3 " + program);
    hub.awaitPrinted("granted", "1");
    hub.killAndStart();
    hub.exec("pvm:start --name granted " + program);
    hub.awaitPrinted("granted", "1", 2);
    String refused = hub.shell().fail("pvm:start --name x --grant a::b " + program);
    assertTrue(refused.contains("grant \"a::b\" is no list of words"), refused);
  }

  @Test
  void aProviderThatDoesNotFitIsRefusedWithBothSides() throws Exception {
    String id =
        hub.install(
            counter.build(
                "1.0.0", s -> s.replace("public long next(int", "public long next(short")));
    String natives = hub.exec("pvm:natives --json");
    assertTrue(
        natives.contains(
            "native long next(int) has no body: expected public long next(int), found long next(short)"),
        natives);
    assertTrue(natives.contains("\"state\":\"REFUSED\""), natives);
    hub.exec("update " + id + " " + counter.build("1.0.1").toUri());
    assertTrue(hub.exec("pvm:natives").contains("SERVING"), hub.exec("pvm:natives"));
  }

  @Test
  void aChangeOverIsNotNoticedAndABadVersionNeverServes() throws Exception {
    Path program = folder.resolve("Load.java");
    Files.copy(Repository.root().resolve("itests/bundles/counter/Load.java"), program);
    hub.install(counter.build("1.0.0"));
    hub.exec("pvm:start " + program + " 3 " + CHANGES);
    hub.awaitPrinted("Load", "1.0.0 counts");

    Path misfit =
        counter.build("1.1.0", s -> s.replace("public long next(int", "public long next(short"));
    String refused =
        hub.shell().fail("pvm:update --deadline 300 com.acme.counter " + misfit.toUri());
    assertTrue(refused.contains("1.1.0 is not healthy after 300 ms"), refused);
    assertTrue(refused.contains("native long next(int) has no body"), refused);
    assertTrue(refused.contains("com.acme.counter 1.0.0 goes on"), refused);
    Path failing =
        counter.build(
            "1.2.0",
            s ->
                s.replace(
                    "private static AtomicLong",
                    "{ if (true) throw new IllegalStateException(\"dead\"); }\n\n  private static AtomicLong"));
    String failed =
        hub.shell().fail("pvm:update --deadline 300 com.acme.counter " + failing.toUri());
    assertTrue(failed.contains("1.2.0 is not healthy after 300 ms"), failed);

    hub.exec("pvm:update com.acme.counter " + counter.build("2.0.0").toUri());
    hub.awaitPrinted("Load", "2.0.0 counts");
    for (int i = 1; i < CHANGES; i++) {
      hub.exec("pvm:rollback com.acme.counter");
      hub.awaitPrinted("Load", i % 2 == 1 ? "1.0.0 counts" : "2.0.0 counts", (i + 3) / 2);
    }
    hub.awaitPrinted("Load", "end");
    assertEquals(List.of(), hub.printed("Load").stream().filter(l -> l.contains("wrong")).toList());
    System.out.println("change over " + hub.printed("Load").get(hub.printed("Load").size() - 2));

    hub.killAndStart();
    String natives = hub.exec("pvm:natives");
    assertTrue(
        natives.contains("com.acme.counter 1.0.0") != natives.contains("com.acme.counter 2.0.0"),
        natives);
  }
}
