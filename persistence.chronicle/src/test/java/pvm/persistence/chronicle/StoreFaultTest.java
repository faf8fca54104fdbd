package pvm.persistence.chronicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pvm.persistence.chronicle.FaultyDisk.Fault;
import pvm.persistence.chronicle.FaultyDisk.Kind;
import pvm.store.CheckpointInfo;
import pvm.store.Delta;
import pvm.store.ImageStore;
import pvm.store.Snapshot;
import pvm.store.StoreException;
import pvm.store.disk.Disk;
import pvm.store.disk.FolderDisk;

/** A small life of an image, in which each single operation on the disk fails once. */
final class StoreFaultTest {
  private static final int KEPT = 3;
  private static final Settings SETTINGS = new Settings(KEPT, 4096, 1L << 40);
  private static final Logger QUIET = Logger.getLogger("pvm.persistence.chronicle");

  @TempDir Path temporary;

  @BeforeAll
  static void hush() {
    QUIET.setLevel(Level.OFF);
  }

  @AfterAll
  static void speak() {
    QUIET.setLevel(null);
  }

  /**
   * What the image must hold: the checkpoints committed, and what an unfinished step would make.
   */
  private static final class Model {
    private List<Map<Long, Integer>> committed = new ArrayList<>();
    private List<Map<Long, Integer>> attempted = new ArrayList<>();

    /** The oldest checkpoint that can be there. */
    private int committedOldest = 1;

    private int attemptedOldest = 1;

    void commit(ChronicleImage image, Map<Long, Integer> changes) {
      commit(image, changes, false);
    }

    void commit(ChronicleImage image, Map<Long, Integer> changes, boolean isBase) {
      Map<Long, Integer> values =
          new HashMap<>(committed.isEmpty() ? Map.of() : committed.getLast());
      Delta delta = new Delta();
      changes.forEach(
          (key, size) -> {
            if (size < 0) {
              delta.remove(key);
              values.remove(key);
            } else {
              delta.put(key, value(key, size));
              values.put(key, size);
            }
          });
      attempted = new ArrayList<>(committed);
      attempted.add(values);
      attemptedOldest = isBase ? attempted.size() : committedOldest;
      step(() -> image.commit(delta, isBase));
    }

    void rewind(ImageStore image, int number) {
      attempted = new ArrayList<>(committed.subList(0, number));
      attemptedOldest = committedOldest;
      step(() -> image.rewind(number));
    }

    private void step(Runnable action) {
      action.run();
      committed = attempted;
      committedOldest = attemptedOldest;
    }

    static byte[] value(long key, int size) {
      byte[] value = new byte[size];
      new Random(key * 31 + size).nextBytes(value);
      return value;
    }

    /** Compares with the image; {@code isSure} if no step is unfinished. */
    void check(ImageStore image, boolean isSure, String where) {
      List<CheckpointInfo> infos = image.checkpoints();
      assertTrue(image.damage().isEmpty(), () -> where + ": " + image.damage());
      long newest = infos.isEmpty() ? 0 : infos.getLast().number();
      List<Map<Long, Integer>> expected = newest == committed.size() ? committed : attempted;
      if (isSure || newest != committed.size() && newest != attempted.size()) {
        assertEquals(committed.size(), newest, where);
      }
      int oldest = expected == committed ? committedOldest : attemptedOldest;
      assertEquals(Math.min(KEPT, expected.size() - oldest + 1), infos.size(), where);
      for (CheckpointInfo info : infos) {
        assertEquals(expected.get((int) info.number() - 1), sizes(image, info.number()), where);
      }
      committed = expected;
      committedOldest = oldest;
    }

    private static Map<Long, Integer> sizes(ImageStore image, long number) {
      Map<Long, Integer> sizes = new HashMap<>();
      try (Snapshot snapshot = image.read(number)) {
        snapshot.forEach(
            (key, value) -> {
              assertTrue(java.util.Arrays.equals(value(key, value.length), value));
              sizes.put(key, value.length);
            });
      }
      return sizes;
    }
  }

  private static ChronicleImage open(Disk disk, MapThread thread) throws Exception {
    return ChronicleImage.open(
        new ChronicleImage.Opening(
            "hub",
            disk,
            new ChronicleHeap(),
            SETTINGS,
            thread,
            InstantSource.system(),
            System.nanoTime(),
            () -> {}));
  }

  private static Disk sound(Path folder) {
    return new FaultyDisk(new FolderDisk(folder), Fault.none());
  }

  /** A step of the life. */
  private interface Step {
    void run(ChronicleImage image, Model model);
  }

  private static final List<Step> LIFE =
      List.of(
          (image, model) -> model.commit(image, Map.of(1L, 10, 2L, 20)),
          (image, model) -> model.commit(image, Map.of(1L, 11, 3L, 0)),
          (image, model) -> model.commit(image, Map.of(4L, 9000, 2L, -1)),
          (image, model) -> model.rewind(image, Math.max(1, model.committed.size() - 1)),
          (image, model) -> model.commit(image, Map.of(5L, 3000)),
          (image, model) -> model.commit(image, Map.of(6L, 3000, 1L, -1)),
          (image, model) -> image.compact(),
          (image, model) -> model.commit(image, Map.of(7L, 100)),
          (image, model) -> model.commit(image, Map.of(8L, 3900)),
          (image, model) -> model.commit(image, Map.of(9L, 2)),
          (image, model) -> image.compact(),
          (image, model) -> model.commit(image, Map.of(1L, 300_000)),
          (image, model) -> model.commit(image, Map.of(11L, 5000, 7L, -1), true),
          (image, model) -> model.commit(image, Map.of(10L, 10)));

  /** Lives on from step to step, in a new process after half of them. */
  private static void live(Disk disk, MapThread thread, Model model) throws Exception {
    for (int half = 0; half < 2; half++) {
      try (ChronicleImage image = open(disk, thread)) {
        for (Step step : LIFE.subList(half * 7, half == 0 ? 7 : LIFE.size())) {
          step.run(image, model);
        }
      }
    }
  }

  @Test
  void aProcessThatDiesAtAnyOperationLeavesOldOrNew() throws Exception {
    try (MapThread thread = new MapThread()) {
      int at = 1;
      for (boolean isReached = true; isReached; at++) {
        isReached = dieAt(at, thread);
      }
      assertTrue(at > 60, "operations: " + at);
    }
  }

  private boolean dieAt(int at, MapThread thread) throws Exception {
    Path folder = Files.createDirectories(temporary.resolve("die-" + at));
    Fault fault = new Fault(Kind.DIE, at);
    Model model = new Model();
    try {
      live(new FaultyDisk(new FolderDisk(folder), fault), thread, model);
    } catch (FaultyDisk.Dead dead) {
      // What the folder holds is what counts now.
    }
    String where = "dead at operation " + at;
    for (int life = 0; life < 2; life++) {
      try (ChronicleImage image = open(sound(folder), thread)) {
        model.check(image, life > 0 || !fault.isReached(), where);
        model.commit(image, Map.of(77L + life, 7));
        image.compact();
        model.check(image, true, where);
      }
    }
    return fault.isReached();
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"FAIL_ONCE", "FAIL_AFTER", "READ_ONCE"})
  void anOperationThatFailsOnceLosesNothing(Kind kind) throws Exception {
    try (MapThread thread = new MapThread()) {
      int at = 1;
      for (boolean isReached = true; isReached; at++) {
        isReached = failAt(kind, at, thread);
      }
      assertTrue(at > 60, "operations: " + at);
    }
  }

  private boolean failAt(Kind kind, int at, MapThread thread) throws Exception {
    Path folder = Files.createDirectories(temporary.resolve(kind + "-" + at));
    Fault fault = new Fault(kind, at);
    Disk disk = new FaultyDisk(new FolderDisk(folder), fault);
    String where = kind + " at operation " + at;
    Model model = new Model();
    for (int half = 0; half < 2; half++) {
      ChronicleImage image = openAgain(disk, thread);
      checkAgain(model, image, where);
      for (Step step : LIFE.subList(half * 7, half == 0 ? 7 : LIFE.size())) {
        tryStep(step, image, model);
        checkAgain(model, image, where);
      }
      tryStep((closing, _) -> closing.close(), image, model);
    }
    try (ChronicleImage image = open(sound(folder), thread)) {
      model.check(image, true, where);
    }
    return fault.isReached();
  }

  private static ChronicleImage openAgain(Disk disk, MapThread thread) throws Exception {
    try {
      return open(disk, thread);
    } catch (IOException | StoreException e) {
      return open(disk, thread);
    }
  }

  /** What can't be read now can be read later, and is right then. */
  private static void checkAgain(Model model, ImageStore image, String where) {
    try {
      model.check(image, true, where);
    } catch (StoreException e) {
      assertTrue(e.getMessage().contains("hub"), e.getMessage());
      model.check(image, true, where);
    }
  }

  /** A step may fail, if it says on what. */
  private static void tryStep(Step step, ChronicleImage image, Model model) {
    try {
      step.run(image, model);
    } catch (StoreException e) {
      assertTrue(e.getMessage().contains("hub"), e.getMessage());
    }
  }

  /** A record whose commit failed may stand in the log, whole; a base made since makes it void. */
  @Test
  void aFailedRecordDoesNotComeBackBehindANewBase() throws Exception {
    try (MapThread thread = new MapThread()) {
      for (int operation = 1; operation <= 8; operation++) {
        Path folder = Files.createDirectories(temporary.resolve("behind-" + operation));
        Path dead = Files.createDirectories(temporary.resolve("dead-" + operation));
        try (ChronicleImage image = open(sound(folder), thread)) {
          image.commit(new Delta().put(1, new byte[1]));
        }
        Fault fault = new Fault(Kind.FAIL_AFTER, operation);
        Disk disk = new FaultyDisk(new FolderDisk(folder), fault);
        try (ChronicleImage image = openAgain(disk, thread)) {
          tryStep((to, _) -> to.commit(new Delta().put(2, new byte[2])), image, null);
          fault.mend();
          image.commit(new Delta().put(3, new byte[3]), true);
          for (String name : new FolderDisk(folder).list()) {
            Files.copy(folder.resolve(name), dead.resolve(name));
          }
        }
        try (ChronicleImage image = open(sound(dead), thread);
            Snapshot newest = image.read(image.latest().orElseThrow().number())) {
          Map<Long, byte[]> values = StoredValues.of(newest);
          boolean isTwoThere = values.containsKey(2L);
          assertTrue(values.containsKey(3L), "operation " + operation);
          assertEquals(isTwoThere ? 3 : 2, image.latest().orElseThrow().number());
        }
      }
    }
  }

  @Test
  void aFullDiskStopsCommitsUntilThereIsRoom() throws Exception {
    try (MapThread thread = new MapThread()) {
      for (int at = 1; at < 40; at += 3) {
        Path folder = Files.createDirectories(temporary.resolve("full-" + at));
        Fault fault = new Fault(Kind.FAIL_ON, at);
        Model model = new Model();
        try (ChronicleImage image = open(new FaultyDisk(new FolderDisk(folder), fault), thread)) {
          for (int i = 0; i < 30; i++) {
            int number = i;
            tryStep((to, of) -> of.commit(to, Map.of(number % 7L, 500)), image, model);
          }
          fault.mend();
          model.check(image, true, "full at " + at);
          model.commit(image, Map.of(100L, 10));
          model.check(image, true, "mended, full at " + at);
        }
        try (ChronicleImage image = open(sound(folder), thread)) {
          model.check(image, true, "full at " + at);
        }
      }
    }
  }
}
