package pvm.core.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pvm.core.checkpoint.Subject.restoredRoot;
import static pvm.core.checkpoint.Subject.state;
import static pvm.core.checkpoint.Subject.thread;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pvm.core.abi.FieldReader;
import pvm.core.abi.Frame;
import pvm.core.checkpoint.Guests.Code;
import pvm.core.checkpoint.Guests.Node;
import pvm.core.checkpoint.Guests.Wide;
import pvm.core.image.ClassLayout;
import pvm.core.image.ImageException;
import pvm.core.image.ThreadState;

/** Stacks, threads and statics in images. */
class FramesTest {
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
}
