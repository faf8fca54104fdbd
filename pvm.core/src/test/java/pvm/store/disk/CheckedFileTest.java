package pvm.store.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that a power cut may leave of a text that is being replaced. */
class CheckedFileTest {
  private static final String OLD = "old\n".repeat(200);
  private static final String NEW = "the new one\n".repeat(90);

  private int cuts;
  private String promised;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCutLeavesTheOldTextOrTheNew(boolean isJournaled) throws IOException {
    SimulatedDisk disk = new SimulatedDisk(new SimulatedDisk.Kind(512, isJournaled));
    promised = null;
    disk.onOperation(_ -> checkAll(disk, null));
    CheckedFile.write(disk, "text", OLD);
    promised = OLD;
    disk.onOperation(_ -> checkAll(disk, NEW));
    CheckedFile.write(disk, "text", NEW);
    promised = NEW;
    checkAll(disk, NEW);
    assertTrue(cuts > 25, "cuts: " + cuts);
  }

  private void checkAll(SimulatedDisk disk, String next) {
    Choices.All choices = new Choices.All();
    do {
      cuts++;
      try {
        String found = CheckedFile.read(disk.cut(choices), "text").orElse(null);
        assertTrue(
            found == null && promised == null
                || found != null
                    && (found.equals(promised) || found.equals(next == null ? OLD : next)),
            () -> "found " + found + ", promised " + promised);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    } while (choices.next());
  }

  @Test
  void damageIsNamed() throws IOException {
    SimulatedDisk disk = new SimulatedDisk(new SimulatedDisk.Kind(512, true));
    assertEquals(Optional.empty(), CheckedFile.read(disk, "text"));
    CheckedFile.write(disk, "text", OLD);
    assertEquals(Optional.of(OLD), CheckedFile.read(disk, "text"));
    try (DiskFile file = disk.open("text")) {
      for (long at = 0; at < file.size(); at += 7) {
        ByteBuffer one = ByteBuffer.allocate(1);
        file.read(one, at);
        file.write(ByteBuffer.wrap(new byte[] {(byte) (one.get(0) ^ 1)}), at);
        String message =
            assertThrows(IOException.class, () -> CheckedFile.read(disk, "text")).getMessage();
        assertTrue(message.endsWith("text is damaged: its checksum is wrong"), message);
        file.write(one.flip(), at);
      }
    }
  }
}
