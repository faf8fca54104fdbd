package pvm.core.heap;

import java.util.BitSet;

/**
 * The object ids of a process: which are in use, and which comes next. Freed ids come back late:
 * the search goes round, so that a stale id is noticed rather than taken for another object.
 *
 * <p>Used while the process is stopped, by one thread.
 */
public final class Ids {
  private static final int SPREAD_MIN = 1 << 16;

  private final BitSet used = new BitSet();
  private int inUse;
  private int next = 1;

  /** A free id, from now on in use. */
  public int take() {
    if (next > Math.max(SPREAD_MIN, 2L * inUse)) {
      next = 1;
    }
    int id = used.nextClearBit(next);
    if (id < 0 || id == Integer.MAX_VALUE) {
      throw new IllegalStateException("the process holds more than " + inUse + " objects");
    }
    used.set(id);
    inUse++;
    next = id + 1;
    return id;
  }

  /** Marks an id of a restored object as in use. */
  public void claim(int id) {
    if (!used.get(id)) {
      used.set(id);
      inUse++;
      next = Math.max(next, id + 1);
    }
  }

  /** Gives an id back. */
  public void free(int id) {
    if (!used.get(id)) {
      throw new AssertionError("object id " + id + " is freed but not in use");
    }
    used.clear(id);
    inUse--;
  }

  public boolean isUsed(int id) {
    return used.get(id);
  }

  /** Ids in use. */
  public int inUse() {
    return inUse;
  }

  /** A copy of the ids in use. */
  public BitSet copy() {
    return (BitSet) used.clone();
  }
}
