package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of programs: as on a plain JVM, and as at the checkpoint however they are killed. */
class FilesIT {
  private static final int LAST = 300;

  private final Installation pvm = Installation.built();
  private final long seed = Long.getLong("pvm.seed", System.nanoTime() & 0xffffff);
  @TempDir Path folder;

  private Path program(String name) throws IOException {
    Path source = Repository.root().resolve("itests/bundles/files/" + name + ".java");
    return Files.copy(source, folder.resolve(name + ".java"));
  }

  @Test
  void everyWayToUseFilesIsAsOnAPlainJvm() throws Exception {
    Path tour = program("FileTour");
    Result result = pvm.run(folder, "run", tour.toString());
    assertEquals(PlainProgram.output(tour, folder), result.out() + result.allErr());
  }

  @Test
  void noWriteIsLostOrDoubledByKills() throws Exception {
    Path ledger = program("Ledger");
    Random random = new Random(seed);
    Path log = folder.resolve(".pvm/log/Ledger.out");
    for (int kill = 0; kill < 4; kill++) {
      Started running = pvm.start(folder, "run", ledger.toString(), "" + LAST);
      if (kill > 0) {
        running.awaitGrowth(log);
      } else {
        running.awaitFile(folder.resolve(".pvm/files/Ledger/again.txt"));
      }
      TimeUnit.MILLISECONDS.sleep(random.nextInt(60));
      running.process().destroyForcibly().waitFor();
    }
    Result result = pvm.run(folder, "run", ledger.toString(), "" + LAST);
    assertEquals(0, result.exitCode(), result::allErr);
    List<String> all = IntStream.rangeClosed(1, LAST).mapToObj(Integer::toString).toList();
    Path files = folder.resolve(".pvm/files/Ledger");
    String where = "seed " + seed;
    assertEquals(all, Files.readAllLines(files.resolve("open.txt")), where);
    assertEquals(all, Files.readAllLines(files.resolve("again.txt")), where);
    assertEquals("" + LAST, Files.readString(files.resolve("newest.txt")), where);
    assertEquals(
        (long) LAST * (LAST + 1) / 2,
        ByteBuffer.wrap(Files.readAllBytes(files.resolve("total.bin"))).getLong(),
        where);
    assertFalse(Files.exists(files.resolve("next.tmp")));
  }

  @Test
  void filesOfTheMachineAreReadWithAGrantOnly() throws Exception {
    Path outside = program("Outside");
    Path secret = Files.createDirectory(folder.resolve("data")).resolve("secret.txt");
    Files.writeString(secret, "secret");
    Result denied =
        pvm.run(folder, "run", "--name", "denied", outside.toString(), secret.toString());
    String missing =
        "process denied has no grant file:" + secret + "; start it with --grant file:" + secret;
    List<String> lines = denied.out().lines().toList();
    assertTrue(lines.get(0).endsWith(secret + ": " + missing), denied::out);
    assertTrue(lines.get(1).contains(missing), denied::out);
    assertEquals("false", lines.get(2));
    assertTrue(lines.get(3).contains("has no grant file:" + secret.getParent()), denied::out);
    assertTrue(lines.get(4).contains("can only be read"), denied::out);
    assertTrue(lines.get(5).contains("has no grant"), denied::out);

    Result granted =
        pvm.run(
            folder,
            "run",
            "--name",
            "granted",
            "--grant",
            "file:" + secret.getParent(),
            outside.toString(),
            secret.toString());
    lines = granted.out().lines().toList();
    assertEquals(List.of("secret", "115", "true", "[secret.txt]"), lines.subList(0, 4));
    assertTrue(lines.get(4).contains("can only be read"), granted::out);
    assertEquals("secret", lines.get(5));
    assertEquals("secret", Files.readString(secret));
  }

  @Test
  void filesGoOnWhileTheirBundleIsUpdatedAndAreMissedWhenItIsGone() throws Exception {
    Path ledger = program("Ledger");
    Path tour = program("FileTour");
    Hub hub = Hub.start(folder);
    try {
      hub.exec("pvm:start --name swapped " + ledger + " " + LAST);
      hub.awaitPrinted("swapped", "50");
      Path jar = Repository.distribution().resolve("bundles/30/drivers.storage.jar");
      for (int i = 0; i < 3; i++) {
        hub.exec("update drivers.storage " + jar.toUri());
      }
      hub.awaitState("swapped", "ENDED");
      hub.awaitOneLoaderOf("pvm.drivers.storage.StorageBodies");
      hub.exec("uninstall drivers.storage");
      hub.exec("pvm:start --name missing " + tour);
      hub.awaitState("missing", "FAILED|ENDED");
    } finally {
      hub.stop();
    }
    List<String> all = IntStream.rangeClosed(1, LAST).mapToObj(Integer::toString).toList();
    assertEquals(all, Files.readAllLines(folder.resolve(".pvm/files/swapped/open.txt")));
    String error = Files.readString(folder.resolve(".pvm/log/missing.err"));
    assertTrue(error.contains("the files of programs need the bundle drivers.storage"), error);
  }
}
