package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole kernel is killed while the engine and the store run on its file system, and its disk
 * loses what was not flushed. What is left is checked, and the next kernel boots from it and goes
 * on.
 *
 * <p>Left out, with a word, where one can't mount, and unless {@code pvm.kernel.kills} says how
 * often. {@code pvm.seed}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledKernelIT {
  private static final int KILLS = Integer.getInteger("pvm.kernel.kills", 0);

  /** So many can't all be survived by a store that forces nothing. */
  private static final int CARELESS_KILLS = 4;

  private static final int LIFE_MILLIS_MAX = 2000;

  private final long seed = Long.getLong("pvm.seed", System.nanoTime() & 0xffffff);
  private final Random random = new Random(seed);
  @TempDir Path folder;
  private RigProgram program;
  private int checkpoints;
  private int ends;

  private void prepare() throws Exception {
    assumeTrue(KILLS > 0, "kernels are killed by -Pkernel-kills only");
    CutRig.assumeThere("kernel");
    program = RigProgram.in(folder);
    translate();
  }

  /** Runs the program once, here, so that its classes are translated. */
  private void translate() throws Exception {
    Process process = program.jvm("run", folder.resolve("translated").toString()).start();
    RigProgram.reader(process).lines().forEach(line -> {});
    assertEquals(0, process.waitFor(), () -> program.said("run"));
  }

  private Path empty() throws Exception {
    Path image = folder.resolve("disk.img");
    Files.deleteIfExists(image);
    CutRig.make(image);
    return image;
  }

  /** What the kernel has to do: run the program, which prints a line for each checkpoint. */
  private String script(String how) throws IOException {
    String translations = "/run/classes.pack";
    List<String> command =
        new ArrayList<>(
            program.jvm(how, Path.of(translations), KilledKernel.DISK + "/data").command());
    command.addAll(1, List.of("-XX:-UsePerfData", "-Djava.io.tmpdir=/run"));
    StringBuilder text = new StringBuilder();
    text.append("cp ").append(program.translations()).append(' ').append(translations);
    text.append("\nexec 2>&1\n");
    command.forEach(word -> text.append('\'').append(word).append("' "));
    return text.append('\n').toString();
  }

  /** Boots, and kills at a random time after the first checkpoint; the last one reported. */
  private long live(WriteLog disk, String how, int number) throws Exception {
    Path work = Files.createDirectory(folder.resolve(how + number));
    StringBuilder said = new StringBuilder();
    long promised = 0;
    try (KilledKernel kernel = new KilledKernel(work, disk, script(how));
        BufferedReader console = kernel.console()) {
      CompletableFuture<Void> killer = null;
      for (String line = console.readLine(); line != null; line = console.readLine()) {
        said.append(line).append('\n');
        if (line.matches("\\d+")) {
          promised = Long.parseLong(line);
          checkpoints++;
        }
        boolean hasEnded = line.startsWith("ended ");
        assertTrue(!hasEnded || line.equals("ended 0"), said::toString);
        ends += hasEnded ? 1 : 0;
        if (killer == null && (promised > 0 || hasEnded)) {
          killer = killedAfter(kernel, random.nextInt(LIFE_MILLIS_MAX));
        }
      }
      assertTrue(killer != null, () -> "no checkpoint: " + said);
      killer.get(1, TimeUnit.MINUTES);
    }
    return promised;
  }

  private static CompletableFuture<Void> killedAfter(KilledKernel kernel, int millis) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            kernel.kill();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
  }

  /** Kills kernels, one after the other on the same disk; what was lost or wrong, a line each. */
  private List<String> kill(String how, int kills) throws Exception {
    Path image = empty();
    List<String> wrong = new ArrayList<>();
    try (RigProgram.Looker looker = program.new Looker("look")) {
      for (int i = 0; i < kills; i++) {
        WriteLog disk = new WriteLog(image);
        int endsBefore = ends;
        long promised = live(disk, how, i);
        disk.cut(disk.length(), random, image);
        Path copy = folder.resolve("copy.img");
        Files.copy(image, copy, StandardCopyOption.REPLACE_EXISTING);
        String where = "kill " + i + ", checkpoint " + promised + ": ";
        int before = wrong.size();
        CutRig.mounted(
            copy,
            folder.resolve("after"),
            after ->
                looker.look(after.resolve("data"), promised).forEach(p -> wrong.add(where + p)));
        if (ends > endsBefore || wrong.size() > before) {
          image = empty();
        }
      }
    }
    return wrong;
  }

  @Test
  void noKillLosesACheckpoint() throws Exception {
    prepare();
    List<String> wrong = kill("run", KILLS);
    System.out.printf(
        "%d kernels killed, %d checkpoints, %d runs to the end, seed %d%n",
        KILLS, checkpoints, ends, seed);
    assertEquals(List.of(), wrong, () -> "seed " + seed + ": " + program.said("look"));
  }

  @Test
  void aStoreThatForcesNothingIsFound() throws Exception {
    prepare();
    assertTrue(!kill("careless", CARELESS_KILLS).isEmpty(), () -> program.said("look"));
  }
}
