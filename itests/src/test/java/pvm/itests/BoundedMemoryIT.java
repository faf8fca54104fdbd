package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that makes 10 million objects and keeps few has an image of a bounded size, and runs in
 * a JVM whose memory holds all tables of the engine only if they are bounded too.
 */
class BoundedMemoryIT {
  private static final long IMAGE_BYTES_MAX = 24L << 20;

  /** Each finds some 60,000 objects that are new; garbage is sought above 300,000. */
  private static final long CHECKPOINTS_MIN = 10;

  private static final long OBJECTS_MAX = 450_000;

  /** What the program keeps takes 5 MB; each table entry for all it makes would take 160 MB. */
  private static final Map<String, String> SMALL_JVM = Map.of("JDK_JAVA_OPTIONS", "-Xmx96m");

  private static final String PROGRAM =
      """
      public class Churn {
        record Entry(int key, int[] numbers, String text) {}

        static final Entry[] LIVE = new Entry[20_000];

        public static void main(String[] args) throws InterruptedException {
          long objects = 0;
          long sum = 0;
          for (int i = 0; objects < 10_000_000; i++) {
            int at = (int) (i * 2654435761L >>> 8) % LIVE.length;
            Entry old = LIVE[Math.abs(at)];
            LIVE[Math.abs(at)] = new Entry(i, new int[] {i, i + 1}, "n" + i);
            objects += 4; // the bytes of the string are one
            if (i % 100_000 == 0) {
              Thread.sleep(200); // for checkpoints, which take their share of time only
            }
            sum = sum * 31 + (old == null ? 0 : old.numbers()[1] + old.text().length());
          }
          int live = 0;
          for (Entry entry : LIVE) {
            live += entry == null ? 0 : 1;
          }
          System.out.println(objects + " objects, " + live + " live, " + sum);
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void imageAndTablesStaySmallOverTenMillionObjects() throws Exception {
    Path program = Files.writeString(folder.resolve("Churn.java"), PROGRAM);
    Started running =
        Installation.built()
            .start(folder, SMALL_JVM, "run", "--every", "20", "--figures", program.toString());
    long largest = 0;
    long samples = 0;
    while (running.process().isAlive()) {
      largest = Math.max(largest, sizeBytes(folder.resolve(".pvm/images")));
      samples++;
      Thread.sleep(20); // another process is watched: there is nothing to be notified by
    }
    Result result = running.waitFor();
    assertEquals(0, result.exitCode(), result::allErr);
    assertTrue(result.out().startsWith("10000000 objects, "), result::out);
    System.out.println(largest + " bytes at most in " + samples + " samples; " + result.allErr());
    assertTrue(largest > 0, "no image was seen");
    assertTrue(figure(result, "checkpoints") >= CHECKPOINTS_MIN, result::allErr);
    assertTrue(figure(result, "objects") < OBJECTS_MAX, result::allErr);
    assertTrue(largest < IMAGE_BYTES_MAX, largest + " bytes of images");
  }

  private static long figure(Result result, String name) {
    Matcher figure = Pattern.compile(" " + name + "=(\\d+) ").matcher(result.allErr());
    assertTrue(figure.find(), result::allErr);
    return Long.parseLong(figure.group(1));
  }

  private static long sizeBytes(Path images) throws IOException {
    if (!Files.exists(images)) {
      return 0;
    }
    long sum = 0;
    try (Stream<Path> files = Files.walk(images)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sum += sizeOf(file);
      }
    }
    return sum;
  }

  private static long sizeOf(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return 0; // the store has removed it meanwhile
    }
  }
}
