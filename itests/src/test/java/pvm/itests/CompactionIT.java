package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The image of a program that changes much is folded into Chronicle Maps while it runs, and the
 * program goes on from those when it was killed.
 */
class CompactionIT {
  /** Four megabytes of which all changes all the time; what is in them tells whether any is old. */
  private static final String CHURN =
      """
      import java.util.Arrays;

      public class Churn {
        public static void main(String[] args) throws InterruptedException {
          long[][] blocks = new long[64][8192];
          for (long round = 1; ; round++) {
            for (long[] block : blocks) {
              for (long value : block) {
                if (value != round - 1) {
                  System.out.println("wrong: " + value + " in round " + round);
                  System.exit(3);
                }
              }
              Arrays.fill(block, round);
            }
            if (round % 50 == 0) {
              System.out.println(round / 50);
            }
            Thread.sleep(2);
          }
        }
      }
      """;

  /** Twice the values with what a map adds to them, the log, and a map that is being made. */
  private static final long IMAGE_BYTES_MAX = 300_000_000;

  private static final int KILLS = 3;

  @TempDir Path folder;

  @Test
  void aProgramThatChangesMuchGoesOnFromChronicleMaps() throws Exception {
    Installation pvm = Installation.built();
    Path churn = Files.writeString(folder.resolve("Churn.java"), CHURN);
    Path image = folder.resolve("data/images/Churn");
    long generation = 0;
    for (int life = 0; life < KILLS; life++) {
      Started running = pvm.start(folder, "run", "--data", "data", churn.toString());
      try {
        // The next life begins with this map, and makes another one.
        while (generation(image) <= generation) {
          assertTrue(running.process().isAlive(), "it ended");
          running.awaitGrowth(folder.resolve("data/log/Churn.out"));
          assertTrue(bytes(image) < IMAGE_BYTES_MAX, () -> "the image is too large");
        }
        generation = generation(image);
        running.awaitGrowth(folder.resolve("data/log/Churn.out"));
      } finally {
        running.process().destroyForcibly().waitFor();
      }
    }
    assertFalse(Files.readString(folder.resolve("data/log/pvm.log")).contains("was not compacted"));
    List<String> lines = Files.readAllLines(folder.resolve("data/log/Churn.out"));
    assertEquals(
        IntStream.rangeClosed(1, lines.size()).mapToObj(Integer::toString).toList(), lines);
    assertEquals(0, pvm.run(folder, "store", "--data", "data", "check", "Churn").exitCode());
  }

  /** The newest map that is made; 0 if there is none. */
  private static long generation(Path image) throws IOException {
    if (!Files.exists(image)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(image)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("heap-\\d+\\.cm"))
          .mapToLong(name -> Long.parseLong(name.replaceAll("\\D", "")))
          .max()
          .orElse(0);
    }
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.exists(file) ? Files.size(file) : 0;
      }
    }
    return bytes;
  }
}
