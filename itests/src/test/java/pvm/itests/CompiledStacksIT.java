package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The stacks of code that C2 has compiled are read as they are: objects that it would rather not
 * allocate (iterators, boxes, records, lambdas) are live at the polls.
 */
class CompiledStacksIT {
  private static final Duration BETWEEN = Duration.ofMillis(20);
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

        public static void main(String[] args) {
          List<Integer> list = new ArrayList<>();
          for (int i = 0; i < 50; i++) {
            list.add(i * 37 %% 101);
          }
          long end = System.nanoTime() + %dL;
          long expected = loop(list, 2000);
          while (System.nanoTime() < end) {
            if (loop(list, 2000) != expected) {
              System.out.println("wrong");
            }
          }
          System.out.println("right");
        }
      }
      """
          .formatted(Duration.ofSeconds(4).toNanos());

  @TempDir Path folder;

  @Test
  void stacksOfCompiledCodeAreReadAsTheyAre() throws Exception {
    Path sources = Files.createDirectory(folder.resolve("HotLoops"));
    Files.writeString(sources.resolve("HotLoops.java"), PROGRAM);
    GuestProgram program = new GuestProgram(sources);
    Path classes = Files.createDirectory(folder.resolve("classes"));
    program.compile(classes);
    var run =
        new EngineRun(
            program,
            classes,
            Files.createDirectory(folder.resolve("logs")),
            new EngineRun.Translations(null, "test"));
    AtomicReference<ReadingPolls> polls = new AtomicReference<>();
    EngineRun.Outcome outcome =
        run.polled(
            ofLoader -> {
              polls.set(new ReadingPolls(ofLoader, "HotLoops", BETWEEN));
              return polls.get();
            });
    assertEquals("right\n", outcome.output());
    assertTrue(polls.get().frames() >= FRAMES_MIN, polls.get().frames() + " frames");
    assertEquals(0, polls.get().nulls(), "no variable of the program is ever null");
  }
}
