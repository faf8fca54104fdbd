package pvm.core.checkpoint;

import java.util.BitSet;
import pvm.core.abi.FieldWriter;
import pvm.core.abi.GuestObject;
import pvm.core.heap.Heap;
import pvm.core.image.RecordKind;

/**
 * Writes the objects that wait for their first record, and those that leave the {@link Nursery}.
 * Each may name others, which wait then in their turn:
 *
 * <pre>
 *   named by a record   -> ObjectIds.waiting -> written
 *   named by a stack    -> Nursery.waiting   -> written
 *   named once more     -> Nursery.leaving   -> written if it has changed; all that it refers to leaves
 *   not named once more -> removed
 * </pre>
 *
 * <p>Used while the process is stopped, by one thread.
 */
final class NewObjects {
  private final Heap heap;
  private final ObjectIds ids;
  private final Encoder encoder;
  private final ComparedObjects compared;
  private final Nursery nursery;
  private final FieldWriter namer = new Namer();

  NewObjects(Heap heap, ObjectIds ids, Encoder encoder, ComparedObjects compared) {
    this.heap = heap;
    this.ids = ids;
    this.encoder = encoder;
    this.compared = compared;
    this.nursery = ids.nursery();
  }

  /** Writes all objects that wait, and those that they bring. */
  void write() {
    writeKept();
    for (ObjectQueue waiting = nursery.waiting(); !waiting.isEmpty(); waiting.remove()) {
      if (nursery.isUnwritten(waiting.id())) {
        writeOfNursery(waiting.object(), waiting.id());
        writeKept();
      }
    }
  }

  private void writeOfNursery(Object object, int id) {
    ids.byStack(nursery.holds(id));
    writeFirst(object, id);
    nursery.written(id);
    ids.byStack(false);
  }

  private void writeKept() {
    ObjectQueue waiting = ids.waiting();
    ObjectQueue leaving = nursery.leaving();
    while (!waiting.isEmpty() || !leaving.isEmpty()) {
      if (!waiting.isEmpty()) {
        writeFirst(waiting.object(), waiting.id());
        waiting.remove();
      } else {
        writeLeaving(leaving.object(), leaving.id());
        leaving.remove();
      }
    }
  }

  private void writeFirst(Object object, int id) {
    encoder.write(object, id);
    encoder.writeChunks(object, id);
    compared.setShadow(object, nursery.holds(id));
  }

  /** Writes an object that leaves the nursery, if it has to be, and names all that it refers to. */
  private void writeLeaving(Object object, int id) {
    if (nursery.isUnwritten(id)) {
      writeFirst(object, id);
      nursery.written(id);
    } else if (object instanceof GuestObject guest) {
      writeLeavingGuest(guest, id);
    } else {
      compared.writeIfChanged(object, id);
      if (object instanceof Object[] elements) {
        ids.referrer(object);
        ids.nameAll(elements);
      }
    }
  }

  private void writeLeavingGuest(GuestObject object, int id) {
    if (object.$st() < 0) {
      encoder.write(object, id);
      object.$st(id);
    } else {
      ids.referrer(object);
      object.$write(namer);
    }
  }

  /** Removes what was in the nursery and has not been reached; to be called once all is written. */
  void removeTemporaries(LongList removals) {
    BitSet dead = nursery.end((object, id) -> bury(object, id, removals));
    for (int id = dead.nextSetBit(0); id >= 0; id = dead.nextSetBit(id + 1)) {
      heap.ids().free(id);
      removals.add(RecordKind.OBJECT.key(id));
    }
  }

  private void bury(Object object, int id, LongList removals) {
    if (object.getClass().isArray()) {
      Sweep.removeChunks(object, id, removals);
      compared.forgetArray(object);
    }
  }

  /** Names what an object refers to. */
  private final class Namer extends FieldWriter {
    @Override
    public void putInt(int value) {}

    @Override
    public void putLong(long value) {}

    @Override
    public void putRef(Object value) {
      if (value != null) {
        ids.of(value);
      }
    }
  }
}
