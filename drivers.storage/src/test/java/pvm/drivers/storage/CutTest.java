package pvm.drivers.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A life of random changes and checkpoints is cut off before each thing that it does to the disk,
 * and so is each recovery: the files are always those of the last checkpoint that was stored.
 *
 * <p>System properties: {@code pvm.seed}, {@code pvm.files.lives}.
 */
class CutTest {
  private static final int LIVES = Integer.getInteger("pvm.files.lives", 1);

  private final long seed = Long.getLong("pvm.seed", System.nanoTime() & 0xffffff);
  @TempDir Path folder;

  /** Thrown where the power goes. */
  @SuppressWarnings("serial")
  private static final class PowerCut extends RuntimeException {}

  /** Cuts off at a step; counts them. */
  private static final class Cutter implements Steps {
    private final int last;
    private int seen;

    Cutter(int last) {
      this.last = last;
    }

    @Override
    public void next(String step) {
      if (++seen > last) {
        throw new PowerCut();
      }
    }
  }

  @Test
  void theFilesAreAlwaysThoseOfTheLastCheckpoint() throws Exception {
    int cuts = 0;
    for (int life = 0; life < LIVES; life++) {
      long own = seed + life;
      Cutter whole = new Cutter(Integer.MAX_VALUE);
      new FolderLife(folder.resolve("whole" + life), own).run(whole);
      for (int cut = 0; cut < whole.seen; cut++) {
        cutOff(own, cut, folder.resolve(life + "-" + cut));
      }
      cuts += whole.seen;
    }
    assertTrue(cuts > FolderLife.STEPS * LIVES, "only " + cuts + " cuts, seed " + seed);
  }

  private void cutOff(long own, int cut, Path data) throws IOException {
    FolderLife life = new FolderLife(data, own);
    try {
      life.run(new Cutter(cut));
    } catch (PowerCut e) {
      // goes on below
    }
    String where = "seed " + own + ", cut " + cut;
    Cutter again = new Cutter(cut % 5);
    try {
      PrivateFolder.open(data, "p", life.stored.copy(), again).close();
    } catch (PowerCut e) {
      where += ", and " + cut % 5;
    }
    PrivateFolder.open(data, "p", life.stored.copy(), Steps.UNTOLD).close();
    assertEquals(life.files, FolderLife.tree(data), where);
    life.state = life.stored.copy();
    life.run(Steps.UNTOLD); // it goes on from there
  }

  /** A file can have got longer before it got its bytes. */
  @Test
  void zerosBehindTheLastRecordAreNoRecord() throws Exception {
    FolderLife life = new FolderLife(folder, seed);
    PrivateFolder opened = PrivateFolder.open(folder, "p", life.state, Steps.UNTOLD);
    opened.create(life.state, "/a");
    opened.close();
    try (var segments = Files.newDirectoryStream(folder.resolve("undo/p"), "*" + Segment.END)) {
      for (Path segment : segments) {
        Files.write(segment, new byte[100], StandardOpenOption.APPEND);
      }
    }
    PrivateFolder.open(folder, "p", new MapState(), Steps.UNTOLD).close();
    assertTrue(Files.notExists(folder.resolve("files/p/a")));
  }
}
