package pvm.core.checkpoint;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.ObjIntConsumer;
import pvm.core.heap.SideTable;

/**
 * The objects that one capture wrote because stacks alone led to them: temporary objects of a
 * program that was stopped in the middle of its work. The next capture, which reads these stacks
 * anew, finds out which of them are garbage without looking at the rest of the heap.
 *
 * <pre>
 *   new, by a field or a static            -> the image keeps it until a collection
 *   new, by a stack: in the nursery        -> reached by the next capture: kept likewise
 *                                          -> not reached: garbage, removed
 * </pre>
 *
 * <p>Invariant between two captures: nothing in the image outside of the nursery refers to an
 * object in it, but frames that the next capture writes anew or looks through. So whatever refers
 * to one from outside takes it out, and all that it leads to.
 *
 * <p>A capture that fails leaves all as it is then, and the next one goes on: what it does not
 * reach is garbage only after it was whole.
 *
 * <p>Used while the process is stopped, by one thread.
 */
final class Nursery {
  /** Ids of those of the last capture that this one has not reached yet. */
  private BitSet last = new BitSet();

  /** Ids of those of this capture. */
  private BitSet fresh = new BitSet();

  /** The tables of the heap that have objects of the nursery among their last entries. */
  private final Tail[] tails;

  private final ObjectQueue leaving = new ObjectQueue();

  /** Those of this capture, in the order in which they came; some may have left since. */
  private final ObjectQueue waiting = new ObjectQueue();

  private final BitSet unwritten = new BitSet();
  private boolean isOpen;

  /** A table, and where the entries of the last capture and those of this one begin. */
  private static final class Tail {
    final SideTable table;
    int last;
    int fresh;

    Tail(SideTable table) {
      this.table = table;
    }

    void forget() {
      last = table.size();
      fresh = last;
    }

    void remove(BitSet garbage, ObjIntConsumer<Object> removed) {
      int before = table.size();
      table.removeFrom(last, garbage, removed);
      last = fresh - (before - table.size());
      fresh = table.size();
    }
  }

  Nursery(SideTable... tables) {
    tails = Arrays.stream(tables).map(Tail::new).toArray(Tail[]::new);
  }

  /**
   * A capture begins.
   *
   * @param isOpen whether new objects may come in; else all are kept, those of the last capture too
   */
  void begin(boolean isOpen) {
    if (!isOpen || !this.isOpen) {
      last.clear();
      fresh.clear();
      for (Tail tail : tails) {
        tail.forget();
      }
    }
    this.isOpen = isOpen;
  }

  /** Whether new objects may come in. */
  boolean isOpen() {
    return isOpen;
  }

  /** Whether an object was written by the last capture, and may be garbage now. */
  boolean mayBeGarbage(int id) {
    return last.get(id);
  }

  /** Whether an object came in with this capture and has not left. */
  boolean holds(int id) {
    return fresh.get(id);
  }

  /** Takes a new object in. */
  void add(Object object, int id) {
    fresh.set(id);
    unwritten.set(id);
    waiting.add(object, id);
  }

  /**
   * A record names an object: one of the last capture leaves, and one of this capture does too
   * unless it is a stack that leads to it.
   */
  void reached(Object object, int id, boolean byStack) {
    if (last.get(id)) {
      last.clear(id);
      leaving.add(object, id);
    } else if (!byStack && fresh.get(id)) {
      fresh.clear(id);
      leaving.add(object, id);
    }
  }

  /** Those that have left, and must still be looked through for others that leave with them. */
  ObjectQueue leaving() {
    return leaving;
  }

  /** Those whose records have yet to be written, and some that left and were written then. */
  ObjectQueue waiting() {
    return waiting;
  }

  /** Whether an object that came in has no record yet. */
  boolean isUnwritten(int id) {
    return unwritten.get(id);
  }

  /** An object that came in has its record. */
  void written(int id) {
    unwritten.clear(id);
  }

  /**
   * The capture is whole: what it has not reached is garbage, and what is new waits for the next.
   *
   * @param removed is told of the garbage that tables have held
   * @return ids of all garbage; to be read before the next call
   */
  BitSet end(ObjIntConsumer<Object> removed) {
    BitSet garbage = last;
    for (Tail tail : tails) {
      tail.remove(garbage, removed);
    }
    last = fresh;
    fresh = new BitSet();
    return garbage;
  }
}
