package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The session of README.md: programs that are killed go on. */
class KillIT {
  private final Installation pvm = Installation.built();
  @TempDir Path folder;

  @Test
  void aProgramThatIsKilledGoesOnAndItsLogHoldsEachLineOnce() throws Exception {
    Path program = folder.resolve("Count.java");
    Files.writeString(
        program,
        """
        public class Count {
          public static void main(String[] args) throws InterruptedException {
            for (int i = 1; i <= 12; i++) {
              System.out.println(i);
              Thread.sleep(100);
            }
            System.exit(3);
          }
        }
        """);
    for (String line : List.of("3\n", "6\n", "9\n")) {
      Started running = pvm.start(folder, "run", "--every", "20", program.toString());
      running.awaitOutput(line);
      running.process().destroyForcibly().waitFor();
    }
    Result result = pvm.run(folder, "run", program.toString());
    assertEquals(3, result.exitCode(), result.allErr());
    assertEquals(
        "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n",
        Files.readString(folder.resolve(".pvm/log/Count.out")));
  }

  @Test
  void aProgramThatEndedBeforeItsLogWasWrittenIsNotRunAgain() throws Exception {
    Path program = folder.resolve("Once.java");
    Files.writeString(
        program,
        """
        void main() {
          System.out.println("at " + System.nanoTime());
          System.exit(4);
        }
        """);
    // Without a checkpoint on the way, the end brings all output.
    assertEquals(4, pvm.run(folder, "run", "--every", "60000", program.toString()).exitCode());
    Path log = folder.resolve(".pvm/log/Once.out");
    String complete = Files.readString(log);
    // What a kill between the last commit and the log leaves.
    Files.writeString(log, complete.substring(0, 3));
    Result result = pvm.run(folder, "run", program.toString());
    assertEquals(4, result.exitCode(), result.allErr());
    assertEquals(complete, Files.readString(log));
    assertEquals(4, pvm.run(folder, "run", program.toString()).exitCode());
    assertNotEquals(complete, Files.readString(log), "a program whose log is whole begins anew");
  }

  @Test
  void theDemoStopsCleanlyAndGoesOn() throws Exception {
    long steps = demo();
    assertTrue(demo() > steps, "the steps of the second run follow those of the first");
  }

  /** Runs the demo for some steps; returns the number of the first that it printed. */
  private long demo() throws Exception {
    Started demo = pvm.start(folder, "demo");
    demo.awaitOutput("room");
    demo.process().destroy();
    Result result = demo.waitFor();
    assertEquals(143, result.exitCode());
    assertEquals("", result.err());
    String line = result.out().lines().filter(l -> l.contains("room")).findFirst().orElseThrow();
    return Long.parseLong(line.strip().replaceFirst("\\D.*", ""));
  }
}
