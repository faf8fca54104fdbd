package pvm.core.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import pvm.core.abi.Frame;
import pvm.core.image.ThreadState.Unstarted;

/**
 * Puts threads on carriers, and holds the one lock of the process. All methods are called under
 * that lock unless said.
 *
 * <p>The lock is never held while guest code runs or a host stream is used.
 */
final class Scheduler {
  /** More blocked threads than this give their carriers back at once. */
  static final int PARKED_MAX = 256;

  /** Threads that run at the same time at first; others queue. */
  static final int CARRIERS = 1024;

  /** How long others queue before more may run: none of those that run may come to its end. */
  private static final long PATIENCE_NANOS = 20_000_000;

  private static final long WATCH_STACK_BYTES = 256 * 1024;

  private static final long IDLE_NANOS = 5_000_000_000L;

  /*
   * OPEN       threads run
   * REQUESTED  a stop was asked for: polls halt or throw, no thread is put on a carrier
   * STOPPED    no thread runs: all are captured, those that halted wait on their carriers
   * ENDED      threads are unwound and dropped; for good
   *
   *   from \ to   OPEN                    REQUESTED   STOPPED       ENDED
   *   OPEN                                stop                      exit, last thread
   *   REQUESTED   a pinned thread, late               all captured  exit, last thread
   *   STOPPED     resume                                            close
   */
  enum Phase {
    OPEN,
    REQUESTED,
    STOPPED,
    ENDED
  }

  final ReentrantLock lock = new ReentrantLock();

  private final Condition settled = lock.newCondition();
  private final IntFunction<GuestCarrier> carrierMaker;
  private final ArrayDeque<GuestThread> queue = new ArrayDeque<>();
  private final ArrayDeque<GuestCarrier> idle = new ArrayDeque<>();
  private final Set<GuestCarrier> carriers = new HashSet<>();
  private final List<GuestThread> stopped = new ArrayList<>();
  private final List<GuestThread> halted = new ArrayList<>();
  private volatile Phase phase = Phase.STOPPED;

  /** Threads on carriers that are not halted. */
  private int running;

  private int parked;
  private int carriersMax = CARRIERS;
  private boolean isWatched;

  /**
   * @param carrierMaker makes a carrier; the argument is how many there are already
   */
  Scheduler(IntFunction<GuestCarrier> carrierMaker) {
    this.carrierMaker = carrierMaker;
  }

  /** May be read without the lock; it may change at once then. */
  Phase phase() {
    return phase;
  }

  boolean isOpen() {
    return phase == Phase.OPEN;
  }

  /** May be read without the lock; it may change at once then. */
  boolean isRequested() {
    return phase == Phase.REQUESTED;
  }

  boolean isSettled() {
    return running == 0;
  }

  /** Waits until no thread runs, or the time is over. */
  void awaitSettled(long nanos) throws InterruptedException {
    if (running > 0 && nanos > 0) {
      settled.awaitNanos(nanos);
    }
  }

  // ---- phases

  /** No thread is mounted from now on; those that block are told to unwind. */
  void request() {
    phase = Phase.REQUESTED;
    unparkBlocked();
  }

  void stopped() {
    if (running != 0) {
      throw new AssertionError(running + " threads run in a stopped process");
    }
    phase = Phase.STOPPED;
  }

  /** Lets all threads run on that nothing but the stop held up. */
  void open() {
    phase = Phase.OPEN;
    for (GuestThread thread : stopped) {
      thread.move(GuestThread.State.QUEUED);
      queue.add(thread);
    }
    stopped.clear();
    wakeHalted();
    dispatch();
  }

  /** Drops what is not on a carrier and makes the rest unwind. */
  void end() {
    phase = Phase.ENDED;
    queue.clear();
    stopped.clear();
    wakeHalted();
    unparkBlocked();
    for (GuestCarrier carrier : idle) { // no lambda: there may be no memory to link it
      LockSupport.unpark(carrier);
    }
    settled.signalAll();
  }

  private void wakeHalted() {
    for (GuestThread thread : halted) {
      thread.innermost = null;
      thread.move(GuestThread.State.RUNNING);
      running++;
      LockSupport.unpark(thread.carrier);
    }
    halted.clear();
  }

  private void unparkBlocked() {
    for (GuestCarrier carrier : carriers) {
      GuestThread thread = carrier.thread();
      if (thread != null && thread.state() == GuestThread.State.BLOCKED) {
        LockSupport.unpark(carrier);
      }
    }
  }

  /** A carrier whose thread can't be captured now; null if there is none. */
  GuestCarrier pinned() {
    for (GuestCarrier carrier : carriers) {
      if (carrier.thread() != null && carrier.isPinned()) {
        return carrier;
      }
    }
    return null;
  }

  /** The threads that are on carriers, those that halted too. */
  List<GuestThread> mounted() {
    List<GuestThread> threads = new ArrayList<>();
    for (GuestCarrier carrier : carriers) {
      if (carrier.thread() != null) {
        threads.add(carrier.thread());
      }
    }
    return threads;
  }

  // ---- threads come and go

  /** A thread can run. */
  void enqueue(GuestThread thread) {
    thread.move(GuestThread.State.QUEUED);
    queue.add(thread);
    dispatch();
  }

  private void dispatch() {
    while (isOpen() && !queue.isEmpty()) {
      GuestCarrier carrier = idle.pollLast();
      if (carrier != null) {
        mount(queue.poll(), carrier);
        LockSupport.unpark(carrier);
      } else if (carriers.size() < carriersMax) {
        carrier = carrierMaker.apply(carriers.size());
        carriers.add(carrier);
        mount(queue.poll(), carrier);
        carrier.start();
      } else {
        watchQueue();
        return;
      }
    }
  }

  private void watchQueue() {
    if (!isWatched) {
      isWatched = true;
      Thread host = new Thread(null, this::letMoreRun, "pvm queue", WATCH_STACK_BYTES);
      host.setDaemon(true);
      host.start();
    }
  }

  /** As long as threads queue: more may run each time that none of those that run has ended. */
  private void letMoreRun() {
    lock.lock();
    try {
      while (isOpen() && !queue.isEmpty()) {
        GuestThread first = queue.peek();
        park(this, PATIENCE_NANOS);
        if (isOpen() && queue.peek() == first) {
          carriersMax += carriersMax / 8;
          dispatch();
        }
      }
    } finally {
      isWatched = false;
      lock.unlock();
    }
  }

  private void mount(GuestThread thread, GuestCarrier carrier) {
    thread.move(GuestThread.State.RUNNING);
    thread.carrier = carrier;
    carrier.thread(thread);
    running++;
  }

  /** The stack of a running or leaving thread has been captured; true if it waits for something. */
  boolean captured(GuestThread thread, Frame innermost) {
    thread.innermost = innermost;
    boolean waits = thread.state() == GuestThread.State.LEAVING;
    unmount(thread);
    if (phase == Phase.ENDED) {
      thread.move(GuestThread.State.ENDED);
      return false;
    }
    if (waits) {
      thread.move(GuestThread.State.WAITING);
      return true;
    }
    if (isOpen()) {
      thread.move(GuestThread.State.QUEUED);
      queue.add(thread);
    } else {
      thread.move(GuestThread.State.STOPPED);
      stopped.add(thread);
    }
    return false;
  }

  /**
   * The stack of the running thread has been captured in place: its carrier waits until the stop is
   * over.
   *
   * @return false if the process has ended: the thread has to unwind
   */
  boolean halt(GuestThread thread, Frame innermost) {
    if (isRequested()) {
      thread.innermost = innermost;
      thread.move(GuestThread.State.HALTED);
      halted.add(thread);
      leave();
      while (thread.state() == GuestThread.State.HALTED) {
        park(this, Long.MAX_VALUE);
      }
    }
    return phase != Phase.ENDED;
  }

  /** A running thread finds that it has to wait on; its stack is as it was. */
  void sentBack(GuestThread thread) {
    unmount(thread);
    thread.move(phase == Phase.ENDED ? GuestThread.State.ENDED : GuestThread.State.WAITING);
  }

  /** A running thread has come to its end. */
  void ended(GuestThread thread) {
    unmount(thread);
    thread.move(GuestThread.State.ENDED);
  }

  private void unmount(GuestThread thread) {
    thread.carrier.thread(null);
    thread.carrier = null;
    leave();
  }

  private void leave() {
    running--;
    if (running == 0) {
      settled.signalAll();
    }
  }

  /** Whether a thread that blocks on this carrier has to unwind. */
  boolean mustLeave(GuestCarrier carrier) {
    if (phase == Phase.ENDED) {
      return true;
    }
    return !carrier.isPinned() && (phase != Phase.OPEN || parked > PARKED_MAX);
  }

  /** Parks the calling carrier, without the lock, for at most {@code nanos}. */
  void park(Object blocker, long nanos) {
    lock.unlock();
    try {
      Thread.interrupted(); // of a native body that has ended since: no park would last
      LockSupport.parkNanos(blocker, nanos);
    } finally {
      lock.lock();
    }
  }

  void parked(int change) {
    parked += change;
  }

  // ---- carriers

  /**
   * Waits until the calling carrier has a thread to run. Takes the lock.
   *
   * @return false if the carrier is to end
   */
  boolean next(GuestCarrier carrier) {
    lock.lock();
    try {
      if (carrier.thread() == null && isOpen() && !queue.isEmpty()) {
        mount(queue.poll(), carrier);
      }
      if (carrier.thread() == null && phase != Phase.ENDED) {
        idle.add(carrier);
        awaitThread(carrier);
        idle.remove(carrier);
      }
      if (carrier.thread() == null) {
        carriers.remove(carrier);
        return false;
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void awaitThread(GuestCarrier carrier) {
    long end = System.nanoTime() + IDLE_NANOS;
    while (carrier.thread() == null && phase != Phase.ENDED) {
      long left = end - System.nanoTime();
      if (left <= 0 && (idle.size() > 1 || carriers.size() > 1)) {
        return;
      }
      park(this, left <= 0 ? IDLE_NANOS : left);
    }
  }

  /** Whether a thread has not begun: it has no frame and needs none. */
  static boolean isUnstarted(GuestThread thread) {
    return thread.waitsFor() instanceof Unstarted;
  }
}
