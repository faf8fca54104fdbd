package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pvm.api.Program;
import pvm.api.PvmException;
import pvm.api.PvmProcess;
import pvm.core.kernel.Machine;
import pvm.store.Delta;
import pvm.store.ImageStore;
import pvm.store.MemoryStore;

/** An image that its store finds whole, but whose records don't fit together, is not run. */
class DamagedRecordsIT {
  private static final long OBJECT_KIND = 1L << 56;

  private final MemoryStore store = new MemoryStore();
  @TempDir Path folder;

  @Test
  void aMissingObjectIsNamedAndTheCheckpointBeforeGoesOn() throws Exception {
    Path source =
        Files.writeString(
            folder.resolve("Waits.java"),
            """
            void main() throws Exception {
              String[] kept = {new String("kept")};
              System.out.println("begin");
              Thread.sleep(3000);
              System.out.println(kept[0]);
            }
            """);
    Machine machine =
        new Machine(
            new Machine.Ground(store, folder, null, "test"),
            new Machine.Streams(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream()));
    PvmProcess process = machine.start(program(source, Program.LATEST));
    while (process.threads().stream().noneMatch(t -> t.state().equals("TIMED_WAITING"))) {
      Thread.onSpinWait();
    }
    process.checkpoint();
    process.stop();

    long good = removeObjects();
    PvmException refused =
        assertThrows(PvmException.class, () -> machine.start(program(source, Program.LATEST)));
    String message = refused.getMessage();
    assertTrue(message.startsWith("checkpoint " + (good + 1) + " of process Waits: "), message);
    assertTrue(message.contains("missing object 0x"), message);
    assertTrue(
        message.endsWith("; resume from checkpoint " + good + " with --at " + good), message);

    PvmProcess resumed = machine.start(program(source, good));
    assertEquals(0, resumed.waitFor());
    assertEquals("begin\nkept\n", Files.readString(folder.resolve("Waits.out")));
  }

  /** Commits a checkpoint that lacks all objects of the one before, whose number it gives. */
  private long removeObjects() {
    try (ImageStore image = store.open("Waits")) {
      long number = image.latest().orElseThrow().number();
      Delta delta = new Delta();
      try (var snapshot = image.read(number)) {
        snapshot.forEach(
            (key, value) -> {
              if ((key & 0xffL << 56) == OBJECT_KIND) {
                delta.remove(key);
              }
            });
      }
      image.commit(delta);
      return number;
    }
  }

  private Program program(Path source, long from) {
    return new Program("Waits", source, List.of(), null, List.of(), Duration.ZERO, from);
  }
}
