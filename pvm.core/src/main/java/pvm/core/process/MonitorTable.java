package pvm.core.process;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

/**
 * The monitors of a process by object identity: a chained hash table that is read without a lock
 * and changed under the lock of {@link Scheduler}.
 *
 * <p>A reader may miss a monitor, or find one that was removed just now: {@link Monitor#tryEnter}
 * fails on that, and the slow path looks again under the lock. The table is bounded by twice the
 * monitors in use: when it is full, those not in use are removed.
 */
final class MonitorTable {
  private static final int PRUNE_MIN = 4096;

  private volatile AtomicReferenceArray<Monitor> buckets = new AtomicReferenceArray<>(64);
  private int size;
  private int pruneAt = PRUNE_MIN;

  /** The monitor of an object; null if it has none or was missed. */
  Monitor find(Object object, int hash) {
    AtomicReferenceArray<Monitor> table = buckets;
    for (Monitor m = table.get(index(hash, table)); m != null; m = m.next) {
      if (m.hash == hash && m.refersTo(object)) {
        return m;
      }
    }
    return null;
  }

  /** The monitor of an object, made if there is none. Under the lock. */
  Monitor get(Object object) {
    int hash = System.identityHashCode(object);
    Monitor found = find(object, hash);
    if (found != null) {
      return found;
    }
    if (size >= pruneAt) {
      prune();
    }
    if (size >= buckets.length()) {
      grow();
    }
    Monitor made = new Monitor(object, hash);
    link(made, buckets);
    size++;
    return made;
  }

  int size() {
    return size;
  }

  /** Under the lock. */
  void forEach(Consumer<Monitor> action) {
    AtomicReferenceArray<Monitor> table = buckets;
    for (int i = 0; i < table.length(); i++) {
      for (Monitor m = table.get(i); m != null; m = m.next) {
        action.accept(m);
      }
    }
  }

  private void prune() {
    AtomicReferenceArray<Monitor> table = buckets;
    int left = 0;
    for (int i = 0; i < table.length(); i++) {
      Monitor before = null;
      for (Monitor m = table.get(i); m != null; m = m.next) {
        if (!m.remove()) {
          before = m;
          left++;
        } else if (before == null) {
          table.set(i, m.next);
        } else {
          before.next = m.next;
        }
      }
    }
    size = left;
    pruneAt = Math.max(PRUNE_MIN, 2 * left);
  }

  private void grow() {
    AtomicReferenceArray<Monitor> old = buckets;
    AtomicReferenceArray<Monitor> larger = new AtomicReferenceArray<>(2 * old.length());
    for (int i = 0; i < old.length(); i++) {
      Monitor m = old.get(i);
      while (m != null) {
        Monitor rest = m.next;
        link(m, larger);
        m = rest;
      }
    }
    buckets = larger;
  }

  private static void link(Monitor monitor, AtomicReferenceArray<Monitor> table) {
    int index = index(monitor.hash, table);
    monitor.next = table.get(index);
    table.set(index, monitor);
  }

  private static int index(int hash, AtomicReferenceArray<Monitor> table) {
    return (hash ^ (hash >>> 15)) & (table.length() - 1);
  }
}
