package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every guest program compiles and gives its expected output on the plain JVM: the measure for all
 * other ways.
 */
class GuestProgramsTest {

  @TempDir Path classes;

  static List<GuestProgram> programs() {
    return GuestProgram.all();
  }

  @ParameterizedTest
  @MethodSource("programs")
  @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void givesItsExpectedOutputOnThePlainJvm(GuestProgram program) throws Exception {
    program.compile(classes);
    PlainJvm.Outcome outcome = PlainJvm.run(program, classes);

    assertEquals("", program.differenceIn(outcome.output()), () -> "errors: " + outcome.error());
    assertEquals(
        program.expectedExitCode(),
        outcome.exitCode(),
        () -> "exit code; errors: " + outcome.error());
    assertHoldsInOrder(program.expectedErrorLines(), outcome.error());
  }

  @Test
  void programsHaveNamesOfTheirOwn() {
    Set<String> names = new HashSet<>();
    programs()
        .forEach(p -> assertTrue(names.add(p.name()), () -> "two programs are called " + p.name()));
    assertTrue(names.size() >= 30, () -> "at least 30 programs, found " + names.size());
  }

  private static void assertHoldsInOrder(List<String> expected, String error) {
    Iterator<String> lines = error.lines().iterator();
    for (String line : expected) {
      boolean found = false;
      while (!found && lines.hasNext()) {
        found = lines.next().equals(line);
      }
      assertTrue(found, () -> "System.err lacks, or has earlier: " + line + "\nit is:\n" + error);
    }
  }
}
