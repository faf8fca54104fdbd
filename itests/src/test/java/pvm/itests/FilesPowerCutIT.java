package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pvm.drivers.storage.RecordedLife;

/**
 * Power cuts of a real file system under the files of a program, some of which are on the medium
 * before anybody asks for it, and others not: going on from a checkpoint that was durable finds
 * exactly its files.
 *
 * <p>Left out as {@link RealPowerCutIT} is. System properties: {@code pvm.disk.cuts}; {@code
 * pvm.seed}.
 */
class FilesPowerCutIT {
  private static final int CUTS = Integer.getInteger("pvm.disk.cuts", 50) / 2;
  private static final int CUTS_OF_A_LIFE = 25;

  /** Of a hundred steps, before so many the system writes back what it has. */
  private static final int WRITTEN_BACK_PERCENT = 10;

  @TempDir Path folder;
  private final long seed = Long.getLong("pvm.seed", System.nanoTime() & 0xffffff);
  private final Random random = new Random(seed);

  @BeforeAll
  static void install() throws Exception {
    CutRig.assumeThere("disk");
  }

  @Test
  void noCutChangesTheFilesOfACheckpoint() throws Exception {
    List<String> wrong = new ArrayList<>();
    int cuts = 0;
    for (int number = 0; cuts < CUTS; number++) {
      Path work = Files.createDirectory(folder.resolve("rig" + number));
      CutRig rig = new CutRig(work);
      try {
        Path data = Files.createDirectory(rig.folder().resolve("data"));
        RecordedLife life = new RecordedLife(data, seed + number);
        live(life, rig);
        if (life.checkpoints() > 0) {
          cut(life, rig, wrong);
          cuts += CUTS_OF_A_LIFE;
        }
      } finally {
        rig.close();
      }
    }
    System.out.printf("%d power cuts under files, seed %d%n", cuts, seed);
    assertEquals(List.of(), wrong, "seed " + seed);
    assertTrue(cuts > 0);
  }

  private void live(RecordedLife life, CutRig rig) throws IOException {
    life.run(
        () -> {
          if (random.nextInt(100) < WRITTEN_BACK_PERCENT) {
            writeBack(rig.folder());
          }
        },
        () -> rig.disk().mark(life.checkpoints()));
  }

  /** A system does so now and then, with some files. */
  private void writeBack(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (random.nextBoolean()) {
          try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void cut(RecordedLife life, CutRig rig, List<String> wrong) throws Exception {
    int first = rig.disk().firstMark();
    Path image = folder.resolve("cut.img");
    for (int i = 0; i < CUTS_OF_A_LIFE; i++) {
      int position = first + random.nextInt(rig.disk().length() - first + 1);
      int checkpoint = (int) rig.disk().markBefore(position);
      rig.disk().cut(position, random, image);
      CutRig.mounted(
          image,
          folder.resolve("after"),
          after -> {
            String found = life.wrong(after.resolve("data"), checkpoint);
            if (!found.isEmpty()) {
              wrong.add("cut at " + position + ", checkpoint " + checkpoint + ": " + found);
            }
          });
    }
  }
}
