package pvm.core.process;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.util.LinkedHashSet;
import java.util.List;
import pvm.core.image.ThreadState;

/**
 * The monitor of one object. It refers to it weakly: who holds a monitor or waits in it has the
 * object on its stack.
 *
 * <p>{@link #owner} goes from null to a thread by compare-and-set only, on the thread itself or
 * under the lock of {@link Scheduler}; the owner alone sets it back. Whoever wants to be woken sets
 * {@link #isContended} first and then tries to own once more; the owner gives up first and then
 * reads {@link #isContended}. So one of the two sees the other.
 */
final class Monitor extends WeakReference<Object> {
  private static final VarHandle OWNER;

  static {
    try {
      OWNER = MethodHandles.lookup().findVarHandle(Monitor.class, "owner", GuestThread.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** The owner of monitors that have been taken out of the table for good. */
  private static final GuestThread REMOVED =
      new GuestThread(
          new ThreadState(0, null, null, GuestThread.READY, List.of(), false, false), true);

  /** Identity hash code of the object. */
  final int hash;

  /** The next in the same bucket of the table. */
  volatile Monitor next;

  volatile GuestThread owner;

  /** How often the owner has entered; read and written by the owner. */
  int count;

  /** Whether a thread wants to enter. Written under the lock. */
  volatile boolean isContended;

  /** Whether a thread is in the wait set. Written under the lock. */
  volatile boolean isAwaited;

  /** Threads that want to enter, longest first. Guarded by the lock. */
  private LinkedHashSet<GuestThread> entering;

  /** The wait set, longest first. Guarded by the lock. */
  private LinkedHashSet<GuestThread> waiting;

  Monitor(Object object, int hash) {
    super(object);
    this.hash = hash;
  }

  /** Enters if that needs no waiting. */
  boolean tryEnter(GuestThread thread) {
    GuestThread now = owner;
    if (now == null) {
      if (OWNER.compareAndSet(this, null, thread)) {
        count = 1;
        return true;
      }
      return false;
    }
    if (now == thread) {
      count++;
      return true;
    }
    return false;
  }

  /**
   * Makes a thread the owner {@code times} times over, if the monitor is free or its own already.
   */
  boolean tryOwn(GuestThread thread, int times) {
    if (owner == thread) {
      return true;
    }
    if (!OWNER.compareAndSet(this, null, thread)) {
      return false;
    }
    count = times;
    return true;
  }

  /** Ends the ownership. The caller then looks at {@link #isContended}. */
  void free() {
    count = 0;
    owner = null;
  }

  /** Takes the monitor out of use, if it is not in use. Under the lock. */
  boolean remove() {
    return !isContended && !isAwaited && OWNER.compareAndSet(this, null, REMOVED);
  }

  boolean isRemoved() {
    return owner == REMOVED;
  }

  // ---- queues; all under the lock

  void queue(GuestThread thread) {
    if (entering == null) {
      entering = new LinkedHashSet<>();
    }
    entering.add(thread);
    isContended = true;
  }

  void unqueue(GuestThread thread) {
    if (entering != null && entering.remove(thread)) {
      isContended = !entering.isEmpty();
    }
  }

  /** The thread that has wanted to enter for longest; null if there is none. */
  GuestThread firstEntering() {
    return isContended ? entering.getFirst() : null;
  }

  void addWaiting(GuestThread thread) {
    if (waiting == null) {
      waiting = new LinkedHashSet<>();
    }
    waiting.add(thread);
    isAwaited = true;
  }

  void removeWaiting(GuestThread thread) {
    if (waiting != null && waiting.remove(thread)) {
      isAwaited = !waiting.isEmpty();
    }
  }

  /** The thread that has waited for longest; null if there is none. */
  GuestThread firstWaiting() {
    return isAwaited ? waiting.getFirst() : null;
  }
}
