package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program on the simulated board: its driver is swapped, the hub is killed, lines stay. */
class GpioIT {
  private static final int SWAPS = 5;

  @TempDir Path folder;
  private Hub hub;

  @BeforeEach
  void boot() throws Exception {
    hub = Hub.start(folder);
  }

  @AfterEach
  void stop() throws Exception {
    hub.stop();
  }

  @Test
  void aLampAndItsButtonGoOnThroughSwapsOfTheDriverAndKills() throws Exception {
    Path program = folder.resolve("Lamp.java");
    Files.copy(Repository.root().resolve("itests/bundles/gpio/Lamp.java"), program);
    hub.exec("pvm:start --name Denied --grant gpio:18:out " + program);
    hub.awaitState("Denied", "ENDED");
    String denied = Files.readString(folder.resolve(".pvm/log/Denied.err"));
    assertTrue(denied.contains("process Denied has no grant gpio:17:out"), denied);

    hub.exec("pvm:start --boot --grant gpio:17:out,gpio:27:in " + program);
    hub.awaitPrinted("Lamp", "ready");
    hub.exec("pvm:drive 27 high");
    hub.awaitPrinted("Lamp", "press 1, lamp true");
    for (int i = 0; i < SWAPS; i++) {
      Path jar = Repository.distribution().resolve("bundles/30/drivers.gpio.jar");
      hub.exec("update drivers.gpio " + jar.toUri());
    }
    assertLine(hub.exec("pvm:board"), "17    high   1      Lamp, output");
    letGo(1);
    hub.exec("pvm:drive 27 high");
    hub.awaitPrinted("Lamp", "press 2, lamp false");
    letGo(2);
    hub.exec("pvm:drive 27 high");
    hub.awaitPrinted("Lamp", "press 3, lamp true");
    letGo(3);
    assertLine(hub.exec("pvm:board"), "17    high   3      Lamp, output");

    hub.awaitOneLoaderOf("pvm.drivers.gpio.GpioBodies");

    String board = hub.exec("pvm:board");
    hub.killAndStart();
    hub.awaitState("Lamp", "RUNNING");
    assertEquals(board, hub.exec("pvm:board"), "outputs come back without an edge");
    hub.exec("pvm:drive 27 high");
    hub.awaitPrinted("Lamp", "press 4, lamp false");
    hub.exec("pvm:stop Lamp");
    hub.killAndStart();
    assertFalse(hub.exec("pvm:ps").contains("Lamp"), "a program that was stopped stays so");
    assertLine(hub.exec("pvm:board"), "17    low    4      -");
  }

  /** The button is let go, and the program has seen it. */
  private void letGo(int press) throws Exception {
    hub.exec("pvm:drive 27 low");
    hub.awaitPrinted("Lamp", "let go " + press);
  }

  private static void assertLine(String board, String line) {
    assertTrue(board.lines().anyMatch(line::equals), board);
  }
}
