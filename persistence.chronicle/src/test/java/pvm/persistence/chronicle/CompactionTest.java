package pvm.persistence.chronicle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pvm.store.CheckpointInfo;
import pvm.store.Delta;
import pvm.store.Snapshot;
import pvm.store.disk.Disk;
import pvm.store.disk.FolderDisk;
import pvm.store.disk.ForwardingDisk;

final class CompactionTest {
  @TempDir Path folder;
  private MapThread thread;

  @BeforeEach
  void startThread() {
    thread = new MapThread();
  }

  @AfterEach
  void stopThread() {
    thread.close();
  }

  private ChronicleImage open(Disk disk, Settings settings) throws IOException {
    return ChronicleImage.open(
        new ChronicleImage.Opening(
            "hub",
            disk,
            new ChronicleHeap(),
            settings,
            thread,
            InstantSource.system(),
            System.nanoTime(),
            () -> {}));
  }

  private Disk disk() {
    return new FaultyDisk(new FolderDisk(folder), FaultyDisk.Fault.none());
  }

  private List<String> files(String prefix) throws IOException {
    return new FolderDisk(folder).list().stream().filter(n -> n.startsWith(prefix)).toList();
  }

  /** A disk that holds a compaction before its map gets its name. */
  private record SlowDisk(Disk disk, CountDownLatch isReached, CountDownLatch mayGoOn)
      implements ForwardingDisk {
    @Override
    public void rename(String source, String target) throws IOException {
      if (target.startsWith("heap-")) {
        isReached.countDown();
        try {
          mayGoOn.await();
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
      }
      disk.rename(source, target);
    }
  }

  @Test
  void commitsAndReadsGoOnBesideIt() throws Exception {
    var disk = new SlowDisk(disk(), new CountDownLatch(1), new CountDownLatch(1));
    Settings settings = new Settings(3, 4096, 1L << 40);
    try (ChronicleImage image = open(disk, settings)) {
      for (int i = 1; i <= 10; i++) {
        image.commit(new Delta().put(i, new byte[] {(byte) i}));
      }
      var compaction = CompletableFuture.runAsync(image::compact);
      disk.isReached.await();
      Snapshot beforeSwitch = image.read(10);
      for (int i = 11; i <= 60; i++) {
        assertEquals(i, image.commit(new Delta().put(i, new byte[100]).remove(1)).number());
      }
      assertFalse(compaction.isDone());
      assertEquals(List.of(), files("heap-1.cm").stream().filter(n -> n.endsWith("cm")).toList());
      disk.mayGoOn.countDown();
      compaction.get();
      assertTrue(files("heap-").contains("heap-1.cm"));
      Map<Long, byte[]> before = StoredValues.of(beforeSwitch);
      assertEquals(10, before.size());
      before.forEach((key, value) -> assertArrayEquals(new byte[] {key.byteValue()}, value));
      checkSixty(image);
    }
    try (ChronicleImage image = open(disk(), settings)) {
      checkSixty(image);
      assertEquals(61, image.commit(new Delta()).number());
    }
  }

  private static void checkSixty(ChronicleImage image) {
    assertEquals(
        List.of(58L, 59L, 60L), image.checkpoints().stream().map(CheckpointInfo::number).toList());
    try (Snapshot snapshot = image.read(58)) {
      int[] count = {0};
      snapshot.forEach((key, value) -> count[0]++);
      assertEquals(57, count[0]);
    }
  }

  @Test
  void aRewindGivesUpARunningOne() throws Exception {
    var disk = new SlowDisk(disk(), new CountDownLatch(1), new CountDownLatch(1));
    try (ChronicleImage image = open(disk, new Settings(3, 4096, 1L << 40))) {
      for (int i = 1; i <= 10; i++) {
        image.commit(new Delta().put(i, new byte[] {(byte) i}));
      }
      var compaction = CompletableFuture.runAsync(image::compact);
      disk.isReached.await();
      var rewind = CompletableFuture.runAsync(() -> image.rewind(8));
      disk.mayGoOn.countDown();
      rewind.get();
      compaction.get();
      assertEquals(9, image.commit(new Delta()).number());
    }
  }

  @Test
  void whyItFailedIsToldUntilItSucceeds() throws Exception {
    AtomicBoolean isFull = new AtomicBoolean();
    try (ChronicleImage image =
        open(new FullDisk(disk(), isFull), new Settings(3, 4096, 1 << 20))) {
      image.commit(new Delta().put(1, new byte[1]));
      assertEquals(Optional.empty(), image.warning());
      isFull.set(true);
      image.compact();
      assertEquals(Optional.of("the log is not folded: No space left on device"), image.warning());
      image.commit(new Delta().put(1, new byte[2]));
      isFull.set(false);
      image.compact();
      assertEquals(Optional.empty(), image.warning());
    }
  }

  /** A disk that at times has no room for a new map. */
  private record FullDisk(Disk disk, AtomicBoolean isFull) implements ForwardingDisk {
    @Override
    public void rename(String source, String target) throws IOException {
      if (isFull.get() && target.startsWith("heap-")) {
        throw new IOException("No space left on device");
      }
      disk.rename(source, target);
    }
  }

  @Test
  void theImageStaysAsLargeAsItsValues() throws Exception {
    Settings settings = new Settings(3, 1 << 16, 1 << 18);
    long live = 200 * 2000;
    try (ChronicleImage image = open(disk(), settings)) {
      for (int i = 0; i < 1500; i++) {
        Delta delta = new Delta();
        for (int key = 0; key < 20; key++) {
          delta.put((i * 20L + key) % 200, new byte[2000]);
        }
        image.commit(delta);
      }
      image.compact();
      long bytes = 0;
      for (String name : new FolderDisk(folder).list()) {
        bytes += Files.size(folder.resolve(name));
      }
      // 60 MB were written; the log may grow to the base or 256 KB before it is folded.
      assertTrue(bytes < 3 * live + (1 << 19), "bytes: " + bytes);
      assertTrue(image.fileBytes() <= bytes);
    }
  }

  @Test
  void segmentsAreUsedAgain() throws Exception {
    Settings settings = new Settings(2, 4096, 40_000);
    try (ChronicleImage image = open(disk(), settings)) {
      for (int i = 0; i < 60; i++) {
        image.commit(new Delta().put(1, new byte[600]));
      }
      image.compact();
      int spares = files("spare-").size();
      assertTrue(spares > 2, "spares: " + spares);
      for (int i = 0; i < 8; i++) {
        image.commit(new Delta().put(1, new byte[600]));
      }
      assertTrue(files("spare-").size() < spares);
    }
    try (ChronicleImage image = open(disk(), settings)) {
      assertEquals(68, image.latest().orElseThrow().number());
      assertEquals(600, StoredValues.of(image.read(68)).get(1L).length);
    }
  }

  @Test
  void largeAndManySmallValuesGoIntoOneMap() throws Exception {
    try (ChronicleImage image = open(disk(), new Settings(1, 4096, 1L << 40))) {
      Delta delta = new Delta().put(-1, new byte[50_000_000]).put(-2, new byte[3_000_000]);
      for (int key = 0; key < 20_000; key++) {
        delta.put(key, new byte[key % 300]);
      }
      image.commit(delta);
      image.compact();
    }
    try (ChronicleImage image = open(disk(), Settings.DEFAULT);
        Snapshot snapshot = image.read(1)) {
      Map<Long, byte[]> values = StoredValues.of(snapshot);
      assertEquals(20_002, values.size());
      assertEquals(50_000_000, values.get(-1L).length);
      assertEquals(3_000_000, values.get(-2L).length);
      for (long key = 0; key < 20_000; key++) {
        assertEquals(key % 300, values.get(key).length);
      }
    }
  }
}
