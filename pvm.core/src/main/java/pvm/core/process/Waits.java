package pvm.core.process;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import pvm.core.abi.Unwind;
import pvm.core.image.ThreadState;
import pvm.core.image.ThreadState.Entering;
import pvm.core.image.ThreadState.Parked;
import pvm.core.image.ThreadState.Reading;
import pvm.core.image.ThreadState.Ready;
import pvm.core.image.ThreadState.Sleeping;
import pvm.core.image.ThreadState.Unstarted;
import pvm.core.image.ThreadState.Wait;
import pvm.core.image.ThreadState.Waiting;
import pvm.core.image.ThreadState.Writing;

/**
 * When waits begin and end. All under the lock of {@link Scheduler}.
 *
 * <p>A wait ends in two steps. {@link #advance} says whether it is over and may be asked any number
 * of times: by the parked thread itself, or for a captured one by whatever has changed. {@link
 * #finish} takes what ended it (a permit, the interrupt flag) on the carrier that runs the thread
 * on. Nothing between the two has to be saved: a stop in between leaves the wait as it is, and it
 * is over again when it is asked again.
 */
final class Waits {
  private final Scheduler scheduler;
  private final MonitorTable monitors;
  private final ProcessClock clock;
  private final Console console;
  private final Timers timers;

  /** Threads that wait for the console. */
  private final Set<GuestThread> atConsole = new LinkedHashSet<>();

  /** Captured threads to look at when the process is resumed. */
  private final List<GuestThread> touched = new ArrayList<>();

  Waits(String processName, Scheduler scheduler, MonitorTable monitors, Surroundings around) {
    this.scheduler = scheduler;
    this.monitors = monitors;
    this.clock = around.clock();
    this.console = around.console();
    this.timers = new Timers(processName, scheduler, clock, this::settle);
  }

  /** The clock and the console of the process. */
  record Surroundings(ProcessClock clock, Console console) {}

  /**
   * Blocks the running thread: parks its carrier, or unwinds it if the process is to stop or too
   * many carriers are parked.
   *
   * @return whether an interrupt ended the wait
   * @throws Unwind if it has to be captured; then the wait stays
   */
  boolean block(GuestThread thread, Wait wait) {
    thread.waitFor(wait);
    if (advance(thread)) {
      return finish(thread);
    }
    thread.move(GuestThread.State.BLOCKED);
    scheduler.parked(1);
    try {
      do {
        if (scheduler.mustLeave(thread.carrier)) {
          thread.move(GuestThread.State.LEAVING);
          throw new Unwind();
        }
        thread.isWoken = false;
        scheduler.park(wait, nanosLeft(thread.waitsFor()));
      } while (!advance(thread));
      thread.move(GuestThread.State.RUNNING);
      return finish(thread);
    } finally {
      scheduler.parked(-1);
    }
  }

  /** Something that a thread may wait for has happened. */
  void wake(GuestThread thread) {
    switch (thread.state()) {
      case BLOCKED -> {
        if (!thread.isWoken) {
          thread.isWoken = true;
          LockSupport.unpark(thread.carrier);
        }
      }
      case WAITING -> settle(thread);
      default -> {
        // Runs, or looks for itself when it has been captured.
      }
    }
  }

  /** Lets a captured thread run if its wait is over; sets its timer if not. */
  void settle(GuestThread thread) {
    if (scheduler.phase() == Scheduler.Phase.ENDED) {
      return;
    }
    if (!scheduler.isOpen()) {
      touched.add(thread);
    } else if (thread.state() == GuestThread.State.WAITING) {
      if (advance(thread)) {
        timers.set(thread, ThreadState.NEVER);
        scheduler.enqueue(thread);
      } else {
        timers.set(thread, deadline(thread.waitsFor()));
      }
    }
  }

  /** The process runs again. */
  void opened() {
    List<GuestThread> again = List.copyOf(touched);
    touched.clear();
    again.forEach(this::settle);
    timers.phaseChanged();
  }

  /** The process has ended. */
  void ended() {
    touched.clear();
    atConsole.clear();
    timers.phaseChanged();
  }

  /** There is input, or room for output. */
  void consoleChanged() {
    List.copyOf(atConsole).forEach(this::wake);
  }

  /** Whether the wait of a thread is over. */
  private boolean advance(GuestThread thread) {
    return switch (thread.waitsFor()) {
      case Ready _, Unstarted _ -> true;
      case Entering entering -> own(thread, entering);
      case Waiting waiting -> endWaiting(thread, waiting);
      case Sleeping sleeping -> thread.isInterrupted() || isPast(sleeping.deadlineNanos());
      case Parked parked ->
          thread.hasPermit() || thread.isInterrupted() || isPast(parked.deadlineNanos());
      case Reading _ -> awaitConsole(thread, console.isReadable());
      case Writing _ -> awaitConsole(thread, console.hasRoom());
    };
  }

  private boolean awaitConsole(GuestThread thread, boolean isOver) {
    if (isOver) {
      atConsole.remove(thread);
    } else {
      atConsole.add(thread);
    }
    return isOver;
  }

  private boolean own(GuestThread thread, Entering entering) {
    Monitor monitor = monitors.get(entering.monitor());
    if (!monitor.tryOwn(thread, entering.count())) {
      monitor.queue(thread);
      if (!monitor.tryOwn(thread, entering.count())) {
        thread.attempts++;
        return false;
      }
    }
    monitor.unqueue(thread);
    thread.attempts = 0;
    return true;
  }

  private boolean endWaiting(GuestThread thread, Waiting waiting) {
    if (thread.isInterrupted()) {
      thread.interrupted(false);
      return enterAgain(thread, waiting, true);
    }
    return isPast(waiting.deadlineNanos()) && enterAgain(thread, waiting, false);
  }

  private boolean enterAgain(GuestThread thread, Waiting waiting, boolean isInterrupted) {
    monitors.get(waiting.monitor()).removeWaiting(thread);
    thread.waitFor(new Entering(waiting.monitor(), waiting.count(), isInterrupted));
    return advance(thread);
  }

  /**
   * Moves a thread from the wait set to those that want to enter; its notifier owns the monitor.
   */
  void notified(GuestThread thread, Monitor monitor) {
    Waiting waiting = (Waiting) thread.waitsFor();
    monitor.removeWaiting(thread);
    thread.waitFor(new Entering(waiting.monitor(), waiting.count(), false));
    monitor.queue(thread);
    timers.set(thread, ThreadState.NEVER);
  }

  /**
   * Takes what ended the wait of a running thread.
   *
   * @return whether it was an interrupt that has to be thrown
   */
  boolean finish(GuestThread thread) {
    Wait wait = thread.waitsFor();
    thread.waitFor(GuestThread.READY);
    return switch (wait) {
      case Entering entering -> entering.interrupted();
      case Sleeping _ -> {
        boolean isInterrupted = thread.isInterrupted();
        thread.interrupted(false);
        yield isInterrupted;
      }
      case Parked _ -> {
        thread.takePermit();
        yield false;
      }
      case Ready _, Unstarted _, Waiting _, Reading _, Writing _ -> false;
    };
  }

  private boolean isPast(long deadlineNanos) {
    return deadlineNanos != ThreadState.NEVER && clock.nanoTime() >= deadlineNanos;
  }

  private long nanosLeft(Wait wait) {
    long deadline = deadline(wait);
    return deadline == ThreadState.NEVER ? deadline : Math.max(1, deadline - clock.nanoTime());
  }

  private static long deadline(Wait wait) {
    return switch (wait) {
      case Waiting waiting -> waiting.deadlineNanos();
      case Sleeping sleeping -> sleeping.deadlineNanos();
      case Parked parked -> parked.deadlineNanos();
      case Ready _, Unstarted _, Entering _, Reading _, Writing _ -> ThreadState.NEVER;
    };
  }
}
