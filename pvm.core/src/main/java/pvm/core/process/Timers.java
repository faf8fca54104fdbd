package pvm.core.process;

import java.util.Comparator;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.function.Consumer;
import pvm.core.image.ThreadState;

/**
 * The deadlines of captured threads, kept by one host thread that is started when it is needed.
 * Threads that park their carrier keep their own. Under the lock of {@link Scheduler}.
 *
 * <p>Nothing fires while the process is stopped.
 */
final class Timers {
  private static final long STACK_BYTES = 256 * 1024;

  private final String processName;
  private final Scheduler scheduler;
  private final ProcessClock clock;
  private final Consumer<GuestThread> onDeadline;
  private final Condition changed;
  private final TreeSet<GuestThread> threads =
      new TreeSet<>(
          Comparator.comparingLong((GuestThread t) -> t.timer).thenComparingInt(t -> t.id));
  private boolean isStarted;

  Timers(
      String processName,
      Scheduler scheduler,
      ProcessClock clock,
      Consumer<GuestThread> onDeadline) {
    this.processName = processName;
    this.scheduler = scheduler;
    this.clock = clock;
    this.onDeadline = onDeadline;
    this.changed = scheduler.lock.newCondition();
  }

  /** Sets when a thread is looked at again; {@link ThreadState#NEVER}: not by a timer. */
  void set(GuestThread thread, long deadlineNanos) {
    if (thread.timer == deadlineNanos) {
      return;
    }
    if (thread.timer != ThreadState.NEVER) {
      threads.remove(thread);
    }
    thread.timer = deadlineNanos;
    if (deadlineNanos != ThreadState.NEVER) {
      threads.add(thread);
      if (threads.first() == thread) {
        start();
        changed.signal();
      }
    }
  }

  /** The process was resumed or has ended. */
  void phaseChanged() {
    changed.signal();
  }

  private void start() {
    if (!isStarted) {
      isStarted = true;
      Thread host = new Thread(null, this::run, "pvm timers " + processName, STACK_BYTES);
      host.setDaemon(true);
      host.start();
    }
  }

  private void run() {
    scheduler.lock.lock();
    try {
      while (scheduler.phase() != Scheduler.Phase.ENDED) {
        long nanos = scheduler.isOpen() ? fire() : ThreadState.NEVER;
        changed.awaitNanos(nanos);
      }
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts the timers", e);
    } finally {
      scheduler.lock.unlock();
    }
  }

  /** Passes on the threads whose deadline is over; the nanoseconds until the next one. */
  private long fire() {
    while (!threads.isEmpty()) {
      GuestThread first = threads.first();
      long left = first.timer - clock.nanoTime();
      if (left > 0) {
        return left;
      }
      set(first, ThreadState.NEVER);
      onDeadline.accept(first);
    }
    return ThreadState.NEVER;
  }
}
