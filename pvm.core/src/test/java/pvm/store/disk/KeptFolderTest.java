package pvm.store.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that nobody forces are damaged in every way: they are put back as they were kept. That
 * keeping itself survives power cuts is what {@link CheckedFileTest} shows.
 */
class KeptFolderTest {
  private static final int ROUNDS = 20;

  private final Random random = new Random(Long.getLong("pvm.seed", 1));
  @TempDir Path parent;

  @Test
  void damagedFilesArePutBackAsTheyWereKept() throws IOException {
    KeptFolder kept = new KeptFolder(new FolderDisk(parent), "config");
    assertFalse(kept.putBack());
    for (int round = 0; round < ROUNDS; round++) {
      change();
      kept.keep();
      assertFalse(kept.putBack());
      Map<String, String> before = files();
      for (int i = random.nextInt(4); i >= 0; i--) {
        change();
      }
      assertEquals(!files().equals(before), kept.putBack());
      assertEquals(before, files());
    }
    Files.writeString(parent.resolve("config.kept"), "pvm folder 1\n");
    assertTrue(assertThrows(IOException.class, kept::putBack).getMessage().contains("damaged"));
  }

  /** Writes, cuts off, empties or deletes one of some files. */
  private void change() throws IOException {
    Path file = parent.resolve("config/com/a b" + random.nextInt(5) + "/x.config");
    Files.createDirectories(file.getParent());
    byte[] bytes = new byte[random.nextInt(2000)];
    random.nextBytes(bytes);
    switch (random.nextInt(3)) {
      case 0 -> Files.write(file, bytes);
      case 1 -> Files.write(file, new byte[bytes.length]);
      default -> Files.deleteIfExists(file);
    }
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(parent.resolve("config"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            file.toString(),
            new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
