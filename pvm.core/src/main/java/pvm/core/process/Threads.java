package pvm.core.process;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import pvm.core.abi.Frame;

/**
 * What the guest and the host may ask of the threads of a process, each known by its guest Thread
 * object. Thread-safe.
 */
public final class Threads {
  private final ReentrantLock lock;
  private final ThreadTable table;
  private final Waits waits;
  private final GuestNames names;

  /**
   * @param lock that of the {@link Scheduler}, which guards the table
   */
  Threads(ReentrantLock lock, ThreadTable table, Waits waits, GuestNames names) {
    this.lock = lock;
    this.table = table;
    this.waits = waits;
    this.names = names;
  }

  /** Gives a thread its permit. */
  public void unpark(Object thread) {
    wake(thread, GuestThread::givePermit);
  }

  /** Interrupts a thread; nothing happens if it has ended. */
  public void interrupt(Object thread) {
    wake(thread, found -> found.interrupted(true));
  }

  private void wake(Object thread, Consumer<GuestThread> change) {
    StackProbe.check();
    lock.lock();
    try {
      GuestThread found = table.find(thread);
      if (found != null) {
        change.accept(found);
        waits.wake(found);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Whether a thread is interrupted; false if it has ended. It no longer is if that is cleared. */
  public boolean isInterrupted(Object thread, boolean clear) {
    lock.lock();
    try {
      GuestThread found = table.find(thread);
      if (found == null) {
        return false;
      }
      boolean was = found.isInterrupted();
      if (was && clear) {
        found.interrupted(false);
      }
      return was;
    } finally {
      lock.unlock();
    }
  }

  // ---- questions

  /** Whether a thread has started and not ended. */
  public boolean isAlive(Object thread) {
    return locked(() -> table.find(thread) != null);
  }

  /** The Thread objects of all threads, in the order of their start. */
  public Object[] objects() {
    return locked(() -> table.all().stream().map(thread -> thread.object).toArray());
  }

  /** Name of the {@code Thread.State} of a thread; TERMINATED if it has ended or not started. */
  public String state(Object thread) {
    return locked(
        () -> {
          GuestThread found = table.find(thread);
          return (found == null ? Thread.State.TERMINATED : ThreadStatus.state(found.waitsFor()))
              .name();
        });
  }

  /** The threads as they are now, in the order of their start; the process need not be stopped. */
  public List<ThreadStatus> all() {
    return locked(() -> table.all().stream().map(ThreadStatus::of).toList());
  }

  /** Where a thread is: it goes on meanwhile if it runs. Empty if it has not begun or has ended. */
  StackTraceElement[] stackTraceOf(Object object) {
    Thread carrier;
    Frame innermost;
    lock.lock();
    try {
      GuestThread thread = table.find(object);
      if (thread == null) {
        return new StackTraceElement[0];
      }
      carrier = thread.carrier;
      innermost = carrier == null ? thread.innermost : thread.carrier.callers();
    } finally {
      lock.unlock();
    }
    StackTraceElement[] host = carrier == null ? new StackTraceElement[0] : carrier.getStackTrace();
    return names.stackTrace(host, innermost);
  }

  private <T> T locked(Supplier<T> question) {
    lock.lock();
    try {
      return question.get();
    } finally {
      lock.unlock();
    }
  }
}
