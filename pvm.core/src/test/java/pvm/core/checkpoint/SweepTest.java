package pvm.core.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import pvm.core.image.RecordKind;

class SweepTest {

  @Test
  void isDoneAfterSomeParts() {
    Subject subject = new Subject(new MapStore());
    String[] strings = new String[10_000];
    Arrays.setAll(strings, i -> "string " + i);
    subject.checkpoint(strings);
    BitSet all = subject.heap.ids().copy();
    Sweep sweep = new Sweep(subject.heap, all);
    LongList removals = new LongList();
    int parts = 1;
    while (!sweep.step(1, removals)) {
      parts++;
    }
    assertTrue(parts >= 16 && parts <= 18, "parts: " + parts);
    BitSet removed = new BitSet();
    for (int i = 0; i < removals.size(); i++) {
      if (RecordKind.of(removals.get(i)) == RecordKind.OBJECT) {
        removed.set(RecordKind.id(removals.get(i)));
      }
    }
    assertEquals(all, removed);
    assertEquals(0, subject.heap.ids().inUse());
    assertEquals(0, subject.heap.values().size());
  }
}
