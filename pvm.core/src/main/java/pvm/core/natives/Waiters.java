package pvm.core.natives;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Guest threads that are to be unparked when something has happened. Thread-safe. */
final class Waiters {
  private final ProcessHost host;
  private final Set<Object> threads = Collections.newSetFromMap(new IdentityHashMap<>());

  Waiters(ProcessHost host) {
    this.host = host;
  }

  /** Adds the calling guest thread; it then looks whether it needs to wait. */
  synchronized void add() {
    threads.add(host.currentThread());
  }

  synchronized void remove() {
    threads.remove(host.currentThread());
  }

  void wakeAll() {
    List<Object> woken;
    synchronized (this) {
      woken = new ArrayList<>(threads);
      threads.clear();
    }
    woken.forEach(host::unpark);
  }
}
