package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hub does by itself about a bundle that fails under a program. */
class LadderIT {
  private static final String NEXT = "public long next(int thread) {";

  @TempDir Path folder;
  private VendorBundle counter;
  private Hub hub;

  @BeforeEach
  void boot() throws Exception {
    counter = new VendorBundle("counter", folder);
    hub = Hub.start(folder);
    Path program = folder.resolve("Steady.java");
    Files.copy(Repository.root().resolve("itests/bundles/counter/Steady.java"), program);
    hub.install(counter.build("1.0.0"));
    hub.exec("pvm:start " + program);
    hub.awaitPrinted("Steady", "counts");
  }

  @AfterEach
  void stop() throws Exception {
    hub.stop();
  }

  private void update(String version, String body) throws Exception {
    Path jar = counter.build(version, s -> s.replace(NEXT, NEXT + body));
    hub.exec("pvm:update com.acme.counter " + jar.toUri());
  }

  @Test
  void aBundleThatFailsIsRestartedAndThenItsOlderVersionServes() throws Exception {
    update("2.0.0", "if (thread == 0) throw new NullPointerException(\"broken\");");
    hub.awaitPrinted("Steady", "java.lang.NullPointerException");
    hub.awaitPrinted("Steady", "counts", 2);
    String natives = hub.exec("pvm:natives --json");
    assertTrue(natives.contains("\"bundle\":\"com.acme.counter 1.0.0\""), natives);
    assertTrue(natives.contains("\"health\":\"ROLLED_BACK\""), natives);
    String health = hub.exec("pvm:health --json");
    assertTrue(health.contains("\"restarts\":1,\"rollbacks\":1"), health);
    String alarms = hub.exec("pvm:alarms");
    assertTrue(alarms.contains("RESTARTED") && alarms.contains("ROLLED_BACK"), alarms);
    assertTrue(alarms.contains("next(I)J threw java.lang.NullPointerException: broken"), alarms);
    String log = Files.readString(folder.resolve(".pvm/log/pvm.log"));
    assertTrue(log.contains("bundle com.acme.counter is ROLLED_BACK"), log);
  }

  @Test
  void aBodyThatNeverComesBackTakesItsProcessBackToTheLastCheckpointOnly() throws Exception {
    update("2.0.0", "while (thread == 0) Thread.onSpinWait();");
    hub.awaitPrinted("Steady", "pvm.natives.guest.NativeDeadlineException");
    hub.awaitPrinted("Steady", "counts", 2);
    String natives = hub.exec("pvm:natives --json");
    assertTrue(natives.contains("\"bundle\":\"com.acme.counter 1.0.0\""), natives);
    String health = hub.exec("pvm:health --json");
    // The guest's own thread, and one for each call until the rollback.
    String figures = "(?s).*\"restarts\":1,\"rollbacks\":1,\"stuck_threads\":[2-9],.*";
    assertTrue(health.matches(figures), health);
    String checkpoint = hub.exec("pvm:checkpoint Steady");
    assertTrue(checkpoint.contains("checkpoint"), checkpoint);
  }
}
