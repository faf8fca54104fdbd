package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pvm store}: what it says is true, and what it makes goes on. */
class StoreCommandIT {
  private final Installation pvm = Installation.built();
  @TempDir Path folder;

  private String store(Counting counting, int exitCode, String... words) throws Exception {
    String[] all = new String[words.length + 1];
    all[0] = "store";
    System.arraycopy(words, 0, all, 1, words.length);
    Result result = pvm.run(counting.folder(), all);
    assertEquals(exitCode, result.exitCode(), result.allErr());
    return exitCode == 0 ? result.out() : result.err();
  }

  @Test
  void anExportGoesOnElsewhere() throws Exception {
    Counting here = Counting.killed(pvm, folder.resolve("here"));
    assertEquals("image Count is sound\n", store(here, 0, "check", "Count"));
    Path file = folder.resolve("count.pvm");
    assertTrue(
        store(here, 0, "export", "Count", file.toString())
            .matches("checkpoint \\d+ of Count is in .*count.pvm\n"));

    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2]++;
    Path damaged = Files.write(folder.resolve("damaged.pvm"), bytes);
    Counting there = Counting.made(pvm, folder.resolve("there"));
    String refused = store(there, 2, "import", "Count", damaged.toString());
    assertTrue(refused.contains("is damaged: its checksum is wrong"), refused);
    bytes["PVMEXPORT ".length()] = '1';
    Files.write(damaged, bytes);
    refused = store(there, 2, "import", "Count", damaged.toString());
    assertTrue(refused.contains("is an export of version 1"), refused);
    assertFalse(Files.exists(there.log()));

    assertTrue(store(there, 0, "import", "Count", file.toString()).startsWith("image Count has "));
    refused = store(there, 2, "import", "Count", file.toString());
    assertTrue(refused.contains("there is an image Count already"), refused);
    there.goesOn();
  }

  @Test
  void damageIsFoundAndAnOlderCheckpointTaken() throws Exception {
    Counting counting = Counting.killed(pvm, folder.resolve("here"));
    String[] rows = store(counting, 0, "list", "Count").split("\n");
    assertTrue(rows[0].matches("NUMBER +TIME +BYTES +THREADS"), rows[0]);
    assertTrue(rows[1].matches("\\d+ +\\S+Z +\\d+ +1"), rows[1]);
    Path log = counting.image().resolve("redo-1.log");
    byte[] bytes = Files.readAllBytes(log);
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("PREC") + 90]++;
    Files.write(log, bytes);

    String problem = store(counting, 1, "check", "Count");
    assertTrue(problem.contains("is damaged: "), problem);
    String refused = store(counting, 2, "export", "Count", folder.resolve("x").toString());
    assertTrue(refused.contains("store rewind"), refused);
    String before = rows[rows.length - 2].split(" ")[0];
    assertEquals(
        "image Count goes on from checkpoint " + before + "\n",
        store(counting, 0, "rewind", "Count", before));
    assertEquals("image Count is sound\n", store(counting, 0, "check", "Count"));
    counting.goesOn();
  }
}
