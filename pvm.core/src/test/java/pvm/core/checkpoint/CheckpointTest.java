package pvm.core.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pvm.core.checkpoint.Subject.origin;
import static pvm.core.checkpoint.Subject.restoredRoot;
import static pvm.core.checkpoint.Subject.state;
import static pvm.core.checkpoint.Subject.thread;

import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pvm.core.checkpoint.Guests.Code;
import pvm.core.checkpoint.Guests.Fault;
import pvm.core.checkpoint.Guests.Node;
import pvm.core.image.ImageException;
import pvm.core.image.RecordKind;
import pvm.core.image.ThreadState;
import pvm.store.CheckpointInfo;
import pvm.store.StoreException;

/** Objects, what they refer to, and what is written of them. */
class CheckpointTest {
  @Test
  void restoresRandomHeapsAtEveryCheckpoint() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("seed " + seed);
    MapStore store = new MapStore();
    Subject first = new Subject(store);
    RandomHeap random = new RandomHeap(new Random(seed), first.dirty);
    int objects = 0;
    for (int i = 0; i < 40; i++) {
      random.mutate(i % 7 == 6 ? 0 : 50 * i);
      CheckpointInfo info = first.checkpoint(random.roots);
      Object restored = restoredRoot(new Subject(store), info.number());
      objects += Sameness.check(random.roots, restored);
    }
    assertTrue(objects > 10_000, objects + " objects were compared");
  }

  @Test
  void goesOnFromARestoredImageAndFromAnOlderOne() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    MapStore store = new MapStore();
    Subject subject = new Subject(store);
    RandomHeap heap = new RandomHeap(random, subject.dirty);
    for (int i = 0; i < 30; i++) {
      heap.mutate(300);
      CheckpointInfo info = subject.checkpoint(heap.roots);
      // Killed after some changes that were never committed; sometimes an older one is taken up.
      heap.mutate(100);
      long number = Math.max(1, info.number() - random.nextInt(3));
      store.rewind(number);
      subject = new Subject(store);
      Object[] roots = (Object[]) restoredRoot(subject, number);
      heap = new RandomHeap(random, subject.dirty);
      System.arraycopy(roots, 0, heap.roots, 0, roots.length);
      subject.checkpoint(roots);
      Object again = restoredRoot(new Subject(store), number + 1);
      Sameness.check(roots, again);
      store.rewind(number + 1);
    }
  }

  @Test
  void writesOnlyWhatHasChanged() {
    Subject subject = new Subject(new MapStore());
    Node a = new Node();
    Node b = new Node();
    a.left = b;
    a.right = new int[] {1, 2, 3};
    b.left = new byte[100_000];
    ThreadState thread = thread(1, a, null);
    subject.checkpoint(List.of(thread));
    assertEquals(2, subject.capture(List.of(thread)).figures().records());

    subject.dirty.touch(b);
    subject.dirty.touch(b);
    b.n = 5;
    Captured changed = subject.capture(List.of(thread));
    assertEquals(1, changed.figures().objects());

    ((byte[]) b.left)[70_000] = 1;
    Captured chunk = subject.capture(List.of(thread));
    assertEquals(0, chunk.figures().objects());
    assertEquals(3, chunk.figures().records());
    assertTrue(chunk.figures().bytes() < 17_000);
    assertEquals(2, subject.capture(List.of(thread)).figures().records());
    subject.checkpointer.commit(chunk);

    Node restored = (Node) restoredRoot(new Subject(subject.store), 2);
    Sameness.check(a, restored);
  }

  @Test
  void keepsWhatTheHostSharesOneOfAKind() {
    String literal = String.join("", "a lite", "ral").intern();
    String equal = new String(literal);
    String late = "interned late " + System.nanoTime();
    Object[] all = {
      literal,
      equal,
      5,
      5L,
      'c',
      true,
      Thread.State.BLOCKED,
      Subject.LOADER,
      String.class,
      int.class,
      jdk.internal.misc.Unsafe.getUnsafe(),
      late,
      new int[0],
      StandardCharsets.UTF_8
    };
    Subject subject = new Subject(new MapStore());
    subject.heap.strings().intern(literal);
    subject.checkpoint(all);
    assertSame(late, subject.heap.strings().intern(late));
    subject.checkpoint(all);
    Object[] restored = (Object[]) restoredRoot(new Subject(subject.store), 2);
    for (int i : new int[] {0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13}) {
      assertSame(all[i], restored[i], "element " + i);
    }
    assertEquals(equal, restored[1]);
    assertNotSame(literal, restored[1]);
  }

  @Test
  void refusesAnExceptionThatWouldBeOfAnotherClassAfterwards() {
    Subject subject = new Subject(new MapStore());
    subject.classes.hide(IllegalStateException.class, Fault.class);
    Node root = new Node();
    root.left = new IllegalStateException("of the host");
    ImageException e = assertThrows(ImageException.class, () -> subject.checkpoint(root));
    assertTrue(e.getMessage().contains("java.lang.IllegalStateException"), e.getMessage());
    subject.dirty.touch(root);
    root.left = new Fault("the guest's");
    CheckpointInfo info = subject.checkpoint(root);
    Sameness.check(root, restoredRoot(new Subject(subject.store), info.number()));
  }

  @Test
  void restoresExceptionsWithAllThatTheyKeep() {
    Object[] all = new Object[5];
    try {
      java.util.Objects.requireNonNull(null);
    } catch (NullPointerException e) {
      all[0] = e;
    }
    all[1] = new Throwable("no trace, no suppression", null, false, false) {}.getCause();
    RuntimeException outer = new RuntimeException("outer", new Fault("inner"));
    outer.addSuppressed(new Fault("left aside"));
    all[2] = outer;
    all[3] = new IllegalStateException("cause may come");
    all[4] = new EnumConstantNotPresentException(Thread.State.class, "GONE");
    Subject subject = new Subject(new MapStore());
    subject.checkpoint(all);
    Object[] restored = (Object[]) restoredRoot(new Subject(subject.store), 1);
    Sameness.check(all, restored);
    assertEquals(((Throwable) all[0]).getMessage(), ((Throwable) restored[0]).getMessage());
    assertEquals("GONE", ((EnumConstantNotPresentException) restored[4]).constantName());
    ((Throwable) restored[3]).initCause(new Fault("it came"));
    ((Throwable) restored[2]).addSuppressed(new Fault("one more"));
  }

  @Test
  void namesWhatNoImageCanHoldAndGoesOnWithoutIt() {
    Subject subject = new Subject(new MapStore());
    Node root = new Node();
    root.left = new Node();
    subject.checkpoint(root);
    subject.dirty.touch(root);
    root.right = new Thread();
    ((Node) root.left).n = 1;
    subject.dirty.touch((Node) root.left);
    ImageException e = assertThrows(ImageException.class, () -> subject.checkpoint(root));
    assertTrue(
        e.getMessage().contains("field right of pvm.core.checkpoint.Guests$Node"), e::getMessage);
    assertTrue(e.getMessage().contains("java.lang.Thread"), e::getMessage);
    root.right = new Object[] {"fine", new Thread()};
    e = assertThrows(ImageException.class, () -> subject.checkpoint(root));
    assertTrue(e.getMessage().contains("element 1 of [Ljava.lang.Object;"), e::getMessage);
    ((Object[]) root.right)[1] = MethodHandles.identity(int.class);
    e = assertThrows(ImageException.class, () -> subject.checkpoint(root));
    assertTrue(e.getMessage().contains("a handle of type (int)int"), e::getMessage);
    ((Object[]) root.right)[1] = root;
    subject.checkpoint(root);
    Sameness.check(root, restoredRoot(new Subject(subject.store), 2));
  }

  @Test
  void keepsWhatAFailedCommitHeld() {
    Subject subject = new Subject(new MapStore());
    Node root = new Node();
    subject.checkpoint(root);
    subject.store.fails = true;
    subject.dirty.touch(root);
    root.left = new int[] {4};
    assertThrows(StoreException.class, () -> subject.checkpoint(root));
    subject.store.fails = false;
    subject.checkpoint(root);
    Sameness.check(root, restoredRoot(new Subject(subject.store), 2));
  }

  @Test
  void readsAnOlderLayoutByName() {
    Subject subject = new Subject(new MapStore());
    // Saved with the fields in another order, and one less.
    subject.classes.add(
        Node.class,
        Guests.fields("left", "Ljava/lang/Object;", "before", "Ljava/lang/Object;", "n", "I"));
    Node root = new Node();
    root.left = root;
    root.right = "gone";
    root.n = 12;
    subject.checkpoint(root);
    Subject refused = new Subject(subject.store);
    ImageException e = assertThrows(ImageException.class, () -> restoredRoot(refused, 1));
    assertEquals(
        "checkpoint 1 of process hub: object 0x1 (pvm.core.checkpoint.Guests$Node): class"
            + " pvm.core.checkpoint.Guests$Node had the field before of type Ljava/lang/Object;,"
            + " which it has no more; there is no checkpoint before it; begin anew with --fresh",
        e.getMessage());

    Subject swapped = new Subject(subject.store);
    swapped.classes.add(
        Node.class,
        Guests.fields("before", "Ljava/lang/Object;", "left", "Ljava/lang/Object;", "n", "I"));
    Node restored = (Node) restoredRoot(swapped, 1);
    assertEquals("gone", restored.left);
    assertSame(restored, restored.right);
    assertEquals(12, restored.n);
    assertTrue(restored.$st() < 0);
    restored.n = 13;
    swapped.checkpoint(restored);
    Subject again = new Subject(subject.store);
    again.classes.add(
        Node.class,
        Guests.fields("before", "Ljava/lang/Object;", "left", "Ljava/lang/Object;", "n", "I"));
    Sameness.check(restored, restoredRoot(again, 2));
  }

  @Test
  void leavesNothingOfAnOlderProcessWhenOneBeginsAnew() {
    MapStore store = new MapStore();
    Subject older = new Subject(store);
    Code.root = null;
    older.heap.touchStatics(Code.class);
    older.checkpoint(new Object[] {new Node(), new byte[50_000], "more"});
    Subject anew = new Subject(store);
    Node root = new Node();
    anew.checkpoint(root);
    anew.checkpoint(root);
    // The object, its class and class file, thread, process and console.
    assertEquals(6, store.newest().size());
    Sameness.check(root, restoredRoot(new Subject(store), 3));
    assertEquals(
        3, ((Object[]) restoredRoot(new Subject(store), 1)).length, "the older one is kept");
  }

  @Test
  void keepsTheProgramsClassFiles() {
    Subject subject = new Subject(new MapStore());
    subject.checkpoint(new Node());
    Image image = Image.load(origin(1), subject.store.read(1));
    assertArrayEquals(
        new byte[] {1, 2, 3}, image.code().get(Node.class.getName().replace('.', '/')));
    assertEquals(state(), image.process());
  }

  @Test
  void namesAMissingObjectAndTheCheckpointBefore() {
    Subject subject = new Subject(new MapStore());
    Node root = new Node();
    root.left = new Node();
    subject.checkpoint(root);
    subject.checkpoint(root);
    subject.store.newest().remove(RecordKind.OBJECT.key(2));
    ImageException e =
        assertThrows(ImageException.class, () -> restoredRoot(new Subject(subject.store), 2));
    assertEquals(
        "checkpoint 2 of process hub: object 0x1 (pvm.core.checkpoint.Guests$Node): it refers to"
            + " missing object 0x2; resume from checkpoint 1 with --at 1",
        e.getMessage());
  }

  @Test
  void bringsBackNoGarbage() {
    Subject subject = new Subject(new MapStore());
    Node root = new Node();
    root.left = new Object[] {new Node(), new byte[70_000], "string"};
    subject.checkpoint(root);
    subject.dirty.touch(root);
    root.left = null;
    subject.checkpoint(root);
    int before = subject.store.newest().size();
    Subject second = new Subject(subject.store);
    Object restored = restoredRoot(second, 2);
    second.checkpoint(restored);
    // The array, what it held, and the five chunks of the large one.
    assertEquals(before - 9, second.store.newest().size());
    assertEquals(1, second.heap.ids().inUse());
    assertFalse(second.store.newest().containsKey(RecordKind.OBJECT.key(2)));
    Sameness.check(root, restoredRoot(new Subject(subject.store), 3));
  }

  @Test
  void keepsIdentityHashCodesOfEveryKind() {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      Object object = i % 2 == 0 ? new Node() : new int[i];
      all.add(object);
      if (i % 3 == 0) {
        System.identityHashCode(object);
      }
    }
    Subject subject = new Subject(new MapStore());
    Object[] roots = all.toArray();
    subject.checkpoint(roots);
    Sameness.check(roots, restoredRoot(new Subject(subject.store), 1));
  }
}
