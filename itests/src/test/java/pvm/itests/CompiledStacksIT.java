package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The stacks of code that C2 has compiled are read as they are: objects that it would rather not
 * allocate (iterators, boxes, records, lambdas) are live at the polls. In a JVM as users have it,
 * where polls are traps, and in one with a poll in each iteration.
 */
class CompiledStacksIT {
  private static final int FRAMES_MIN = 50;

  private static final String PROGRAM =
      """
      import java.util.ArrayList;
      import java.util.Iterator;
      import java.util.List;
      import java.util.Optional;
      import java.util.function.IntUnaryOperator;

      public class HotLoops {
        record Point(int x, long y) {
          Point plus(int n) {
            return new Point(x + n, y + 2 * n);
          }
        }

        static long loop(List<Integer> list, int times) {
          Point point = new Point(1, 2);
          int[] cell = {3};
          long sum = 0;
          for (int n = 0; n < times; n++) {
            int step = n & 7;
            IntUnaryOperator add = i -> i + step;
            Optional<Integer> best = Optional.of(n);
            Iterator<Integer> odd = list.iterator();
            for (Integer i : list) {
              Integer boxed = i + 1000;
              sum += add.applyAsInt(boxed) + cell[0] + best.get();
              cell[0] ^= i;
              while (odd.hasNext() && (odd.next() & 1) == 0) {
                sum++;
              }
              point = point.plus(boxed & 3);
            }
          }
          return sum + point.x() + point.y();
        }

        static long flat(List<Integer> list, int n) {
          Point point = new Point(n, 2);
          Optional<Integer> best = Optional.of(n);
          IntUnaryOperator add = i -> i + n;
          long sum = 0;
          for (Integer i : list) {
            sum += add.applyAsInt(i + 1000) + best.get();
            point = point.plus(i & 3);
          }
          return sum + point.x() + point.y();
        }

        static long both(List<Integer> list) {
          long sum = loop(list, 300);
          for (int n = 0; n < 300; n++) {
            sum += flat(list, n);
          }
          return sum;
        }

        public static void main(String[] args) {
          List<Integer> list = new ArrayList<>();
          for (int i = 0; i < 300; i++) {
            list.add(i * 37 %% 601);
          }
          long end = System.nanoTime() + %dL;
          long expected = both(list);
          while (System.nanoTime() < end) {
            if (both(list) != expected) {
              System.out.println("wrong");
            }
          }
          System.out.println("right");
        }
      }
      """
          .formatted(Duration.ofSeconds(4).toNanos());

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"4096", "1"})
  void stacksOfCompiledCodeAreReadAsTheyAre(String strip) throws Exception {
    Path sources = Files.createDirectory(folder.resolve("HotLoops"));
    Files.writeString(sources.resolve("HotLoops.java"), PROGRAM);
    GuestProgram program = new GuestProgram(sources);
    Path classes = Files.createDirectory(folder.resolve("classes"));
    program.compile(classes);
    Path logs = Files.createDirectory(folder.resolve("logs"));
    Path out = folder.resolve("out.txt");
    Process process =
        EngineJars.in(folder.resolve("lib"))
            .jvm(
                List.of("-XX:TieredStopAtLevel=4", "-Dpvm.translate.strip=" + strip),
                CompiledStacks.class,
                List.of(sources.toString(), classes.toString(), logs.toString()))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertEquals(0, process.waitFor(), () -> text(out));
    List<String> lines = Files.readAllLines(out);
    assertEquals("right", lines.getFirst(), () -> text(out));
    String[] read = lines.getLast().split(" ");
    assertTrue(Integer.parseInt(read[0]) >= FRAMES_MIN, read[0] + " frames");
    assertEquals("0", read[1], "nulls: no variable of the program is ever null");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
