package pvm.core.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import pvm.core.abi.DirtyList;
import pvm.core.abi.FieldReader;
import pvm.core.abi.Frame;
import pvm.core.checkpoint.Guests.Code;
import pvm.core.checkpoint.Guests.Fault;
import pvm.core.checkpoint.Guests.Node;
import pvm.core.checkpoint.Guests.Wide;
import pvm.core.heap.Heap;
import pvm.core.heap.HostConstants;
import pvm.core.heap.IdentityHash;
import pvm.core.image.ClassLayout;
import pvm.core.image.ImageException;
import pvm.core.image.ProcessState;
import pvm.core.image.RecordKind;
import pvm.core.image.ThreadState;
import pvm.store.CheckpointInfo;
import pvm.store.StoreException;

class CheckpointTest {
  private static final IdentityHash HASHES = IdentityHash.find();
  private static final Object LOADER = new Object() {};

  /** A process: a heap, its classes, a store, and one thread whose object is the root. */
  static final class Subject {
    final MapStore store;
    final Guests classes = new Guests();
    final Heap heap = new Heap(HASHES);
    final DirtyList dirty = heap.acquireDirtyList();
    final Checkpointer checkpointer;

    Subject(MapStore store) {
      this(store, Runnable::run);
    }

    Subject(MapStore store, Executor background) {
      this.store = store;
      checkpointer =
          new Checkpointer(
              heap, classes, new HostConstants(Map.of("loader", LOADER)), store, background);
    }

    CheckpointInfo checkpoint(Object root) {
      return checkpoint(List.of(thread(1, root, null)));
    }

    CheckpointInfo checkpoint(List<ThreadState> threads) {
      return checkpointer.commit(capture(threads));
    }

    Captured capture(List<ThreadState> threads) {
      byte[] console = "said".getBytes(StandardCharsets.UTF_8);
      return checkpointer.capture(threads, state(), console);
    }

    Restorer restorer(long number) {
      return new Restorer(Image.load(origin(number), store.read(number)), checkpointer);
    }
  }

  static Image.Origin origin(long number) {
    return new Image.Origin(
        "hub", number, number > 1 ? OptionalLong.of(number - 1) : OptionalLong.empty());
  }

  static ThreadState thread(int id, Object object, Frame innermost) {
    return new ThreadState(id, object, innermost, new ThreadState.Ready(), List.of(), false, false);
  }

  static ProcessState state() {
    return new ProcessState(
        "hub",
        "app.Main",
        List.of("a", "b c"),
        "digest",
        17,
        18,
        2,
        3,
        4,
        5,
        OptionalInt.of(6),
        Map.of("seed", "1=2"));
  }

  private static Object restoredRoot(Subject subject, long number) {
    return subject.restorer(number).restore().threads().getFirst().thread();
  }

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
      LOADER,
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
  void restoresFramesAndThreads() {
    Subject subject = new Subject(new MapStore());
    Node shared = new Node();
    Frame outer =
        new Frame(Code.class, 1, new Object[] {shared, "text"}, new long[] {1L << 40, 77});
    Frame inner = new Frame(Code.class, 0, new Object[] {null}, new long[] {-5});
    inner.caller = outer;
    inner.setLong(9);
    inner.setRef(shared);
    byte[] target = new byte[3];
    List<ThreadState> threads =
        List.of(
            new ThreadState(
                1,
                new Wide(),
                inner,
                new ThreadState.Waiting(shared, 2, 99),
                List.of(new ThreadState.Hold(shared, 3), new ThreadState.Hold(target, 1)),
                true,
                false),
            new ThreadState(
                7, new Node(), null, new ThreadState.Reading(target, 1, 2), List.of(), false, true),
            thread(8, new Node(), new Frame(Code.class, 2, null, null)));
    subject.checkpoint(threads);
    Restored restored = new Subject(subject.store).restorer(1).restore();

    assertEquals(state(), restored.process());
    assertEquals("said", new String(restored.console(), StandardCharsets.UTF_8));
    ThreadState one = restored.threads().get(0);
    Frame frame = one.innermost();
    assertEquals(0, frame.site);
    assertArrayEquals(new Object[] {null}, frame.refs);
    assertArrayEquals(new long[] {-5}, frame.prims);
    assertEquals(9, frame.primitiveOutcome());
    Node node = (Node) frame.referenceOutcome();
    assertSame(node, frame.caller.refs[0]);
    assertSame(Code.class, frame.caller.owner);
    assertEquals("text", frame.caller.refs[1]);
    assertArrayEquals(new long[] {1L << 40, 77}, frame.caller.prims);
    assertNull(frame.caller.caller);
    assertEquals(new ThreadState.Waiting(node, 2, 99), one.waitsFor());
    assertSame(node, one.holds().get(0).monitor());
    assertTrue(one.isInterrupted());
    ThreadState.Reading reading = (ThreadState.Reading) restored.threads().get(1).waitsFor();
    assertSame(one.holds().get(1).monitor(), reading.target());
    assertTrue(restored.threads().get(1).hasPermit());
    assertNull(restored.threads().get(1).innermost());
    assertNull(restored.threads().get(2).innermost().refs);
  }

  @Test
  void writesFramesOnceAndDropsThoseThatWereResumed() {
    Subject subject = new Subject(new MapStore());
    Node root = new Node();
    Frame outermost = new Frame(Code.class, 2, null, null);
    Frame stack = outermost;
    for (int i = 0; i < 1000; i++) {
      Frame frame = new Frame(Code.class, 0, new Object[] {root}, new long[] {i});
      frame.caller = stack;
      stack = frame;
    }
    subject.checkpoint(List.of(thread(1, root, stack)));
    Frame top = new Frame(Code.class, 0, new Object[] {new Node()}, new long[] {-1});
    top.caller = stack.caller.caller;
    Captured captured = subject.capture(List.of(thread(1, root, top)));
    assertEquals(2, captured.figures().removals());
    // The frame, what it holds, the thread, process and console.
    assertEquals(5, captured.figures().records());
    subject.checkpointer.commit(captured);

    Subject second = new Subject(subject.store);
    ThreadState restored = second.restorer(2).restore().threads().getFirst();
    int depth = 0;
    for (Frame frame = restored.innermost(); frame != null; frame = frame.caller) {
      depth++;
    }
    assertEquals(1000, depth);
    assertEquals(2, second.capture(List.of(restored)).figures().records());
    assertEquals(1001, second.capture(List.of()).figures().removals());
    assertNull(second.capture(List.of()).collection);
  }

  @Test
  void restoresStatics() {
    Subject subject = new Subject(new MapStore());
    Node root = new Node();
    Code.root = new Object[] {root};
    Code.count = 3;
    subject.heap.touchStatics(Code.class);
    subject.checkpoint(root);
    Code.count = 4;
    subject.checkpoint(root);
    Code.count = 5;
    // Code is initialized here, so that its statics are overwritten at once.
    Node restored = (Node) restoredRoot(new Subject(subject.store), 2);
    assertSame(restored, ((Object[]) Code.root)[0]);
    assertEquals(3, Code.count);
  }

  @Test
  void givesStaticsToAnInitializerThatRunsWhileTheyAreRead() {
    Subject subject = new Subject(new MapStore());
    Code.root = new Node();
    Code.count = 3;
    subject.heap.touchStatics(Code.class);
    subject.checkpoint("what no static reaches");
    Subject second = new Subject(subject.store);
    Restorer restorer = second.restorer(1);
    List<FieldReader> given = new ArrayList<>();
    second.classes.onAllocate =
        () -> {
          FieldReader reader = restorer.savedStatics(Code.class);
          if (reader != null) {
            given.add(reader);
          }
        };
    Code.root = "not touched";
    restorer.restore();
    assertEquals("not touched", Code.root);
    assertEquals(1, given.size());
    assertTrue(given.getFirst().getRef() instanceof Node);
    assertEquals(3, given.getFirst().getLong());
    assertNull(restorer.savedStatics(Code.class));
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
            + " pvm.core.checkpoint.Guests$Node had the field before of type Ljava/lang/Object;, which"
            + " it has no more; there is no checkpoint before it; begin anew with --fresh",
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
  void findsFramesBySiteWhenTheTranslationHasChanged() {
    Subject subject = new Subject(new MapStore());
    Frame frame = new Frame(Code.class, 1, new Object[] {"a", "b"}, new long[] {3, 4});
    subject.checkpoint(List.of(thread(1, new Node(), frame)));
    ClassLayout layout = subject.classes.layout(Code.class);
    ClassLayout.Site site = layout.sites().get(1);
    Subject other = new Subject(subject.store);
    other.classes.layouts.put(
        Code.class,
        new ClassLayout(
            layout.name(),
            layout.fields(),
            layout.statics(),
            layout.methods().reversed(),
            List.of(new ClassLayout.Site(0, 12, ClassLayout.Kind.CALL, site.slots().reversed()))));
    Frame restored = other.restorer(1).restore().threads().getFirst().innermost();
    assertEquals(0, restored.site);
    assertArrayEquals(new Object[] {"b", "a"}, restored.refs);
    assertArrayEquals(new long[] {4, 3}, restored.prims);

    Subject none = new Subject(subject.store);
    none.classes.layouts.put(
        Code.class,
        new ClassLayout(layout.name(), List.of(), layout.statics(), List.of(), List.of()));
    ImageException e = assertThrows(ImageException.class, () -> none.restorer(1).restore());
    assertTrue(
        e.getMessage().contains("frame pvm.core.checkpoint.Guests$Code.call(I)J at 12"),
        e::getMessage);
  }

  @Test
  void leavesNothingOfAnOlderProcessWhenOneBeginsAnew() {
    MapStore store = new MapStore();
    Subject older = new Subject(store);
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
