package pvm.core.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pvm.core.abi.Frame;
import pvm.core.checkpoint.Guests.Code;
import pvm.core.checkpoint.Guests.Node;
import pvm.core.image.ImageException;
import pvm.core.image.RecordKind;

class ImageCheckTest {

  private static Subject filled(long seed) {
    Subject subject = new Subject(new MapStore());
    RandomHeap heap = new RandomHeap(new Random(seed), subject.dirty);
    heap.mutate(2000);
    Code.root = new Node();
    subject.heap.touchStatics(Code.class);
    Frame frame = new Frame(Code.class, 1, new Object[] {"a", heap.roots}, new long[] {3, 4});
    subject.checkpoint(List.of(Subject.thread(1, heap.roots, frame)));
    subject.checkpoint(List.of(Subject.thread(1, heap.roots, frame)));
    return subject;
  }

  private static List<String> problems(Subject subject) {
    return ImageCheck.problems(Image.load(Subject.origin(2), subject.store.read(2)));
  }

  @Test
  void findsASoundImageSound() {
    assertEquals(List.of(), problems(filled(1)));
  }

  @Test
  void noticesEveryRecordThatIsMissingOrCutShort() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("seed " + seed);
    Subject subject = filled(seed);
    Map<Long, byte[]> records = subject.store.newest();
    for (Map.Entry<Long, byte[]> entry : List.copyOf(records.entrySet())) {
      long key = entry.getKey();
      byte[] whole = entry.getValue();
      boolean isRoot =
          switch (RecordKind.of(key)) {
            case CODE, STATICS, THREAD -> true;
            default -> false;
          };
      records.remove(key);
      assertEquals(isRoot, problems(subject).isEmpty(), () -> RecordKind.of(key) + " is missing");
      if (whole.length > 1) {
        records.put(key, Arrays.copyOf(whole, whole.length - 1));
        // Some records can lose their last byte and keep their form: an element, or a plain object.
        boolean mayPass = RecordKind.of(key) == RecordKind.CHUNK;
        assertTrue(mayPass || !problems(subject).isEmpty(), () -> RecordKind.of(key) + " is cut");
      }
      records.put(key, whole);
    }
  }

  @Test
  void refusesDamagedImagesAndNeverFailsOtherwise() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    Subject subject = filled(seed);
    Map<Long, byte[]> records = subject.store.newest();
    List<Long> keys = List.copyOf(records.keySet());
    int refused = 0;
    for (int i = 0; i < 300; i++) {
      long key = keys.get(random.nextInt(keys.size()));
      byte[] whole = records.get(key);
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      records.put(key, damaged);
      refused += isRefused(subject) ? 1 : 0;
      records.put(key, whole);
    }
    assertTrue(refused > 30, refused + " were refused");
    assertFalse(isRefused(subject));
  }

  private static boolean isRefused(Subject subject) {
    try {
      new Subject(subject.store).restorer(2).restore();
      return false;
    } catch (ImageException e) {
      assertTrue(e.getMessage().startsWith("checkpoint 2 of process hub: "), e::getMessage);
      assertTrue(e.getMessage().endsWith("resume from checkpoint 1 with --at 1"), e::getMessage);
      return true;
    }
  }

  @Test
  void namesWhatIsDamaged() {
    Subject subject = filled(2);
    subject.store.newest().remove(RecordKind.FRAME.key(1));
    assertEquals(List.of("thread 1: it refers to missing frame 1"), problems(subject));
    ImageException e =
        assertThrows(ImageException.class, () -> new Subject(subject.store).restorer(2).restore());
    assertEquals(
        "checkpoint 2 of process hub: thread 1: frame 1 is missing; resume from checkpoint 1 with"
            + " --at 1",
        e.getMessage());
  }
}
