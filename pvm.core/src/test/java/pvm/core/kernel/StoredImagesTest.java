package pvm.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import pvm.api.PvmException;
import pvm.store.Delta;
import pvm.store.ImageStore;
import pvm.store.MemoryStore;

/** What {@code pvm store} is asked for by mistake is refused in a line that says what to do. */
final class StoredImagesTest {
  @TempDir Path folder;
  private final MemoryStore store = new MemoryStore();
  private StoredImages images;

  @BeforeEach
  void makeAnImage() {
    try (ImageStore image = store.open("hub")) {
      image.commit(new Delta());
    }
    images = new StoredImages(store, folder.resolve("log"));
  }

  private static void assertRefused(String expected, Executable action) {
    assertEquals(expected, assertThrows(PvmException.class, action).getMessage());
  }

  @Test
  void anExportReplacesNothingButAFile() throws Exception {
    Path target = Files.createDirectory(folder.resolve("target"));
    assertRefused(
        "can't export to " + target + ": it is no file; give the name of one",
        () -> images.exportTo("hub", target));
    assertEquals(0, target.toFile().list().length);
  }

  @Test
  void anImportNamesTheFileThatIsMissing() {
    Path missing = folder.resolve("missing.pvm");
    assertRefused(
        "can't import "
            + missing
            + ": "
            + missing
            + " is missing; give a file that pvm store export has written",
        () -> images.importFrom("other", missing));
  }

  @Test
  void anImageThatIsNotThereIsNamedWithThoseThatAre() {
    assertRefused("there is no image other; there are hub", () -> images.checkpoints("other"));
    assertRefused("there is no image other; there are hub", () -> images.check("other"));
    assertRefused("there is no image other; there are hub", () -> images.rewind("other", 1));
  }
}
