package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Power cuts of a real file system: the engine and the store run on ext4 of this kernel, with all
 * its caches, maps and its journal, on a disk with a volatile cache. What is left of that disk at
 * any moment is mounted, checked, and the program goes on from it to its end.
 *
 * <p>Left out, with a word, where one can't mount. System properties: {@code pvm.disk.cuts}; {@code
 * pvm.seed}.
 */
class RealPowerCutIT {
  private static final int CUTS = Integer.getInteger("pvm.disk.cuts", 50);

  /** So many can't all be survived by a store that forces nothing. */
  private static final int CARELESS_CUTS = 4;

  /** So many lookers work at a time; the machine may have two processors. */
  private static final int LANES = 2;

  private static final int CHECKPOINTS_MIN = 5;

  @TempDir Path folder;
  private final long seed = Long.getLong("pvm.seed", System.nanoTime() & 0xffffff);
  private RigProgram program;
  private CutRig rig;

  @BeforeAll
  static void install() throws Exception {
    CutRig.assumeThere("disk");
  }

  @BeforeEach
  void prepare() throws Exception {
    program = RigProgram.in(folder);
    rig = new CutRig(Files.createDirectory(folder.resolve("rig")));
  }

  @AfterEach
  void unmount() throws Exception {
    rig.close();
  }

  /** Runs the program to its end; each checkpoint is marked in the disk's log once committed. */
  private void live(String how) throws Exception {
    Process process = program.jvm(how, rig.folder().resolve("data").toString()).start();
    int checkpoints = 0;
    try (var out = RigProgram.reader(process)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        rig.disk().mark(Long.parseLong(line));
        checkpoints++;
      }
    }
    assertEquals(0, process.waitFor(), () -> said(how));
    assertTrue(checkpoints >= CHECKPOINTS_MIN, checkpoints + " checkpoints " + said(how));
  }

  private String said(String what) {
    return "seed " + seed + ": " + program.said(what);
  }

  /** Cuts the power at random moments; what was lost or wrong, a line each. */
  private List<String> cut(int cuts) throws Exception {
    List<String> wrong = new ArrayList<>();
    try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
      List<Callable<List<String>>> all = new ArrayList<>();
      for (int lane = 0; lane < LANES; lane++) {
        int number = lane;
        all.add(() -> cut(number, cuts / LANES));
      }
      for (Future<List<String>> lane : lanes.invokeAll(all)) {
        wrong.addAll(lane.get());
      }
    }
    return wrong;
  }

  private List<String> cut(int lane, int cuts) throws Exception {
    List<String> wrong = new ArrayList<>();
    Random random = new Random(seed + lane);
    Path image = folder.resolve("cut" + lane + ".img");
    try (RigProgram.Looker looker = program.new Looker("look" + lane)) {
      int first = rig.disk().firstMark();
      for (int i = 0; i < cuts; i++) {
        int position = first + random.nextInt(rig.disk().length() - first + 1);
        rig.disk().cut(position, random, image);
        long promised = rig.disk().markBefore(position);
        String where =
            "lane %d, cut %d at %d, checkpoint %d: ".formatted(lane, i, position, promised);
        CutRig.mounted(
            image,
            folder.resolve("after" + lane),
            after ->
                looker
                    .look(after.resolve("data"), promised)
                    .forEach(problem -> wrong.add(where + problem)));
      }
    }
    return wrong;
  }

  @Test
  void noCutLosesACheckpoint() throws Exception {
    live("run");
    List<String> wrong = cut(CUTS);
    System.out.printf(
        "%d power cuts in %d events of a real file system, seed %d%n",
        CUTS, rig.disk().length(), seed);
    assertEquals(List.of(), wrong, () -> said("look0") + said("look1"));
  }

  @Test
  void aStoreThatForcesNothingIsFound() throws Exception {
    live("careless");
    assertTrue(!cut(CARELESS_CUTS).isEmpty(), () -> said("look0") + said("look1"));
  }
}
