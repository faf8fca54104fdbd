package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every guest program compiles and gives its expected output on the plain JVM: the measure for all
 * other ways.
 */
@Execution(ExecutionMode.CONCURRENT)
class GuestProgramsTest {

  static List<GuestProgram> programs() {
    return GuestProgram.all();
  }

  @ParameterizedTest
  @MethodSource("programs")
  @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void givesItsExpectedOutputOnThePlainJvm(GuestProgram program) throws Exception {
    ConformanceTable.record(
        ConformanceTable.Way.PLAIN,
        program,
        () -> {
          PlainJvm.Outcome outcome = PlainJvm.run(program, program.compiled());
          Expected.of(program, outcome.exitCode(), outcome.output(), outcome.error());
          return "yes";
        });
  }

  @Test
  void programsHaveNamesOfTheirOwn() {
    Set<String> names = new HashSet<>();
    programs()
        .forEach(p -> assertTrue(names.add(p.name()), () -> "two programs are called " + p.name()));
    assertTrue(names.size() >= 30, () -> "at least 30 programs, found " + names.size());
  }
}
