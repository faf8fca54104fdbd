package pvm.core.process;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The threads of a process that have started and not ended. Under the lock of {@link Scheduler}.
 */
final class ThreadTable {
  private final TreeMap<Integer, GuestThread> byId = new TreeMap<>();
  private final Map<Object, GuestThread> byObject = new IdentityHashMap<>();
  private int userThreads;

  void add(GuestThread thread) {
    if (byObject.putIfAbsent(thread.object, thread) != null) {
      throw new IllegalThreadStateException();
    }
    byId.put(thread.id, thread);
    userThreads += thread.isDaemon ? 0 : 1;
  }

  void remove(GuestThread thread) {
    if (byObject.remove(thread.object) != null) {
      byId.remove(thread.id);
      userThreads -= thread.isDaemon ? 0 : 1;
    }
  }

  void clear() {
    byId.clear();
    byObject.clear();
    userThreads = 0;
  }

  /** The thread of a guest Thread object; null if it has not started or has ended. */
  GuestThread find(Object object) {
    return byObject.get(object);
  }

  /** In the order of their start. */
  Collection<GuestThread> all() {
    return byId.values();
  }

  /** Whether a thread is left that keeps the process alive. */
  boolean hasUserThread() {
    return userThreads > 0;
  }
}
