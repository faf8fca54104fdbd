package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first command: its door is opened, its driver is swapped, it is killed. */
class DemoIT {
  private static final int SWAPS = 3;
  private static final Pattern OUTPUTS = Pattern.compile("(?m)^(17|22|23) .*$");

  private final Installation pvm = Installation.built();
  @TempDir Path folder;

  private Started start() throws Exception {
    Path socket = folder.resolve(".pvm/run/hub.sock");
    Files.deleteIfExists(socket);
    Started demo = pvm.start(folder, "demo");
    demo.awaitFile(socket);
    demo.awaitOutput("heater");
    return demo;
  }

  private String exec(String line) throws Exception {
    return new HubShell(folder.resolve(".pvm/run/hub.sock")).exec(line);
  }

  @Test
  void theHomeGoesOnThroughSwapsOfItsDriverAndAKill() throws Exception {
    Started demo = start();
    demo.awaitOutput("     3  day 1");
    exec("pvm:drive 27 high");
    demo.awaitOutput("alarm: 10 s to disarm it");
    Path driver = Repository.distribution().resolve("bundles/30/drivers.gpio.jar");
    for (int i = 0; i < SWAPS; i++) {
      exec("update drivers.gpio " + driver.toUri());
    }
    exec("pvm:drive 24 high");
    demo.awaitOutput("alarm disarmed");
    exec("pvm:pause home");
    String board = lines(exec("pvm:board"));
    exec("update drivers.gpio " + driver.toUri());
    assertEquals(board, lines(exec("pvm:board")), "a swap makes no edge");
    exec("pvm:resume home");
    exec("pvm:checkpoint home");
    demo.process().destroyForcibly().waitFor();

    Started again = start();
    again.awaitOutput("disarmed");
    again.process().destroy();
    assertEquals(143, again.waitFor().exitCode());
    List<String> log = Files.readAllLines(folder.resolve(".pvm/log/home.out"));
    List<Integer> steps =
        log.stream()
            .filter(line -> line.contains("heater "))
            .map(line -> Integer.parseInt(line.strip().replaceFirst("\\D.*", "")))
            .toList();
    for (int i = 0; i < steps.size(); i++) {
      assertEquals(i + 1, steps.get(i), "each step once, in order: " + steps);
    }
    assertTrue(log.contains("------  alarm disarmed"), log.toString());
  }

  /** What the board says of the outputs. */
  private static String lines(String board) {
    Matcher found = OUTPUTS.matcher(board);
    StringBuilder text = new StringBuilder();
    while (found.find()) {
      text.append(found.group()).append('\n');
    }
    assertEquals(3, text.toString().lines().count(), board);
    return text.toString();
  }
}
