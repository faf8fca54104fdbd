package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

/** What every run of a guest program is checked for. */
final class Expected {
  private Expected() {}

  /** Fails unless the run gave what the program must give. */
  static void of(GuestProgram program, int exitCode, String output, String error) {
    assertEquals("", program.differenceIn(output), () -> program.name() + "; errors: " + error);
    assertEquals(
        program.expectedExitCode(),
        exitCode,
        () -> program.name() + ": exit code; errors: " + error);
    assertEquals(
        Optional.empty(),
        program.errorLineMissingIn(error),
        () -> program.name() + ": System.err lacks it, or has it earlier: " + error);
  }
}
