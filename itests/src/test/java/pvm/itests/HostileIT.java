package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that tries to get out of its process gets nowhere, and is told so each time. */
class HostileIT {
  private static final int ATTEMPTS = 50;

  @TempDir Path folder;

  @Test
  void aClassThatUsesTheVmIsRefused() throws Exception {
    Path source = folder.resolve("UsesVm.java");
    Files.writeString(
        source,
        "public class UsesVm { public static void main(String[] a) { pvm.core.abi.Vm.exit(7); } }");
    Path classes = Files.createDirectory(folder.resolve("classes"));
    VendorBundle.compile(List.of(source), classes);
    Result result = Installation.built().run(folder, "run", classes.toString());
    assertEquals(1, result.exitCode(), result.allErr());
    assertTrue(
        result.allErr().contains("programs can't use classes of the VM itself"), result.allErr());
  }

  @Test
  void noAttemptReachesAnythingOutsideOfItsProcess() throws Exception {
    Path source = Repository.root().resolve("itests/hostile");
    for (String name : new String[] {"Hostile.java", "Victim.java"}) {
      Files.copy(source.resolve(name), folder.resolve(name));
    }
    Hub hub = Hub.start(folder);
    try {
      hub.exec("pvm:start " + folder.resolve("Victim.java"));
      hub.awaitPrinted("Victim", "keeps a secret");
      hub.exec("pvm:start " + folder.resolve("Hostile.java"));
      hub.awaitPrinted("Hostile", "end");
      List<String> printed = hub.printed("Hostile");
      List<String> got =
          printed.stream().filter(l -> !l.matches("(refused|nothing) .*|end|\tat .*")).toList();
      assertEquals(List.of(), got);
      assertTrue(printed.size() >= ATTEMPTS, () -> printed.size() + " attempts");
      hub.awaitState("Victim", "RUNNING");
      assertTrue(!Files.exists(Path.of("/tmp/hostile")));
    } finally {
      hub.stop();
    }
  }
}
