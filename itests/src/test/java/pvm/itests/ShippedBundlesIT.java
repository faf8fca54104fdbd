package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/** The shipped bundles in a container of Pax Exam, asked through the socket of {@code pvm exec}. */
class ShippedBundlesIT {
  private static final Path GPIO = Repository.distribution().resolve("bundles/30/drivers.gpio.jar");

  @TempDir Path data;

  @Test
  void allBecomeActive() throws Exception {
    try (Container container = Container.fresh(data)) {
      for (long id : container.bundles()) {
        assertEquals(Bundle.ACTIVE, container.framework().getBundleState(id), "bundle " + id);
      }
      assertFalse(exec("scr:list").contains("UNSATISFIED"), exec("scr:list"));
      assertTrue(exec("pvm:ps").startsWith("NAME"), "the engine is there");
    }
  }

  @Test
  void aDriverIsUpdatedUninstalledAndInstalledWhileOthersRunAndAfterKill9() throws Exception {
    Path copy = Files.copy(GPIO, data.resolve("gpio.jar"));
    try (Container container = Container.fresh(data)) {
      assertTrue(hasGpio());
      exec("update drivers.gpio " + copy.toUri());
      assertTrue(hasGpio());
      exec("uninstall drivers.gpio");
      assertFalse(hasGpio());
      exec("start " + exec("install " + copy.toUri()).replaceAll("\\D+", ""));
      assertTrue(hasGpio());
      container.kill();
    }
    try (Container container = Container.again(data)) {
      assertTrue(hasGpio());
      exec("uninstall drivers.gpio");
      container.kill();
    }
    try (Container container = Container.again(data)) {
      assertFalse(hasGpio());
      assertTrue(container.bundles().isEmpty());
    }
  }

  private boolean hasGpio() throws Exception {
    return exec("pvm:drivers").contains("gpio");
  }

  private String exec(String line) throws Exception {
    Result result = Installation.built().run(data, "exec", "--data", data.toString(), line);
    assertEquals(0, result.exitCode(), result.allErr());
    return result.out();
  }
}
