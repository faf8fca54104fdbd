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
  /** A sweep is done after so many parts, about. */
  private static final int PARTS_MAX = 16;

  private final Heap heap;
  private final BitSet garbage;
  private final SideTable[] tables;
  private final int stepsMin;
  private int table;
  private int entry = Integer.MAX_VALUE;
  private int nextId;

  Sweep(Heap heap, BitSet garbage) {
    this.heap = heap;
    this.garbage = garbage;
    this.tables =
        new SideTable[] {heap.values(), heap.arrays(), heap.mutables(), heap.references().table()};
    int all = garbage.cardinality();
    for (SideTable each : tables) {
      all += each.size();
    }
    this.stepsMin = all / PARTS_MAX;
  }

  /**
   * Does a part of the work; returns whether all is done.
   *
   * @param steps how many table entries it looks at and ids it frees, at least
   */
  boolean step(int steps, LongList removals) {
    int left = Math.max(steps, stepsMin);
    while (table < tables.length && left > 0) {
      int from = Math.min(entry, tables[table].size() - 1);
      entry =
          tables[table].sweep(
              from, left, garbage, (object, id) -> removeChunks(object, id, removals));
      left -= from - entry;
      if (entry < 0) {
        table++;
        entry = Integer.MAX_VALUE;
      }
    }
    return table == tables.length && freeIds(left, removals);
  }

  /** Goes on freeing ids; returns whether all are free. */
  private boolean freeIds(int count, LongList removals) {
    int id = garbage.nextSetBit(nextId);
    for (int n = count; n > 0 && id >= 0; n--) {
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
