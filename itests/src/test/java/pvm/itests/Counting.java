package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A folder with a program that counts, and its data folder: killed half way, it has something that
 * bad input could destroy.
 */
record Counting(Installation pvm, Path folder) {
  private static final int LAST = 40;

  /** So many with output are durable before it is killed. */
  private static final int CHECKPOINTS = 4;

  /** Makes the folder, runs the program and kills it. */
  static Counting killed(Installation pvm, Path folder) throws Exception {
    Counting counting = made(pvm, folder);
    Started running = pvm.start(folder, "run", "--every", "20", "Count.java");
    for (int checkpoint = 1; checkpoint <= CHECKPOINTS; checkpoint++) {
      running.awaitGrowth(counting.log());
    }
    running.process().destroyForcibly().waitFor();
    return counting;
  }

  static Counting made(Installation pvm, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("Count.java"),
        """
        public class Count {
          public static void main(String[] args) throws InterruptedException {
            for (int i = 1; i <= %d; i++) {
              System.out.println(i);
              Thread.sleep(50);
            }
          }
        }
        """
            .formatted(LAST));
    return new Counting(pvm, folder);
  }

  /** The image of the program. */
  Path image() {
    return folder.resolve(".pvm/images/Count");
  }

  Path log() {
    return folder.resolve(".pvm/log/Count.out");
  }

  static String expected() {
    return IntStream.rangeClosed(1, LAST).mapToObj(i -> i + "\n").collect(Collectors.joining());
  }

  /** Goes on to the end, which proves that nothing was lost. */
  void goesOn(String... options) throws Exception {
    String[] words = new String[options.length + 2];
    words[0] = "run";
    System.arraycopy(options, 0, words, 1, options.length);
    words[options.length + 1] = "Count.java";
    Result result = pvm.run(folder, words);
    assertEquals("", result.err());
    assertEquals(0, result.exitCode());
    assertEquals(expected(), Files.readString(log()));
    assertEquals(
        result.out(),
        expected().substring(expected().length() - result.out().length()),
        "it goes on, and does not begin anew");
    assertEquals(true, result.out().length() < expected().length(), result.out());
  }

  /** A copy that a test may do harm to. */
  Counting copy(Path other) throws IOException {
    Repository.copy(folder, other, path -> false);
    return new Counting(pvm, other);
  }
}
