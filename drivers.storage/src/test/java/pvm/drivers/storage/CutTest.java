package pvm.drivers.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A life of random changes and checkpoints is cut off before each thing that it does to the disk,
 * and so is each recovery: the files are always those of the last checkpoint that was stored.
 *
 * <p>System properties: {@code pvm.seed}, {@code pvm.files.lives}.
 */
class CutTest {
  private static final int STEPS = 18;
  private static final int LIVES = Integer.getInteger("pvm.files.lives", 1);
  private static final List<String> NAMES = List.of("/a", "/b", "/d", "/d/c", "/d/e", "/tmp/x");

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

  /** What one life has come to. */
  private static final class Life {
    final Path data;
    final Random random;
    MapState state = new MapState();
    MapState stored = new MapState();
    SortedMap<String, String> files = new TreeMap<>();

    Life(Path data, long seed) {
      this.data = data;
      this.random = new Random(seed);
    }

    void run(Steps steps) throws IOException {
      PrivateFolder folder = PrivateFolder.open(data, "p", state, steps);
      files = tree(data);
      try {
        for (int i = 0; i < STEPS; i++) {
          change(folder);
          if (random.nextInt(4) == 0) {
            folder.captured();
            MapState captured = state.copy();
            SortedMap<String, String> then = tree(data);
            change(folder);
            folder.force();
            stored = captured;
            files = then;
            folder.stored(state);
          }
        }
      } finally {
        folder.close();
      }
    }

    private void change(PrivateFolder folder) throws IOException {
      String path = NAMES.get(random.nextInt(NAMES.size()));
      String other = NAMES.get(random.nextInt(NAMES.size()));
      byte[] bytes = new byte[random.nextInt(6000)];
      random.nextBytes(bytes);
      int kind = random.nextInt(8);
      long position = random.nextInt(7000) - 1000;
      try {
        switch (kind) {
          case 0, 1, 2 -> {
            if (Files.notExists(folder.path(path))) {
              folder.create(state, path);
            }
            folder.write(state, path, Math.max(-1, position), ByteBuffer.wrap(bytes));
          }
          case 3 -> folder.resize(state, path, random.nextBoolean() ? 0 : bytes.length);
          case 4 -> folder.create(state, path);
          case 5 -> folder.createFolder(state, path);
          case 6 -> folder.move(state, path, other, false);
          default -> folder.delete(state, path, false);
        }
      } catch (FileSystemException e) {
        assertTrue(e.getFile() != null, e.toString()); // it doesn't fit what is there
      }
    }
  }

  private static SortedMap<String, String> tree(Path data) throws IOException {
    SortedMap<String, String> found = new TreeMap<>();
    Path root = data.resolve("files/p");
    try (var all = Files.walk(root)) {
      for (Path path : all.toList()) {
        String name = root.relativize(path).toString();
        found.put(name, Files.isDirectory(path) ? "folder" : digest(Files.readAllBytes(path)));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return found;
  }

  private static String digest(byte[] bytes) {
    return bytes.length + " " + Arrays.hashCode(bytes);
  }

  @Test
  void theFilesAreAlwaysThoseOfTheLastCheckpoint() throws Exception {
    int cuts = 0;
    for (int life = 0; life < LIVES; life++) {
      long own = seed + life;
      Cutter whole = new Cutter(Integer.MAX_VALUE);
      new Life(folder.resolve("whole" + life), own).run(whole);
      for (int cut = 0; cut < whole.seen; cut++) {
        cutOff(own, cut, folder.resolve(life + "-" + cut));
      }
      cuts += whole.seen;
    }
    assertTrue(cuts > STEPS * LIVES, "only " + cuts + " cuts, seed " + seed);
  }

  private void cutOff(long own, int cut, Path data) throws IOException {
    Life life = new Life(data, own);
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
    assertEquals(life.files, tree(data), where);
    life.state = life.stored.copy();
    life.run(Steps.UNTOLD); // it goes on from there
  }
}
