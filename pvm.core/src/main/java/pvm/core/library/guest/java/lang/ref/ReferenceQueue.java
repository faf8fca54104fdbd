package pvm.core.library.guest.java.lang.ref;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import pvm.core.abi.Vm;

/**
 * {@link java.lang.ref.ReferenceQueue}. Whoever looks into a queue first puts all references that
 * the VM has cleared into theirs; the VM wakes those who wait at the queue of one.
 */
public class ReferenceQueue<T> {
  private final Deque<Reference<?>> queued = new ArrayDeque<>();

  public ReferenceQueue() {}

  /** Puts what the VM has cleared into its queues. Not to be called with a queue's lock. */
  static void takeCleared() {
    for (Object each = Vm.clearedReference(); each != null; each = Vm.clearedReference()) {
      ((Reference<?>) each).enqueue();
    }
  }

  final synchronized boolean add(Reference<?> reference) {
    queued.addLast(reference);
    notifyAll();
    return true;
  }

  final synchronized boolean holds(Reference<?> reference) {
    return queued.contains(reference);
  }

  public Reference<? extends T> poll() {
    takeCleared();
    return first();
  }

  @SuppressWarnings("unchecked")
  private synchronized Reference<? extends T> first() {
    return (Reference<? extends T>) queued.pollFirst();
  }

  public Reference<? extends T> remove() throws InterruptedException {
    return remove(0);
  }

  public Reference<? extends T> remove(long millis) throws InterruptedException {
    if (millis < 0) {
      throw new IllegalArgumentException("Negative timeout value");
    }
    long end =
        millis == 0 ? Long.MAX_VALUE : System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (true) {
      Reference<? extends T> found = poll();
      long left = millis == 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (found != null || millis != 0 && left <= 0) {
        return found;
      }
      synchronized (this) {
        if (queued.isEmpty() && !Vm.hasClearedReference()) {
          wait(left);
        }
      }
    }
  }
}
