package pvm.store.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pvm.store.StoreException;

final class CommittedOutputTest {
  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void makesItsFolderAndHoldsWhatIsWritten() throws Exception {
    Path file = folder.resolve("log/hub.out");
    try (CommittedOutput output = CommittedOutput.open(file, 0, new byte[0])) {
      output.writeAt(0, bytes("one\n"));
      output.writeAt(4, bytes("two\n"));
      output.writeAt(4, bytes("two\n"));
      output.force();
      assertEquals(8, output.sizeBytes());
    }
    assertEquals("one\ntwo\n", Files.readString(file));
  }

  @Test
  void aProgramThatStartsAfreshStartsAnEmptyFile() throws Exception {
    Path file = Files.writeString(folder.resolve("hub.out"), "old");
    CommittedOutput.open(file, 0, new byte[0]).close();
    assertEquals("", Files.readString(file));
  }

  @Test
  void aGapIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("hub.out"), "1234");
    var refused =
        assertThrows(StoreException.class, () -> CommittedOutput.open(file, 5, bytes("x")));
    assertTrue(refused.getMessage().contains("hub.out has 4 bytes, but 5"), refused.getMessage());
    assertEquals("1234", Files.readString(file));
    try (CommittedOutput output = CommittedOutput.open(file, 4, new byte[0])) {
      assertThrows(IllegalArgumentException.class, () -> output.writeAt(5, bytes("x")));
    }
  }

  @Test
  void anUnwritableFileIsNamed() {
    var refused =
        assertThrows(StoreException.class, () -> CommittedOutput.open(folder, 0, new byte[0]));
    assertTrue(refused.getMessage().contains(folder.toString()), refused.getMessage());
  }

  /**
   * Whatever part of the last bytes, or of later ones, a crash leaves, the file comes out right.
   */
  @Test
  void everyByteIsThereOnceAfterAnyCrashes() throws Exception {
    for (long seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      byte[] all = new byte[2000];
      random.nextBytes(all);
      Path file = folder.resolve("run-" + seed);
      int offset = 0;
      byte[] last = {};
      CommittedOutput output = CommittedOutput.open(file, 0, last);
      while (offset + last.length < all.length) {
        offset += last.length;
        last = Arrays.copyOfRange(all, offset, Math.min(all.length, offset + random.nextInt(300)));
        if (random.nextBoolean()) {
          output.writeAt(offset, last);
        } else {
          output.close();
          crash(file, random, offset, last);
          output = CommittedOutput.open(file, offset, last);
        }
      }
      output.close();
      assertArrayEquals(all, Files.readAllBytes(file), "seed " + seed);
    }
  }

  /** Leaves a part of the last bytes, or garbage behind them, as a torn write may. */
  private static void crash(Path file, Random random, int offset, byte[] last) throws Exception {
    try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      channel.position(offset);
      channel.write(java.nio.ByteBuffer.wrap(last, 0, random.nextInt(last.length + 1)));
      if (random.nextInt(3) == 0) {
        channel.write(java.nio.ByteBuffer.allocate(random.nextInt(500)));
      }
    }
  }
}
