package pvm.core.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pvm.core.checkpoint.Guests.Node;
import pvm.core.image.RecordKind;
import pvm.core.image.ThreadState;
import pvm.store.CheckpointInfo;

class CollectionTest {
  private static final int LIVE = 20_000;

  /** 10 million with {@code -Dobjects=10000000}; the bounds are the same. */
  private static final int ALLOCATED = Integer.getInteger("objects", 2_000_000);

  @Test
  void boundsImageAndTablesOverMillionsOfObjects() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    Subject subject = new Subject(new MapStore(false));
    Node[] live = new Node[LIVE];
    ThreadState thread = Subject.thread(1, live, null);
    int allocated = 0;
    int recordsMax = 0;
    int idsMax = 0;
    int tablesMax = 0;
    while (allocated < ALLOCATED) {
      for (int i = 0; i < 10_000; i++) {
        live[random.nextInt(LIVE)] = node(random, live);
        allocated += 3;
      }
      subject.checkpoint(List.of(thread));
      idsMax = Math.max(idsMax, subject.heap.ids().inUse());
      recordsMax = Math.max(recordsMax, subject.store.newest().size());
      tablesMax = Math.max(tablesMax, subject.heap.arrays().size() + subject.heap.values().size());
    }
    // Live are at most 4 objects for each of the nodes; each checkpoint brings up to 30,000 more.
    System.out.println("ids " + idsMax + ", records " + recordsMax + ", tables " + tablesMax);
    assertTrue(idsMax < 600_000, "ids in use: " + idsMax);
    assertTrue(recordsMax < 600_000, "records: " + recordsMax);
    assertTrue(tablesMax < 500_000, "table entries: " + tablesMax);
    Image image = Image.load(Subject.origin(1), subject.store.read(1));
    assertEquals(List.of(), ImageCheck.problems(image));
    Object restored =
        new Subject(subject.store).restorer(1).restore().threads().getFirst().thread();
    Sameness.check(live, restored);
  }

  private static Node node(Random random, Node[] live) {
    Node node = new Node();
    node.left = new int[] {random.nextInt()};
    node.right = new Node();
    ((Node) node.right).left = "string " + random.nextInt();
    if (random.nextInt(10) == 0) {
      // One that was alive stays alive a little longer, by another way.
      ((Node) node.right).right = live[random.nextInt(LIVE)];
    }
    return node;
  }

  @Test
  void collectsLargeArraysWithTheirChunks() {
    Subject subject = new Subject(new MapStore(false));
    Object[] root = new Object[1];
    ThreadState thread = Subject.thread(1, root, null);
    for (int i = 0; i < 120; i++) {
      Object[] many = new Object[10_000];
      for (int j = 0; j < many.length; j++) {
        many[j] = new byte[] {(byte) j};
      }
      many[0] = new byte[100_000];
      root[0] = many;
      subject.checkpoint(List.of(thread));
    }
    long chunks =
        subject.store.newest().keySet().stream()
            .filter(key -> RecordKind.of(key) == RecordKind.CHUNK)
            .count();
    assertTrue(chunks <= 50 * 86, chunks + " chunks");
    for (long key : subject.store.newest().keySet()) {
      boolean isOrphan =
          RecordKind.of(key) == RecordKind.CHUNK
              && !subject.store.newest().containsKey(RecordKind.OBJECT.key(RecordKind.id(key)));
      assertFalse(isOrphan, () -> "a chunk of object " + RecordKind.id(key) + " is left");
    }
    Image image = Image.load(Subject.origin(1), subject.store.read(1));
    assertEquals(List.of(), ImageCheck.problems(image));
    Object restored =
        new Subject(subject.store).restorer(1).restore().threads().getFirst().thread();
    Sameness.check(root, restored);
  }

  @Test
  void keepsAStringThatComesBackWhileItIsSwept() {
    ArrayDeque<Runnable> background = new ArrayDeque<>();
    Subject subject = new Subject(new MapStore(), background::add);
    String literal = "a literal of the program";
    Object[] root = fillWithGarbage(subject, literal);
    subject.checkpoint(root);
    background.remove().run();
    // A part of the table is swept; the entry of the literal, the oldest, comes last.
    subject.checkpoint(root);
    root[0] = literal;
    sweepAndCheck(subject, root);
  }

  @Test
  void keepsAStringThatComesBackWhileGarbageIsSought() {
    ArrayDeque<Runnable> background = new ArrayDeque<>();
    Subject subject = new Subject(new MapStore(), background::add);
    String literal = "a literal of the program";
    Object[] root = fillWithGarbage(subject, literal);
    root[0] = literal;
    subject.checkpoint(root);
    background.remove().run();
    sweepAndCheck(subject, root);
  }

  /** A search that lasts, while all that lives is replaced at each checkpoint. */
  @Test
  void doesNotTakeWhatCameDuringTheSearchForAlive() {
    ArrayDeque<Runnable> background = new ArrayDeque<>();
    Subject subject = new Subject(new MapStore(false), background::add);
    Object[] root = new Object[1];
    int idsMax = 0;
    for (int round = 1; round <= 150; round++) {
      String[] strings = new String[30_000];
      int number = round;
      Arrays.setAll(strings, i -> "string " + number + " " + i);
      root[0] = strings;
      subject.checkpoint(root);
      idsMax = Math.max(idsMax, subject.heap.ids().inUse());
      if (round % 20 == 0 && !background.isEmpty()) {
        background.remove().run();
      }
    }
    assertTrue(idsMax < 1_500_000, "ids in use: " + idsMax);
  }

  /** Makes garbage enough for a collection, of a string that was written first and many more. */
  private static Object[] fillWithGarbage(Subject subject, String literal) {
    Object[] root = {literal, null};
    subject.checkpoint(root);
    root[0] = null;
    for (int round = 0; round < 2; round++) {
      String[] strings = new String[200_000];
      Arrays.setAll(strings, i -> "string " + i);
      root[1] = strings;
      subject.checkpoint(root);
    }
    root[1] = null;
    return root;
  }

  private static void sweepAndCheck(Subject subject, Object[] root) {
    for (int i = 0; i < 20; i++) {
      CheckpointInfo info = subject.checkpoint(root);
      Image image = Image.load(Subject.origin(info.number()), subject.store.read(info.number()));
      assertEquals(List.of(), ImageCheck.problems(image), "after " + i + " more checkpoints");
    }
    assertTrue(subject.heap.ids().inUse() < 250_000, "ids in use: " + subject.heap.ids().inUse());
  }
}
