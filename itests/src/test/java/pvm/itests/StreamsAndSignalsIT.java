package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code pvm run} does when it is told to end, and with streams that are closed. */
class StreamsAndSignalsIT {
  private final Installation pvm = Installation.built();
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130", "HUP, 129"})
  void aSignalStopsItWithALastCheckpointAndItGoesOn(String signal, int code) throws Exception {
    Counting counting = Counting.made(pvm, folder);
    // No checkpoint but the last; a shell may have had its background jobs ignore SIGINT.
    Started running = shell("exec env --default-signal=INT,HUP sh \"$0\" run --every 0 Count.java");
    running.awaitOutput("5\n");
    long pid = running.process().pid();
    assertEquals(
        0, new ProcessBuilder("kill", "-" + signal, "" + pid).inheritIO().start().waitFor());
    Result result = running.waitFor();
    assertEquals("", result.err());
    assertEquals(code, result.exitCode());
    assertEquals(result.out(), Files.readString(counting.log()));
    counting.goesOn();
  }

  @Test
  void whoReadsTheOutputMayGoAway() throws Exception {
    Counting counting = Counting.made(pvm, folder);
    Result result = shell("sh \"$0\" run Count.java | head -n 1").waitFor();
    assertEquals("", result.err());
    assertEquals("1\n", result.out());
    assertEquals(Counting.expected(), Files.readString(counting.log()));
  }

  @Test
  void noStreamAtAllIsNeeded() throws Exception {
    Counting counting = Counting.made(pvm, folder);
    assertEquals(0, shell("sh \"$0\" run Count.java <&- >&- 2>&-").waitFor().exitCode());
    assertEquals(Counting.expected(), Files.readString(counting.log()));
    Files.writeString(
        folder.resolve("Reads.java"),
        "void main() throws Exception { System.out.println(System.in.read()); }");
    assertEquals("-1\n", shell("sh \"$0\" run Reads.java <&-").waitFor().out());
  }

  private Started shell(String line) throws Exception {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process =
        new ProcessBuilder("sh", "-c", line, pvm.home().resolve("pvm").toString())
            .directory(folder.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new Started(process, out, err);
  }
}
