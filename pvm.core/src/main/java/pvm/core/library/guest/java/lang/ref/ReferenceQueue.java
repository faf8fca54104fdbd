package pvm.core.library.guest.java.lang.ref;

import java.util.ArrayDeque;
import java.util.Deque;

/** {@link java.lang.ref.ReferenceQueue}. */
public class ReferenceQueue<T> {
  private final Deque<Reference<?>> queued = new ArrayDeque<>();

  public ReferenceQueue() {}

  final synchronized boolean add(Reference<?> reference) {
    queued.addLast(reference);
    notifyAll();
    return true;
  }

  final synchronized boolean holds(Reference<?> reference) {
    return queued.contains(reference);
  }

  @SuppressWarnings("unchecked")
  public synchronized Reference<? extends T> poll() {
    return (Reference<? extends T>) queued.pollFirst();
  }

  public synchronized Reference<? extends T> remove() throws InterruptedException {
    while (queued.isEmpty()) {
      wait();
    }
    return poll();
  }

  public synchronized Reference<? extends T> remove(long millis) throws InterruptedException {
    if (millis < 0) {
      throw new IllegalArgumentException("Negative timeout value");
    }
    if (queued.isEmpty()) {
      wait(millis);
    }
    return poll();
  }
}
