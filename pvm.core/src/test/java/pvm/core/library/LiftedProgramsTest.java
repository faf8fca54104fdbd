package pvm.core.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that use the library run lifted as on the plain JVM. Each file of the folder is one; a
 * file of the same name that ends in {@code .in} is what it reads.
 */
class LiftedProgramsTest {
  private static final Path PROGRAMS =
      Path.of("src/test/resources/pvm/core/library/programs").toAbsolutePath();

  @TempDir Path classes;

  @TestFactory
  List<DynamicTest> printWhatTheyPrintOnThePlainJvm() throws Exception {
    try (Stream<Path> files = Files.list(PROGRAMS)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> run(file)))
          .toList();
    }
  }

  private void run(Path file) throws Exception {
    Path folder = Files.createTempDirectory(classes, "program");
    Guest guest = Guest.compile(file, folder);
    Path in = Path.of(file.toString().replace(".java", ".in"));
    String input = Files.exists(in) ? Files.readString(in) : "";
    String lifted = guest.runLifted(input).output();
    assertFalse(lifted.contains("pvm."), lifted);
    assertEquals(guest.runPlain(input), lifted);
  }
}
