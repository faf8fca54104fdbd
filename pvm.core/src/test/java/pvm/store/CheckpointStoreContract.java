package pvm.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link CheckpointStore} must do. A subclass makes an empty store that keeps four. */
public abstract class CheckpointStoreContract {
  /** How many checkpoints the store under test keeps. */
  protected static final int KEPT = 4;

  /** The store under test. */
  protected CheckpointStore store;

  /** An empty store that keeps {@link #KEPT} checkpoints. */
  protected abstract CheckpointStore newStore() throws Exception;

  /**
   * The same store, as after an orderly end and a new start of the JVM; all images are closed. A
   * store whose images die with the JVM gives back itself.
   */
  protected abstract CheckpointStore restart(CheckpointStore store) throws Exception;

  @BeforeEach
  void makeStore() throws Exception {
    store = newStore();
  }

  @AfterEach
  void closeStore() throws Exception {
    if (store instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }

  /** All entries of a checkpoint. */
  protected static Map<Long, List<Byte>> entries(ImageStore image, long number) {
    try (Snapshot snapshot = image.read(number)) {
      return entries(snapshot);
    }
  }

  private static Map<Long, List<Byte>> entries(Snapshot snapshot) {
    Map<Long, List<Byte>> entries = new HashMap<>();
    snapshot.forEach(
        (key, value) -> assertNull(entries.put(key, boxed(value)), "visited twice: " + key));
    assertEquals(entries, scanned(snapshot));
    return entries;
  }

  private static Map<Long, List<Byte>> scanned(Snapshot snapshot) {
    Map<Long, List<Byte>> first = new HashMap<>();
    snapshot.scan(
        (key, bytes, offset, length) ->
            first.putIfAbsent(
                key,
                length == Snapshot.Scan.REMOVED
                    ? List.of((byte) 0, (byte) -1) // never a value in these tests
                    : boxed(Arrays.copyOfRange(bytes, offset, offset + length))));
    first.values().removeIf(List.of((byte) 0, (byte) -1)::equals);
    return first;
  }

  /** A value as a list, which has equals. */
  protected static List<Byte> boxed(byte... value) {
    List<Byte> list = new ArrayList<>(value.length);
    for (byte b : value) {
      list.add(b);
    }
    return list;
  }

  private static List<Long> numbers(ImageStore image) {
    return image.checkpoints().stream().map(CheckpointInfo::number).toList();
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @Test
  void aNewImageIsEmpty() {
    try (ImageStore image = store.open("hub")) {
      assertEquals(List.of(), image.checkpoints());
      assertTrue(image.latest().isEmpty());
      assertTrue(image.damage().isEmpty());
      assertThrows(StoreException.class, () -> image.read(1));
      assertThrows(StoreException.class, () -> image.rewind(1));
    }
    assertEquals(List.of(), store.images());
  }

  @Test
  void aCommitIsReadBack() {
    try (ImageStore image = store.open("hub")) {
      Instant before = Instant.now().minusSeconds(1);
      CheckpointInfo info =
          image.commit(new Delta().put(7, bytes(1, 2)).put(8, bytes()).put(-1, bytes(3)));
      assertEquals(1, info.number());
      assertEquals(3, info.sizeBytes());
      assertTrue(info.time().isAfter(before) && info.time().isBefore(Instant.now().plusSeconds(1)));
      assertEquals(info, image.latest().orElseThrow());
      assertEquals(
          Map.of(7L, boxed(bytes(1, 2)), 8L, boxed(), -1L, boxed(bytes(3))), entries(image, 1));
    }
    assertEquals(List.of("hub"), store.images());
  }

  @Test
  void aLaterEntryOfADeltaWins() {
    try (ImageStore image = store.open("hub")) {
      image.commit(new Delta().put(1, bytes(1)).put(2, bytes(2)).remove(1).put(2, bytes(3)));
      assertEquals(Map.of(2L, boxed(bytes(3))), entries(image, 1));
      image.commit(new Delta().remove(2).put(2, bytes(4)).remove(5));
      assertEquals(Map.of(2L, boxed(bytes(4))), entries(image, 2));
    }
  }

  @Test
  void anEmptyDeltaMakesACheckpoint() {
    try (ImageStore image = store.open("hub")) {
      image.commit(new Delta());
      image.commit(new Delta());
      assertEquals(List.of(1L, 2L), numbers(image));
      assertEquals(Map.of(), entries(image, 2));
    }
    assertEquals(List.of("hub"), store.images());
  }

  @Test
  void theLastCheckpointsStayReadable() {
    try (ImageStore image = store.open("hub")) {
      for (int i = 1; i <= 10; i++) {
        image.commit(new Delta().put(i, bytes(i)).put(0, bytes(i)).remove(i - 5));
      }
      assertEquals(List.of(7L, 8L, 9L, 10L), numbers(image));
      for (int n = 7; n <= 10; n++) {
        assertEquals(boxed(bytes(n)), entries(image, n).get(0L));
        assertEquals(6, entries(image, n).size());
      }
      assertThrows(StoreException.class, () -> image.read(6));
      assertThrows(StoreException.class, () -> image.read(11));
    }
  }

  @Test
  void checkpointsOutliveARestart() throws Exception {
    List<CheckpointInfo> infos;
    try (ImageStore image = store.open("hub")) {
      for (int i = 1; i <= 6; i++) {
        image.commit(new Delta().put(i, bytes(i)));
      }
      infos = image.checkpoints();
    }
    store = restart(store);
    assertEquals(List.of("hub"), store.images());
    try (ImageStore image = store.open("hub")) {
      assertEquals(infos, image.checkpoints());
      assertEquals(3, entries(image, 3).size());
      assertEquals(7, image.commit(new Delta().remove(1)).number());
      assertEquals(5, entries(image, 7).size());
    }
  }

  @Test
  void aRewindForgetsLaterCheckpoints() throws Exception {
    try (ImageStore image = store.open("hub")) {
      for (int i = 1; i <= 4; i++) {
        image.commit(new Delta().put(1, bytes(i)).put(i * 10L, bytes(i)));
      }
      image.rewind(2);
      assertEquals(List.of(1L, 2L), numbers(image));
      assertThrows(StoreException.class, () -> image.read(3));
      assertEquals(3, image.commit(new Delta().put(5, bytes(55))).number());
      assertEquals(
          Map.of(
              1L,
              boxed(bytes(2)),
              10L,
              boxed(bytes(1)),
              20L,
              boxed(bytes(2)),
              5L,
              boxed(bytes(55))),
          entries(image, 3));
    }
    store = restart(store);
    try (ImageStore image = store.open("hub")) {
      assertEquals(List.of(1L, 2L, 3L), numbers(image));
      assertEquals(boxed(bytes(55)), entries(image, 3).get(5L));
      assertNull(entries(image, 3).get(30L));
      image.rewind(1);
      assertEquals(Map.of(1L, boxed(bytes(1)), 10L, boxed(bytes(1))), entries(image, 1));
    }
  }

  @Test
  void aRewindToTheNewestChangesNothing() {
    try (ImageStore image = store.open("hub")) {
      image.commit(new Delta().put(1, bytes(1)));
      image.rewind(1);
      assertEquals(List.of(1L), numbers(image));
      assertThrows(StoreException.class, () -> image.rewind(0));
      assertThrows(StoreException.class, () -> image.rewind(2));
    }
  }

  @Test
  void aSnapshotIsNotDisturbedByLaterCommits() {
    try (ImageStore image = store.open("hub")) {
      image.commit(new Delta().put(1, bytes(1)).put(2, bytes(2)));
      try (Snapshot snapshot = image.read(1)) {
        for (int i = 0; i < 3 * KEPT; i++) {
          image.commit(new Delta().put(1, bytes(i + 10)).remove(2).put(i + 3, bytes(i)));
        }
        assertEquals(Map.of(1L, boxed(bytes(1)), 2L, boxed(bytes(2))), entries(snapshot));
      }
    }
  }

  @Test
  void aSnapshotIsReadByOtherThreadsWhileCommitsGoOn() throws Exception {
    try (ImageStore image = store.open("hub")) {
      Delta delta = new Delta();
      LongStream.range(0, 5000).forEach(key -> delta.put(key, bytes((int) key)));
      image.commit(delta);
      try (Snapshot snapshot = image.read(1)) {
        var reader =
            CompletableFuture.supplyAsync(
                () -> {
                  long[] sum = new long[1];
                  for (int round = 0; round < 20; round++) {
                    sum[0] = 0;
                    snapshot.forEach((key, value) -> sum[0] += value[0]);
                  }
                  return sum[0];
                });
        for (int i = 0; i < 50; i++) {
          image.commit(new Delta().put(i, bytes(99)));
        }
        assertEquals(
            LongStream.range(0, 5000).map(key -> (byte) key).sum(), reader.get().longValue());
      }
    }
  }

  @Test
  void aSnapshotsArraysBelongToTheCaller() {
    try (ImageStore image = store.open("hub")) {
      image.commit(new Delta().put(1, bytes(1)));
      try (Snapshot snapshot = image.read(1)) {
        snapshot.forEach((key, value) -> value[0] = 9);
        assertEquals(Map.of(1L, boxed(bytes(1))), entries(snapshot));
      }
    }
  }

  @Test
  void aClosedSnapshotOrImageIsRefused() {
    ImageStore image = store.open("hub");
    image.commit(new Delta().put(1, bytes(1)));
    Snapshot closed = image.read(1);
    closed.close();
    closed.close();
    assertUnreadable(closed);
    Snapshot left = image.read(1);
    image.close();
    image.close();
    assertUnreadable(left);
    assertThrows(IllegalStateException.class, () -> image.commit(new Delta()));
    assertThrows(IllegalStateException.class, () -> image.read(1));
    left.close();
  }

  private static void assertUnreadable(Snapshot snapshot) {
    assertThrows(IllegalStateException.class, () -> snapshot.forEach((key, value) -> {}));
    assertThrows(IllegalStateException.class, () -> snapshot.scan((key, bytes, at, length) -> {}));
  }

  @Test
  void anImageIsOpenOnce() {
    try (ImageStore image = store.open("hub")) {
      var refused = assertThrows(StoreException.class, () -> store.open("hub"));
      assertTrue(refused.getMessage().contains("hub"), refused.getMessage());
      assertThrows(StoreException.class, () -> store.delete("hub"));
      image.commit(new Delta());
      store.open("other").close();
    }
    store.open("hub").close();
  }

  @Test
  void aDeletedImageIsGone() throws Exception {
    try (ImageStore image = store.open("hub")) {
      image.commit(new Delta().put(1, bytes(1)));
    }
    try (ImageStore image = store.open("a.b-c_D9")) {
      image.commit(new Delta());
    }
    assertEquals(List.of("a.b-c_D9", "hub"), store.images());
    store.delete("hub");
    store.delete("hub");
    assertEquals(List.of("a.b-c_D9"), store.images());
    store = restart(store);
    try (ImageStore image = store.open("hub")) {
      assertEquals(List.of(), image.checkpoints());
      assertEquals(1, image.commit(new Delta()).number());
    }
  }

  @Test
  void aBadNameIsRefused() {
    for (String name : List.of("", ".", "..", "a/b", "a b", "ä", "x".repeat(101))) {
      assertThrows(IllegalArgumentException.class, () -> store.open(name), name);
      assertThrows(IllegalArgumentException.class, () -> store.delete(name), name);
    }
  }

  @Test
  void aLargeValueIsKept() throws Exception {
    byte[] large = new byte[50_000_000];
    new Random(1).nextBytes(large);
    try (ImageStore image = store.open("hub")) {
      image.commit(new Delta().put(1, large).put(2, bytes(2)));
      image.commit(new Delta().put(3, bytes(3)));
    }
    store = restart(store);
    try (ImageStore image = store.open("hub");
        Snapshot snapshot = image.read(2)) {
      Map<Long, byte[]> found = new HashMap<>();
      snapshot.forEach(found::put);
      assertEquals(Set.of(1L, 2L, 3L), found.keySet());
      assertArrayEquals(large, found.get(1L));
      assertArrayEquals(bytes(2), found.get(2L));
    }
  }

  @Test
  void randomHistoriesAgreeWithAModel() throws Exception {
    for (long seed = 1; seed <= 5; seed++) {
      randomHistory(seed, "random-" + seed);
    }
  }

  private void randomHistory(long seed, String name) throws Exception {
    Random random = new Random(seed);
    Map<Long, Map<Long, List<Byte>>> model = new HashMap<>();
    model.put(0L, Map.of());
    long newest = 0;
    ImageStore image = store.open(name);
    for (int step = 0; step < 60; step++) {
      int choice = random.nextInt(12);
      if (choice == 0) {
        image.close();
        store = restart(store);
        image = store.open(name);
      } else if (choice == 1 && newest > 1) {
        newest = Math.max(image.checkpoints().getFirst().number(), newest - random.nextInt(3));
        image.rewind(newest);
      } else {
        Map<Long, List<Byte>> values = new HashMap<>(model.get(newest));
        image.commit(randomDelta(random, values));
        model.put(++newest, values);
      }
      String where = "seed " + seed + " step " + step;
      assertFalse(image.checkpoints().size() > KEPT, where);
      for (CheckpointInfo info : image.checkpoints()) {
        assertEquals(model.get(info.number()), entries(image, info.number()), where);
      }
    }
    image.close();
  }

  private static Delta randomDelta(Random random, Map<Long, List<Byte>> values) {
    Delta delta = new Delta();
    for (int i = random.nextInt(20); i > 0; i--) {
      long key = random.nextInt(40);
      if (random.nextInt(4) == 0) {
        delta.remove(key);
        values.remove(key);
      } else {
        byte[] value = new byte[random.nextInt(300)];
        random.nextBytes(value);
        delta.put(key, value);
        values.put(key, boxed(value));
      }
    }
    return delta;
  }
}
