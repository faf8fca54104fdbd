package pvm.core.process;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import pvm.core.abi.Frame;
import pvm.core.image.ThreadState;
import pvm.core.image.ThreadState.Hold;
import pvm.core.image.ThreadState.Ready;
import pvm.core.image.ThreadState.Wait;

/**
 * The host's record of one guest thread. Guarded by the lock of {@link Scheduler} but for the
 * permit and the interrupt flag, which its own carrier also reads without it.
 */
final class GuestThread {

  static final Wait READY = new Ready();

  private static final VarHandle PERMIT;

  static {
    try {
      PERMIT = MethodHandles.lookup().findVarHandle(GuestThread.class, "hasPermit", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /*
   * QUEUED   waits for a carrier: started, or what it waited for is over
   * RUNNING  on a carrier, in guest code or on its way there
   * BLOCKED  on a carrier whose host thread is parked
   * HALTED   on a carrier that waits at a poll; captured in place
   * LEAVING  on a carrier, unwinding; what it waits for is recorded
   * WAITING  captured; a carrier takes it when its wait is over
   * STOPPED  captured at a poll; runs on when the process is resumed
   *
   *   from \ to   QUEUED      RUNNING    BLOCKED   LEAVING    WAITING    STOPPED   ENDED
   *   QUEUED                  carrier                                              exit
   *   RUNNING     capture(1)             blocks    blocks(2)  capture(3) stop      end, exit
   *   BLOCKED                 over                 stop                            exit
   *   LEAVING                                                 captured             exit
   *   WAITING     over                                                             exit
   *   STOPPED     resume                                                           exit
   *
   * A RUNNING thread is HALTED at a poll if a stop is on.
   * (1) a capture that no stop asked for   (2) a stop is on, or too many carriers are parked
   * (3) another thread took the input, or the room, that it was woken for
   */
  enum State {
    QUEUED,
    RUNNING,
    BLOCKED,
    HALTED,
    LEAVING,
    WAITING,
    STOPPED,
    ENDED;

    boolean leadsTo(State to) {
      return switch (this) {
        case QUEUED -> to == RUNNING || to == ENDED;
        case RUNNING -> to != RUNNING;
        case HALTED -> to == RUNNING;
        case BLOCKED -> to == RUNNING || to == LEAVING || to == ENDED;
        case LEAVING -> to == WAITING || to == ENDED;
        case WAITING, STOPPED -> to == QUEUED || to == ENDED;
        case ENDED -> false;
      };
    }

    /** Whether the thread is on a carrier. */
    boolean isMounted() {
      return this == RUNNING || this == BLOCKED || this == LEAVING;
    }
  }

  final int id;
  final Object object;
  final boolean isDaemon;

  /** The carrier it is on; null if none. */
  GuestCarrier carrier;

  /** Its captured stack; null while it runs, before it has begun and after its last frame. */
  Frame innermost;

  /** About what its captured stack takes when it is on a host's stack. */
  long stackBytes;

  /** Whether the end of memory, which ends the thread, has been printed. */
  boolean isOutOfMemory;

  /** Whether its host thread has been unparked since it last looked. */
  boolean isWoken;

  /** How often it was woken for a monitor that another thread took first. */
  int attempts;

  /** When its wait ends, as it is in {@link Timers}; NEVER if it is not there. */
  long timer = ThreadState.NEVER;

  private State state;
  private Wait waitsFor;
  private volatile boolean isInterrupted;
  private volatile boolean hasPermit;

  /** What {@link #toThreadState} gave, if nothing has changed since. */
  private ThreadState captured;

  private List<Hold> holds = List.of();

  /** A thread that has not run on any carrier of this process yet. */
  GuestThread(ThreadState from, boolean isDaemon) {
    this.id = from.id();
    this.object = from.thread();
    this.isDaemon = isDaemon;
    this.innermost = from.innermost();
    this.waitsFor = from.waitsFor();
    this.isInterrupted = from.isInterrupted();
    this.hasPermit = from.hasPermit();
    this.state = State.WAITING;
    for (Frame frame = innermost; frame != null; frame = frame.caller) {
      stackBytes += frame.stackBytes();
    }
  }

  State state() {
    return state;
  }

  /** The one place where the state changes. */
  void move(State to) {
    if (!state.leadsTo(to)) {
      throw new AssertionError("thread " + id + ": " + state + " to " + to);
    }
    state = to;
    captured = null;
  }

  Wait waitsFor() {
    return waitsFor;
  }

  void waitFor(Wait wait) {
    waitsFor = wait;
    captured = null;
  }

  boolean isInterrupted() {
    return isInterrupted;
  }

  void interrupted(boolean value) {
    isInterrupted = value;
    captured = null;
  }

  boolean hasPermit() {
    return hasPermit;
  }

  void givePermit() {
    PERMIT.setVolatile(this, true);
    captured = null;
  }

  /**
   * Takes the permit if there is one. An atomic exchange, so that everything done before any unpark
   * that it swallows is seen.
   */
  boolean takePermit() {
    return hasPermit && (boolean) PERMIT.getAndSet(this, false);
  }

  /** A monitor became its own while it was not running, or nothing is known of its monitors. */
  void forgetHolds() {
    captured = null;
  }

  /** Begins a new list of monitors for {@link #toThreadState}, if the old one may not hold. */
  void clearHolds() {
    if (captured == null) {
      holds = List.of();
    }
  }

  void addHold(Object monitor, int count) {
    if (captured != null) {
      return;
    }
    if (holds.isEmpty()) {
      holds = new ArrayList<>();
    }
    holds.add(new Hold(monitor, count));
  }

  /** The thread as data; the same instance as long as nothing has changed. */
  ThreadState toThreadState() {
    if (captured == null) {
      captured =
          new ThreadState(
              id, object, innermost, waitsFor, List.copyOf(holds), isInterrupted, hasPermit);
    }
    return captured;
  }
}
