package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

  private static final int CHECKPOINTS_MIN = 20;

  @TempDir Path folder;
  private final long seed = Long.getLong("pvm.seed", System.nanoTime() & 0xffffff);
  private final Random random = new Random(seed);
  private EngineJars jars;
  private GuestProgram torture;
  private CutRig rig;

  @BeforeAll
  static void install() throws Exception {
    Path script = Repository.root().resolve("itests/rig/packages.sh");
    Process process = new ProcessBuilder("sh", script.toString()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    assumeTrue(code == 0, () -> "no disk with a volatile cache: " + said.strip());
  }

  @BeforeEach
  void prepare() throws Exception {
    jars = EngineJars.in(folder.resolve("jars"));
    torture = GuestProgram.named("Torture");
    torture.compiled();
    rig = new CutRig(Files.createDirectory(folder.resolve("rig")));
  }

  @AfterEach
  void unmount() throws Exception {
    rig.close();
  }

  private ProcessBuilder target(String what, String... more) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.add(what);
    arguments.addAll(List.of(torture.compiled().toString(), torture.mainClass()));
    arguments.add(folder.resolve("classes.pack").toString());
    arguments.addAll(List.of(more));
    return jars.jvm(List.of(), RigTarget.class, arguments)
        .redirectError(folder.resolve(what + ".err").toFile());
  }

  /** Runs the program to its end; each checkpoint is marked in the disk's log once committed. */
  private void live(String how) throws Exception {
    Process process = target(how, rig.folder().resolve("data").toString()).start();
    int checkpoints = 0;
    try (var out = reader(process)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        rig.disk().mark(Long.parseLong(line));
        checkpoints++;
      }
    }
    assertEquals(0, process.waitFor(), () -> said(how));
    assertTrue(checkpoints >= CHECKPOINTS_MIN, checkpoints + " checkpoints " + said(how));
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private String said(String what) {
    try {
      return "seed " + seed + ": " + Files.readString(folder.resolve(what + ".err"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Cuts the power at random moments; what was lost or wrong, a line each. */
  private List<String> cut(int cuts) throws Exception {
    List<String> wrong = new ArrayList<>();
    Process looker = target("look").start();
    try (var out = reader(looker);
        var in = looker.outputWriter(StandardCharsets.UTF_8)) {
      int first = rig.disk().firstMark();
      for (int i = 0; i < cuts; i++) {
        int position = first + random.nextInt(rig.disk().length() - first + 1);
        Path image = folder.resolve("cut.img");
        rig.disk().cut(position, random, image);
        long promised = rig.disk().markBefore(position);
        String where = "cut " + i + " at " + position + ", checkpoint " + promised + ": ";
        rig.mounted(
            image,
            after -> {
              Path data = after.resolve("data");
              in.write(data + "\n");
              in.flush();
              String[] found = String.valueOf(out.readLine()).split(" ", 2);
              look(found, promised, data).forEach(problem -> wrong.add(where + problem));
            });
      }
    } finally {
      looker.destroyForcibly().waitFor();
    }
    return wrong;
  }

  private List<String> look(String[] found, long promised, Path data) throws IOException {
    List<String> wrong = new ArrayList<>();
    if (found.length < 2 || !found[1].isEmpty()) {
      wrong.add(String.join(" ", found));
    } else if (Long.parseLong(found[0]) < promised) {
      wrong.add("only checkpoint " + found[0] + " is there");
    } else {
      String difference = torture.differenceIn(Files.readString(data.resolve("log/cut.out")));
      if (!difference.isEmpty()) {
        wrong.add(difference);
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
    assertEquals(List.of(), wrong, () -> said("look"));
  }

  @Test
  void aStoreThatForcesNothingIsFound() throws Exception {
    live("careless");
    assertTrue(!cut(CARELESS_CUTS).isEmpty(), () -> said("look"));
  }
}
