package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A damaged image is never run: one line says what is damaged and how to go on, and following it
 * gives the output that there would have been.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class DamagedImageIT {
  private final Installation pvm = Installation.built();
  private Counting intact;
  private Path folder;
  private final AtomicInteger copies = new AtomicInteger();

  @BeforeAll
  void killAProgram(@TempDir Path empty) throws Exception {
    folder = empty;
    intact = Counting.killed(pvm, folder.resolve("intact"));
  }

  private Counting copy() throws Exception {
    return intact.copy(folder.resolve("copy" + copies.incrementAndGet()));
  }

  private String refusal(Counting counting, String... says) throws Exception {
    Result result = pvm.run(counting.folder(), "run", "Count.java");
    assertEquals(2, result.exitCode(), result.allErr());
    assertEquals(1, result.err().lines().count(), result.allErr());
    for (String part : says) {
      assertTrue(result.err().contains(part), part + " in " + result.err());
    }
    return result.err();
  }

  @Test
  void aDamagedCheckpointIsNamedAndTheOneBeforeIsOffered() throws Exception {
    Counting counting = copy();
    Path log = counting.image().resolve("redo-1.log");
    byte[] bytes = Files.readAllBytes(log);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    // The last one may have been on its way when the program was killed: nobody was told of it yet.
    int record = text.lastIndexOf("PREC", text.lastIndexOf("PREC") - 1);
    bytes[record + 90]++;
    Files.write(log, bytes);

    String says = refusal(counting, "is damaged", "redo-1.log at offset " + record, "--at ");
    Matcher at =
        Pattern.compile("go on from checkpoint (\\d+) with --at \\1: \\d+ ms of work are lost$")
            .matcher(says);
    assertTrue(at.find(), says);
    counting.goesOn("--at", at.group(1));
  }

  @Test
  void aDamagedDirectoryOfTheImageIsNamed() throws Exception {
    Counting counting = copy();
    Path current = counting.image().resolve("CURRENT");
    byte[] bytes = Files.readAllBytes(current);
    Files.writeString(current, "pvm image 9\n");
    refusal(counting, "CURRENT", "--fresh");
    Files.writeString(current, "pvm image 9\ncrc 4d1c05c8\n");
    refusal(counting, "image Count is of version 9", "--fresh");
    Files.write(current, bytes);
    counting.goesOn();
  }

  @Test
  void aMissingLogOfTheImageIsNamed() throws Exception {
    Counting counting = copy();
    Path log = counting.image().resolve("redo-1.log");
    Path away = counting.folder().resolve("away");
    Files.move(log, away);
    refusal(counting, "redo-1.log", "no older checkpoint is left, begin anew with --fresh");
    Files.move(away, log);
    counting.goesOn();
  }

  @Test
  void aCheckpointThatIsNotThereIsRefusedWithThoseThatAre() throws Exception {
    Counting counting = copy();
    Result result = pvm.run(counting.folder(), "run", "--at", "9999", "Count.java");
    assertEquals(2, result.exitCode());
    assertTrue(
        result.err().matches("pvm: image Count has no checkpoint 9999; it has \\d+ to \\d+"),
        result.err());
    Result none = pvm.run(counting.folder(), "run", "--name", "x", "--at", "1", "Count.java");
    assertEquals(2, none.exitCode());
    assertEquals(
        "pvm: image x has no checkpoint 1 nor any other; leave out --at to begin anew", none.err());
    counting.goesOn();
  }

  @Test
  void aConsoleLogThatIsCutOffCanBeGivenUp() throws Exception {
    Counting counting = copy();
    Path log = counting.log();
    String written = Files.readString(log);
    Files.delete(log);
    String says = refusal(counting, log.getFileName() + " has 0 bytes, but ", "truncate -s ");
    String command = says.substring(says.indexOf("truncate"));
    assertEquals(0, new ProcessBuilder(command.split(" ")).inheritIO().start().waitFor(), command);
    int lost = Integer.parseInt(command.split(" ")[2]);
    Result result = pvm.run(counting.folder(), "run", "Count.java");
    assertEquals(0, result.exitCode(), result.allErr());
    assertTrue(written.length() >= lost, written);
    assertEquals("\0".repeat(lost) + Counting.expected().substring(lost), Files.readString(log));
  }
}
