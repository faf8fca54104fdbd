package pvm.persistence.chronicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pvm.store.Delta;
import pvm.store.Snapshot;
import pvm.store.disk.FolderDisk;

/**
 * Whatever is committed, at every moment the files of an image take up at most twice what its
 * values do, and a constant: the log and what little there is beside it.
 */
final class SizeBoundTest {
  private static final Settings SETTINGS = new Settings(3, 4096, 20_000, 70_000);

  /** What a value takes up in a base besides its own bytes. */
  private static final int ENTRY_BYTES = 50;

  /** The log, a segment that is being made, CURRENT, two seals, and what a map has at least. */
  private static final long CONSTANT = SETTINGS.logBytes() + 4096 + 40_000;

  @TempDir Path folder;
  private final Map<Long, Integer> live = new HashMap<>();
  private final SplittableRandom random = new SplittableRandom(Long.getLong("pvm.seed", 1));

  /** What a program may do to an image. */
  enum Workload {
    ALL_AT_EACH_COMMIT(40) {
      @Override
      Delta commit(int number, SplittableRandom random) {
        return put(new Delta(), 0, 100, 2000);
      }
    },
    ALL_BUT_ONE(40) {
      @Override
      Delta commit(int number, SplittableRandom random) {
        return put(new Delta(), number == 0 ? 0 : 1, 100, 2000);
      }
    },
    HALF_THE_LOG(60) {
      @Override
      Delta commit(int number, SplittableRandom random) {
        return put(new Delta(), number % 3 * 20, 20, 2000);
      }
    },
    JUST_OVER_HALF_A_SEGMENT(300) {
      @Override
      Delta commit(int number, SplittableRandom random) {
        return put(new Delta(), number % 7, 1, 2100);
      }
    },
    JUST_OVER_A_SEGMENT(300) {
      @Override
      Delta commit(int number, SplittableRandom random) {
        return put(new Delta(), number % 7, 1, 4100);
      }
    },
    ONE_SMALL_VALUE(1500) {
      @Override
      Delta commit(int number, SplittableRandom random) {
        return put(new Delta(), 1, 1, 20);
      }
    },
    GROWING(300) {
      @Override
      Delta commit(int number, SplittableRandom random) {
        return put(new Delta(), number * 10L, 10, 100);
      }
    },
    COMING_AND_GOING(600) {
      @Override
      Delta commit(int number, SplittableRandom random) {
        Delta delta = put(new Delta(), number * 10L, 10, 100);
        for (int i = 0; i < 10; i++) {
          delta.remove((number - 5) * 10L + i);
        }
        return delta;
      }
    },
    BY_LOT(300) {
      @Override
      Delta commit(int number, SplittableRandom random) {
        Delta delta = new Delta();
        for (int count = random.nextInt(20); count >= 0; count--) {
          boolean isLarge = random.nextInt(100) == 0;
          put(delta, random.nextInt(200), 1, random.nextInt(isLarge ? 90_000 : 900));
          delta.remove(random.nextInt(200));
        }
        return delta;
      }
    };

    private final int commits;

    Workload(int commits) {
      this.commits = commits;
    }

    abstract Delta commit(int number, SplittableRandom random);

    static Delta put(Delta delta, long first, int count, int bytes) {
      for (int i = 0; i < count; i++) {
        delta.put(first + i, new byte[bytes]);
      }
      return delta;
    }
  }

  private ChronicleImage open(SizedDisk disk, HeapFormat format, MapThread thread)
      throws IOException {
    return ChronicleImage.open(
        new ChronicleImage.Opening(
            "hub", disk, format, SETTINGS, thread, InstantSource.system(), 1, () -> {}));
  }

  private SizedDisk disk() {
    return SizedDisk.of(new FaultyDisk(new FolderDisk(folder), FaultyDisk.Fault.none()));
  }

  private void commit(ChronicleImage image, SizedDisk disk, Delta delta) {
    for (int i = 0; i < delta.size(); i++) {
      if (delta.isRemoval(i)) {
        live.remove(delta.key(i));
      } else {
        live.put(delta.key(i), delta.length(i));
      }
    }
    disk.allowed().accumulateAndGet(2 * liveBytes(), Math::max);
    image.commit(delta);
  }

  private long liveBytes() {
    return live.values().stream().mapToLong(length -> length + ENTRY_BYTES).sum();
  }

  @ParameterizedTest
  @EnumSource
  void theFilesAreAtMostTwiceTheValuesAndAConstant(Workload workload) throws IOException {
    SizedDisk disk = disk();
    try (MapThread thread = new MapThread();
        ChronicleImage image = open(disk, new PlainHeap(), thread)) {
      for (int i = 0; i < workload.commits; i++) {
        commit(image, disk, workload.commit(i, random));
      }
      checkContents(image);
    }
    System.out.println(workload + ": " + disk.excessMax() + " above twice the live bytes");
    assertTrue(
        disk.excessMax().get() <= CONSTANT,
        () -> "twice " + disk.allowed().get() / 2 + " and " + disk.excessMax());
  }

  @Test
  void soAreThoseOfChronicleMaps() throws IOException {
    SizedDisk disk = disk();
    try (MapThread thread = new MapThread();
        ChronicleImage image = open(disk, new ChronicleHeap(), thread)) {
      for (int i = 0; i < 150; i++) {
        commit(image, disk, Workload.BY_LOT.commit(i, random));
      }
      checkContents(image);
    }
    assertTrue(disk.excessMax().get() <= CONSTANT, () -> "excess " + disk.excessMax());
  }

  @Test
  void whatIsRemovedIsGivenBack() throws IOException {
    SizedDisk disk = disk();
    try (MapThread thread = new MapThread();
        ChronicleImage image = open(disk, new PlainHeap(), thread)) {
      commit(image, disk, Workload.put(new Delta(), 0, 2000, 1000));
      Delta delta = new Delta();
      for (long key = 0; key < 2000; key++) {
        delta.remove(key);
      }
      commit(image, disk, delta);
      for (int i = 0; i < 200; i++) {
        commit(image, disk, Workload.put(new Delta(), 1, 1, 500));
      }
      image.compact();
      checkContents(image);
      assertTrue(disk.sizeBytes() <= 2 * liveBytes() + CONSTANT, () -> "" + disk.sizeBytes());
    }
  }

  /** A compaction that is done before the next commit leaves nothing of the log behind. */
  @Test
  void aLargeCommitIsNotKeptBesideItsBase() throws IOException {
    SizedDisk disk = disk();
    try (MapThread thread = new MapThread();
        ChronicleImage image = open(disk, new PlainHeap(), thread)) {
      for (int i = 0; i < 4; i++) {
        commit(image, disk, Workload.ALL_BUT_ONE.commit(i, random));
        image.compact();
      }
      checkContents(image);
    }
    assertTrue(disk.excessMax().get() <= CONSTANT, () -> "excess " + disk.excessMax());
  }

  private void checkContents(ChronicleImage image) {
    Map<Long, Integer> found = new HashMap<>();
    try (Snapshot snapshot = image.read(image.latest().orElseThrow().number())) {
      snapshot.forEach((key, value) -> found.put(key, value.length));
    }
    assertEquals(live, found);
  }
}
