package pvm.core.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pvm.core.abi.Frame;
import pvm.core.checkpoint.Guests.Code;
import pvm.core.checkpoint.Guests.Node;
import pvm.core.image.ImageException;
import pvm.core.image.RecordKind;
import pvm.core.image.ThreadState;
import pvm.store.CheckpointInfo;

class NurseryTest {

  private static Frame frame(Object reference) {
    return new Frame(Code.class, 0, new Object[] {reference}, new long[] {1});
  }

  private static Node node(Object left, Object right) {
    Node node = new Node();
    node.left = left;
    node.right = right;
    return node;
  }

  /** A graph of five objects, three of them in tables. */
  private static Node temporary() {
    return node(new int[] {1, 2}, node("made " + System.nanoTime(), new StringBuilder("b")));
  }

  @Test
  void theNextCheckpointRemovesWhatOnlyAStackLedTo() {
    Subject subject = new Subject(new MapStore());
    Node root = node(null, null);
    subject.checkpoint(List.of(Subject.thread(1, root, frame(null))));
    int ids = subject.heap.ids().inUse();
    for (int round = 0; round < 5; round++) {
      subject.checkpoint(List.of(Subject.thread(1, root, frame(temporary()))));
      assertEquals(ids + 5, subject.heap.ids().inUse(), "round " + round);
      assertEquals(1, subject.heap.arrays().size());
      assertEquals(1, subject.heap.mutables().size());
    }
    subject.checkpoint(List.of(Subject.thread(1, root, frame(null))));
    assertEquals(ids, subject.heap.ids().inUse());
    assertEquals(
        ids,
        subject.store.newest().keySet().stream()
            .filter(key -> RecordKind.of(key) == RecordKind.OBJECT)
            .count());
  }

  @Test
  void aTemporaryThatAnOldObjectRefersToStays() {
    Subject subject = new Subject(new MapStore());
    Node root = node(null, null);
    Node temporary = temporary();
    subject.checkpoint(List.of(Subject.thread(1, root, frame(temporary))));
    subject.dirty.touch(root);
    root.left = temporary.right;
    subject.checkpoint(List.of(Subject.thread(1, root, frame(null))));
    check(subject, root, 2);
    subject.checkpoint(List.of(Subject.thread(1, root, frame(null))));
    check(subject, root, 3);
    assertEquals(0, subject.heap.arrays().size());
  }

  @Test
  void aTemporaryThatChangesAndStaysIsWritten() {
    Subject subject = new Subject(new MapStore());
    Node root = node(null, null);
    Node temporary = temporary();
    subject.checkpoint(List.of(Subject.thread(1, root, frame(temporary))));
    subject.dirty.touch(root);
    root.left = temporary;
    subject.dirty.touch(temporary);
    temporary.n = 7;
    ((int[]) temporary.left)[1] = 8;
    ((StringBuilder) ((Node) temporary.right).right).append("more");
    subject.checkpoint(List.of(Subject.thread(1, root, frame(null))));
    check(subject, root, 2);
  }

  /** Large arrays get their shadow later than small ones. */
  @Test
  void aLargeArrayThatChangesAndStaysIsWritten() {
    Subject subject = new Subject(new MapStore());
    Node root = node(null, null);
    int[] numbers = new int[50_000];
    Object[] references = new Object[50_000];
    Node temporary = node(numbers, references);
    for (int round = 1; round < 5; round++) {
      numbers[round * 10_000] = round;
      references[round * 10_000] = "round " + round;
      if (round == 2) {
        subject.dirty.touch(root);
        root.left = temporary;
      }
      Frame frame = frame(round == 1 ? temporary : null);
      CheckpointInfo info = subject.checkpoint(List.of(Subject.thread(1, root, frame)));
      check(subject, root, frame, info.number());
    }
    assertEquals(2, subject.heap.arrays().size());
  }

  @Test
  void aCheckpointThatFailsTakesNothingForGarbage() {
    Subject subject = new Subject(new MapStore());
    Node root = node(null, null);
    Node temporary = temporary();
    subject.checkpoint(List.of(Subject.thread(1, root, frame(temporary))));
    Node other = temporary();
    other.right = node(temporary, new Thread());
    Frame failing = frame(other);
    assertThrows(
        ImageException.class, () -> subject.capture(List.of(Subject.thread(1, root, failing))));
    ((Node) other.right).right = null;
    subject.dirty.touch(root);
    root.left = temporary;
    root.right = other;
    subject.checkpoint(List.of(Subject.thread(1, root, frame(null))));
    check(subject, root, 2);
    subject.checkpoint(List.of(Subject.thread(1, root, frame(null))));
    check(subject, root, 3);
  }

  /** Stacks that are read anew, and frames that stay, lead into a heap that changes at random. */
  @Test
  void nothingThatIsReachedIsTakenForGarbage() {
    for (int run = 0; run < 20; run++) {
      long seed = Long.getLong("seed", System.nanoTime());
      try {
        changeAtRandom(new Random(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  private static void changeAtRandom(Random random) {
    Subject subject = new Subject(new MapStore());
    RandomHeap old = new RandomHeap(random, subject.dirty);
    RandomHeap temporary = new RandomHeap(random, subject.dirty);
    Frame stack = null;
    for (int round = 0; round < 30; round++) {
      old.mutate(random.nextInt(10));
      temporary.mutate(random.nextInt(300));
      exchange(random, old.roots, temporary.roots);
      for (int n = random.nextInt(4); n > 0 && stack != null; n--) {
        stack = stack.caller;
      }
      Frame top = push(random, temporary.roots, stack);
      CheckpointInfo info = subject.checkpoint(List.of(Subject.thread(1, old.roots, top)));
      if (random.nextInt(3) == 0) {
        stack = top; // it was unwound: the frames stay
      }
      check(subject, old.roots, top, info.number());
    }
  }

  /** New frames that refer to some of the roots; the others are gone. */
  private static Frame push(Random random, Object[] roots, Frame stack) {
    Frame top = stack;
    for (int i = 0; i < roots.length; i++) {
      if (random.nextInt(8) == 0) {
        Frame fresh = frame(roots[i]);
        fresh.caller = top;
        top = fresh;
      } else {
        roots[i] = null;
      }
    }
    return top;
  }

  private static void exchange(Random random, Object[] a, Object[] b) {
    for (int n = random.nextInt(4); n > 0; n--) {
      Object[] from = random.nextBoolean() ? a : b;
      Object[] to = from == a ? b : a;
      to[random.nextInt(to.length)] = from[random.nextInt(from.length)];
    }
  }

  private static void check(Subject subject, Object root, long number) {
    check(subject, root, null, number);
  }

  private static void check(Subject subject, Object root, Frame stack, long number) {
    Image image = Image.load(Subject.origin(number), subject.store.read(number));
    assertEquals(List.of(), ImageCheck.problems(image));
    ThreadState restored =
        new Subject(subject.store).restorer(number).restore().threads().getFirst();
    Sameness.check(root, restored.thread());
    List<Object> held = new ArrayList<>();
    Frame actual = restored.innermost();
    for (Frame frame = stack; frame != null; frame = frame.caller, actual = actual.caller) {
      held.add(actual.refs[0]);
      if (frame.refs[0] != null) {
        Sameness.check(frame.refs[0], actual.refs[0]);
      }
    }
    assertEquals(null, stack == null ? null : actual, "frames of " + held.size());
  }
}
