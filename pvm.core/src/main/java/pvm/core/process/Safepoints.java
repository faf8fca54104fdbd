package pvm.core.process;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * Stops the threads of a process and lets them run again. Under the lock of {@link Scheduler}.
 *
 * <p>A pinned thread passes all polls. So no stop is requested while one is pinned; and if one gets
 * pinned after the request, it has {@link #PIN_GRACE_NANOS} to end that: then, or if it blocks, the
 * request is taken back, since what it waits for may be a thread that has been captured.
 */
final class Safepoints {
  private static final long PIN_GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
  private static final long PIN_CHECK_NANOS = TimeUnit.MICROSECONDS.toNanos(200);
  private static final long PASS_CHECK_NANOS = TimeUnit.MICROSECONDS.toNanos(200);

  private final Scheduler scheduler;
  private final PollSwitch polls;
  private final Runnable onOpen;
  private final Condition released;
  private volatile Late late = new Late(Long.MAX_VALUE, nanos -> {});

  /** Whether a caller of {@link #stop} has not called {@link #release} yet. */
  private boolean isHeld;

  /** The number of a {@link #pass} that is on; 0 if none is. */
  private volatile long passing;

  private long passes;
  private boolean isPaused;
  private long requestedAt;
  private long stops;
  private final Durations stopNanos = new Durations();
  private final Durations pauseNanos = new Durations();
  private long retractions;
  private final LongAdder pins = new LongAdder();
  private final LongAccumulator pinNanosMax = new LongAccumulator(Math::max, 0);

  /**
   * Is told, by a thread of its own, of a stop that takes long.
   *
   * @param everyNanos how often
   * @param told how long ago the stop was requested, in nanoseconds
   */
  record Late(long everyNanos, LongConsumer told) {}

  Safepoints(Scheduler scheduler, PollSwitch polls, Runnable onOpen) {
    this.scheduler = scheduler;
    this.polls = polls;
    this.onOpen = onOpen;
    this.released = scheduler.lock.newCondition();
  }

  SafepointFigures figures() {
    return new SafepointFigures(
        stops, stopNanos.spread(), pauseNanos.spread(), retractions, pins.sum(), pinNanosMax.get());
  }

  void late(Late listener) {
    late = listener;
  }

  boolean isPaused() {
    return isPaused;
  }

  /**
   * Stops all threads, after the stops of others are over.
   *
   * @throws SafepointException if that takes longer than {@code limitNanos}; nothing is stopped
   *     then
   */
  void stop(long limitNanos) throws InterruptedException {
    hold();
    boolean isDone = false;
    try {
      requestedAt = System.nanoTime();
      while (scheduler.isOpen() && !attempt(requestedAt + limitNanos)) {
        awaitUnpinned(requestedAt + limitNanos);
      }
      isDone = true;
    } finally {
      if (!isDone) {
        takeBack();
        release();
      }
    }
  }

  private void hold() throws InterruptedException {
    while (isHeld) {
      released.await();
    }
    isHeld = true;
  }

  /**
   * Waits until no thread is where it was: each has passed a poll, or is not on a carrier, or is
   * blocked. No thread waits for another one. So all see what was changed before, and are in no
   * call from host code that they had begun before.
   *
   * @throws SafepointException if that takes longer than {@code limitNanos}
   */
  void pass(long limitNanos) throws InterruptedException {
    hold();
    try {
      passing = ++passes;
      polls.request(true);
      awaitPassed(scheduler.mounted(), limitNanos);
    } finally {
      if (scheduler.phase() != Scheduler.Phase.ENDED) { // there polls stay on
        polls.request(false);
      }
      passing = 0;
      release();
    }
  }

  private void awaitPassed(List<GuestThread> threads, long limitNanos) throws InterruptedException {
    List<GuestThread> awaited = threads;
    long begin = System.nanoTime();
    long told = begin;
    while (scheduler.isOpen()) {
      awaited = awaited.stream().filter(this::isBehind).toList();
      if (awaited.isEmpty()) {
        return;
      }
      long now = System.nanoTime();
      failIfPast(begin, begin + limitNanos, now);
      told = tell(begin, told, now);
      scheduler.awaitSettled(PASS_CHECK_NANOS);
    }
  }

  private boolean isBehind(GuestThread thread) {
    GuestCarrier carrier = thread.carrier;
    return carrier != null
        && carrier.passed() != passing
        && (thread.state() == GuestThread.State.RUNNING || carrier.isPinned());
  }

  /** The pass that a thread at a poll is asked for; 0 if none. Needs no lock. */
  long passing() {
    return passing;
  }

  /** Ends the stop; threads run on unless the process is paused. */
  void release() {
    isHeld = false;
    released.signal();
    openIfNothingHolds();
  }

  void pause(boolean isOn) {
    isPaused = isOn;
    openIfNothingHolds();
  }

  private void openIfNothingHolds() {
    if (!isHeld && !isPaused && scheduler.phase() == Scheduler.Phase.STOPPED) {
      if (requestedAt != 0) {
        pauseNanos.add(System.nanoTime() - requestedAt);
        requestedAt = 0;
      }
      scheduler.open();
      onOpen.run();
    }
  }

  /**
   * Requests a stop; true if the process is stopped or has ended, false if it has to be tried
   * again.
   */
  private boolean attempt(long deadline) throws InterruptedException {
    if (scheduler.pinned() != null) {
      return false;
    }
    long raised = System.nanoTime();
    long told = raised;
    scheduler.request();
    polls.request(true);
    while (!scheduler.isSettled() && scheduler.phase() == Scheduler.Phase.REQUESTED) {
      GuestCarrier pinned = scheduler.pinned();
      long now = System.nanoTime();
      if (pinned != null && (isBlocked(pinned) || now - raised > PIN_GRACE_NANOS)) {
        takeBack();
        return false;
      }
      failIfPast(requestedAt, deadline, now);
      told = tell(raised, told, now);
      scheduler.awaitSettled(Math.min(PIN_GRACE_NANOS, deadline - now));
    }
    if (scheduler.phase() == Scheduler.Phase.REQUESTED) {
      scheduler.stopped();
      polls.request(false);
      count(System.nanoTime() - requestedAt);
    }
    return true;
  }

  /** Tells that a request takes long, if it is time; when that was done last. */
  private long tell(long begin, long told, long now) {
    Late listener = late;
    if (now - told < listener.everyNanos()) {
      return told;
    }
    Thread.ofPlatform().daemon().start(() -> listener.told().accept(now - begin));
    return now;
  }

  private static boolean isBlocked(GuestCarrier carrier) {
    return carrier.thread().state() == GuestThread.State.BLOCKED;
  }

  private void takeBack() {
    if (scheduler.phase() == Scheduler.Phase.REQUESTED) {
      retractions++;
      polls.request(false);
      scheduler.open();
      onOpen.run();
    }
  }

  private void awaitUnpinned(long deadline) throws InterruptedException {
    while (scheduler.isOpen() && scheduler.pinned() != null) {
      failIfPast(requestedAt, deadline, System.nanoTime());
      scheduler.awaitSettled(PIN_CHECK_NANOS);
    }
  }

  private void failIfPast(long begin, long deadline, long now) {
    if (now >= deadline) {
      throw new SafepointException(
          "not all threads came to a safepoint within "
              + TimeUnit.NANOSECONDS.toMillis(now - begin)
              + " ms; still running: "
              + scheduler.mounted().stream()
                  .map(t -> t.id + (t.carrier.isPinned() ? " (pinned)" : ""))
                  .collect(Collectors.joining(", ", "thread ", "")));
    }
  }

  private void count(long nanos) {
    stops++;
    stopNanos.add(nanos);
  }

  /** A thread was pinned for some time. Needs no lock. */
  void pinned(long nanos) {
    pins.increment();
    pinNanosMax.accumulate(nanos);
  }
}
