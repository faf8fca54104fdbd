package pvm.core.process;

import java.util.Objects;

/**
 * The monitors that one carrier used last, by the low bits of the identity hash codes of their
 * objects: most are entered again soon, without a look into the table of the process. For the
 * thread of its carrier only.
 *
 * <p>A cached monitor may have been removed from the table while its object got a new one. No
 * thread owns one that was removed, so the table is asked before a thread is told that it is not
 * the owner.
 */
final class MonitorCache {
  private static final int SIZE = 32;

  private final Monitors monitors;
  private final Monitor[] cache = new Monitor[SIZE];

  MonitorCache(Monitors monitors) {
    this.monitors = monitors;
  }

  /**
   * The monitor of an object, perhaps one that was removed.
   *
   * @throws NullPointerException if the object is null
   */
  Monitor get(Object object) {
    Objects.requireNonNull(object); // A cached monitor whose object is gone would refer to null.
    int hash = System.identityHashCode(object);
    Monitor cached = cache[hash & (SIZE - 1)];
    if (cached != null && cached.refersTo(object)) {
      return cached;
    }
    return find(object, hash);
  }

  private Monitor find(Object object, int hash) {
    Monitor found = monitors.get(object);
    cache[hash & (SIZE - 1)] = found;
    return found;
  }

  /** Drops the monitor of an object, so that it is looked up the next time. */
  void forget(Object object) {
    cache[System.identityHashCode(object) & (SIZE - 1)] = null;
  }

  boolean isHeld(Object object, GuestThread thread) {
    Monitor monitor = get(object);
    if (monitor.isRemoved()) {
      monitor = find(object, System.identityHashCode(object));
    }
    return monitor.owner == thread;
  }

  /**
   * The monitor of an object that a thread holds.
   *
   * @throws IllegalMonitorStateException if it does not hold it
   */
  Monitor owned(Object object, GuestThread thread) {
    Monitor monitor = get(object);
    if (monitor.owner == thread) {
      return monitor;
    }
    monitor = find(object, System.identityHashCode(object));
    if (monitor.owner != thread) {
      throw new IllegalMonitorStateException("current thread is not owner");
    }
    return monitor;
  }
}
