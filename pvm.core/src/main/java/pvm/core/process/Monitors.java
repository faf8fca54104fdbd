package pvm.core.process;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import pvm.core.abi.Unwind;
import pvm.core.image.ThreadState;
import pvm.core.image.ThreadState.Entering;
import pvm.core.image.ThreadState.Hold;
import pvm.core.image.ThreadState.Waiting;

/**
 * synchronized, wait and notify. {@link GuestCarrier} does what needs no waiting by itself; this
 * does the rest, under the lock of {@link Scheduler}, which its methods take.
 *
 * <p>A free monitor goes to whoever comes first; a thread that was woken for it some times in vain
 * gets it handed over. To a captured thread it is always handed over, for such a thread can't try.
 */
final class Monitors {
  private static final int SPINS = 64;
  private static final int ATTEMPTS_MAX = 3;

  private final MonitorTable table;
  private final Waits waits;
  private final ReentrantLock lock;

  Monitors(MonitorTable table, Scheduler scheduler, Waits waits) {
    this.table = table;
    this.waits = waits;
    this.lock = scheduler.lock;
  }

  /** The monitor of an object, made if there is none. */
  Monitor get(Object object) {
    Monitor found = table.find(object, System.identityHashCode(object));
    if (found != null && !found.isRemoved()) {
      return found;
    }
    lock.lock();
    try {
      return table.get(object);
    } finally {
      lock.unlock();
    }
  }

  /** Enters a monitor that another thread owns, or that was removed. */
  void enter(GuestThread thread, Object object) {
    Monitor monitor = get(object);
    for (int i = 0; i < SPINS; i++) {
      if (monitor.tryEnter(thread)) {
        return;
      }
      Thread.onSpinWait();
    }
    StackProbe.check();
    lock.lock();
    try {
      waits.block(thread, new Entering(object, 1, false));
    } finally {
      lock.unlock();
    }
  }

  /** Wakes a thread that wants to enter a monitor that was freed just now. */
  void freed(Monitor monitor) {
    lock.lock();
    try {
      passOn(monitor);
    } finally {
      lock.unlock();
    }
  }

  private void passOn(Monitor monitor) {
    GuestThread first = monitor.firstEntering();
    if (first == null || monitor.owner != null) {
      return;
    }
    if (first.state() == GuestThread.State.BLOCKED && first.attempts >= ATTEMPTS_MAX) {
      monitor.tryOwn(first, ((Entering) first.waitsFor()).count());
    }
    waits.wake(first);
  }

  /**
   * Waits for a notify until a deadline, then enters again.
   *
   * @return whether an interrupt ended it
   * @throws Unwind if the thread has to be captured
   */
  boolean await(GuestThread thread, Object object, long deadlineNanos) {
    StackProbe.check();
    lock.lock();
    try {
      if (thread.isInterrupted()) {
        thread.interrupted(false);
        return true;
      }
      Monitor monitor = table.get(object);
      Waiting waiting = new Waiting(object, monitor.count, deadlineNanos);
      thread.waitFor(waiting);
      monitor.addWaiting(thread);
      monitor.free();
      passOn(monitor);
      return waits.block(thread, waiting);
    } finally {
      lock.unlock();
    }
  }

  /** Notifies one or all of the threads that wait; the caller owns the monitor. */
  void signal(Monitor monitor, boolean isAll) {
    StackProbe.check();
    lock.lock();
    try {
      do {
        GuestThread first = monitor.firstWaiting();
        if (first == null) {
          return;
        }
        waits.notified(first, monitor);
      } while (isAll);
    } finally {
      lock.unlock();
    }
  }

  /** Notifies all that wait, for a caller that is no thread of the guest and owns nothing. */
  void wakeWaiting(Object object) {
    lock.lock();
    try {
      Monitor monitor = table.get(object);
      signal(monitor, true);
      passOn(monitor);
    } finally {
      lock.unlock();
    }
  }

  // ---- to and from images; under the lock, no thread runs

  /** Tells each thread which monitors it owns. */
  void collectHolds(Iterable<GuestThread> threads) {
    threads.forEach(GuestThread::clearHolds);
    table.forEach(
        monitor -> {
          GuestThread owner = monitor.owner;
          if (owner != null && !monitor.isRemoved()) {
            owner.addHold(monitor.get(), monitor.count);
          }
        });
  }

  /** Gives a restored thread its monitors and puts it into its wait set. */
  void restore(GuestThread thread, List<Hold> holds) {
    for (Hold hold : holds) {
      if (!table.get(hold.monitor()).tryOwn(thread, hold.count())) {
        throw new IllegalArgumentException(
            "thread " + thread.id + ": a monitor it holds is held by another thread too");
      }
    }
    if (thread.waitsFor() instanceof ThreadState.Waiting waiting) {
      table.get(waiting.monitor()).addWaiting(thread);
    }
  }
}
