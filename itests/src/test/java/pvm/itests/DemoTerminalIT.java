package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demo as a person drives it, in two terminals: keys are typed, the screen is read. The alarm
 * was tripped before the kill, and its siren goes on after it.
 */
class DemoTerminalIT {
  private final Installation pvm = Installation.built();
  @TempDir Path folder;

  @Test
  void aPersonRunsTheDemoSwapsItsDriverKillsItAndRunsItAgain() throws Exception {
    try (Terminal home = new Terminal(folder, pvm.home());
        Terminal other = new Terminal(folder, pvm.home())) {
      home.enter("pvm demo");
      home.awaitScreen("     3  day 1");
      other.enter("pvm exec 'pvm:drive 27 high'");
      other.awaitScreen("line 27 is high");
      home.awaitScreen("alarm: 10 s to disarm it");
      other.enter("pvm exec pvm:board");
      other.awaitScreen("home, input");
      Path driver = Repository.distribution().resolve("bundles/30/drivers.gpio.jar");
      other.enter("pvm exec 'update drivers.gpio " + driver.toUri() + "'; echo updated $?");
      other.awaitScreen("updated 0");
      home.awaitScreen("heater");
      home.type(Terminal.CTRL_Z);
      home.awaitScreen("Stopped");
      home.enter("kill -9 %1; wait; echo killed");
      home.awaitScreen("killed\r");

      home.enter("pvm demo");
      home.awaitScreen("alarm: siren on");
      other.enter("pvm exec pvm:board");
      other.awaitScreen("22    high");
      other.enter("pvm exec 'pvm:drive 24 high'");
      home.awaitScreen("alarm disarmed");
      home.type(Terminal.CTRL_C);
      home.awaitScreen(Terminal.PROMPT);
      home.enter("echo code $?");
      home.awaitScreen("code 130");
    }
    List<Integer> steps =
        Files.readAllLines(folder.resolve(".pvm/log/home.out")).stream()
            .filter(line -> line.contains("heater "))
            .map(line -> Integer.parseInt(line.strip().replaceFirst("\\D.*", "")))
            .toList();
    assertTrue(steps.size() > 3, steps.toString());
    for (int i = 0; i < steps.size(); i++) {
      assertEquals(i + 1, steps.get(i), "each step once, in order: " + steps);
    }
  }
}
