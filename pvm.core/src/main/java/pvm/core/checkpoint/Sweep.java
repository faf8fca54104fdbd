package pvm.core.checkpoint;

import java.util.BitSet;
import pvm.core.heap.ArrayMemory;
import pvm.core.heap.Heap;
import pvm.core.heap.SideTable;
import pvm.core.image.ArrayChunks;
import pvm.core.image.RecordKind;

/**
 * Takes garbage out of the heap's tables and out of the image, a little at each checkpoint, so that
 * no pause is long. Ids become free only when no table knows them any more.
 */
final class Sweep {

  private final Heap heap;
  private final BitSet garbage;
  private final SideTable[] tables;
  private int table;
  private int entry = Integer.MAX_VALUE;
  private int nextId;

  Sweep(Heap heap, BitSet garbage) {
    this.heap = heap;
    this.garbage = garbage;
    this.tables =
        new SideTable[] {heap.values(), heap.arrays(), heap.mutables(), heap.references().table()};
  }

  /**
   * Does a part of the work; returns whether all is done.
   *
   * @param steps how many table entries it looks at, or how many ids it frees
   */
  boolean step(int steps, LongList removals) {
    if (table < tables.length) {
      entry =
          tables[table].sweep(
              entry, steps, garbage, (object, id) -> removeChunks(object, id, removals));
      if (entry < 0) {
        table++;
        entry = Integer.MAX_VALUE;
      }
      return false;
    }
    int id = garbage.nextSetBit(nextId);
    for (int n = steps; n > 0 && id >= 0; n--) {
      heap.ids().free(id);
      removals.add(RecordKind.OBJECT.key(id));
      id = garbage.nextSetBit(id + 1);
    }
    nextId = id;
    return id < 0;
  }

  /** Removes the records of the stretches of an array that is garbage. */
  static void removeChunks(Object object, int id, LongList removals) {
    if (!object.getClass().isArray()) {
      return;
    }
    int length = ArrayMemory.length(object);
    if (length > ArrayMemory.chunkLength(object)) {
      int count = ArrayChunks.count(ArrayMemory.elementKind(object), length);
      for (int chunk = 0; chunk < count; chunk++) {
        removals.add(RecordKind.chunkKey(id, chunk));
      }
    }
  }
}
