package pvm.core.checkpoint;

import pvm.core.abi.DirtyList;
import pvm.core.abi.GuestObject;
import pvm.core.heap.Heap;

/**
 * Writes what has changed of the objects that the image has: those that a write barrier or the pool
 * of strings tells of, and the {@link ComparedObjects}. An object is marked clean only once its
 * record is whole, so that a capture that fails loses nothing.
 *
 * <p>Used while the process is stopped, by one thread.
 */
final class ChangedObjects {
  private final Heap heap;
  private final ObjectIds ids;
  private final Encoder encoder;
  private final ComparedObjects compared;
  private final Nursery nursery;

  ChangedObjects(Heap heap, ObjectIds ids, Encoder encoder, ComparedObjects compared) {
    this.heap = heap;
    this.ids = ids;
    this.encoder = encoder;
    this.compared = compared;
    this.nursery = ids.nursery();
  }

  /**
   * Writes all that has changed, but for what is in the nursery: that may be garbage, and is
   * written when it leaves.
   */
  void write() {
    heap.dirtyLists().forEach(list -> list.forEach(this::writeIfDirty));
    compared.writeChanged();
    heap.strings().takeFresh(this::writeInterned);
  }

  private void writeIfDirty(GuestObject object) {
    int state = object.$st();
    if (state < 0 && !nursery.mayBeGarbage(-state)) {
      encoder.write(object, -state);
      object.$st(-state);
    }
  }

  /** A string of the image has become the interned one: its record has to say so. */
  private void writeInterned(String value) {
    int entry = heap.values().find(value);
    if (entry >= 0) {
      ids.of(value); // it is no garbage
      encoder.write(value, heap.values().id(entry));
    }
  }

  /** To be called once all is written: nothing is dirty now. */
  void clean() {
    heap.dirtyLists().forEach(DirtyList::clear);
  }
}
