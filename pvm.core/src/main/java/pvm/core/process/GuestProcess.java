package pvm.core.process;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import pvm.core.abi.Frame;
import pvm.core.abi.Services;
import pvm.core.image.ThreadState;
import pvm.core.image.ThreadState.Wait;

/**
 * A running program: its threads and what they wait for.
 *
 * <p>A new process is stopped. {@link #start(Object)} gives it its main thread, or {@link #restore}
 * the threads that another one had when it was stopped; {@link #resumeAll} lets it run.
 * Thread-safe.
 */
public final class GuestProcess implements AutoCloseable {
  private static final long STOP_LIMIT_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final String name;
  private final Guest guest;
  private final ProcessClock clock;
  private final Console console;
  private final Scheduler scheduler;
  private final ReentrantLock lock;
  private final ThreadTable table = new ThreadTable();
  private final MonitorTable monitorTable = new MonitorTable();
  private final Waits waits;
  private final Threads threads;
  private final Monitors monitors;
  private final Safepoints safepoints;
  private final Services services;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Reserve reserve = new Reserve();
  private volatile Runnable onCheckpointWanted = () -> {};
  private int nextThreadId = 1;
  private int exitCode;
  private Throwable failure;

  public GuestProcess(String name, Guest guest, ProcessClock clock, Console console) {
    this.name = name;
    this.guest = guest;
    this.clock = clock;
    this.console = console;
    scheduler = new Scheduler(index -> new GuestCarrier(this, guest, index));
    lock = scheduler.lock;
    waits = new Waits(name, scheduler, monitorTable, new Waits.Surroundings(clock, console));
    threads = new Threads(scheduler.lock, table, waits, guest.names());
    monitors = new Monitors(monitorTable, scheduler, waits);
    safepoints = new Safepoints(scheduler, guest.polls(), waits::opened);
    services = new GuestServices(this, guest);
    console.listen(() -> onCheckpointWanted.run(), () -> locked(waits::consoleChanged));
  }

  public String name() {
    return name;
  }

  public Console console() {
    return console;
  }

  public ProcessClock clock() {
    return clock;
  }

  /**
   * Sets what is called when the console is full until a checkpoint is committed. It is called on a
   * carrier, so it must only pass the wish on and not wait for the checkpoint.
   */
  public void onCheckpointWanted(Runnable action) {
    onCheckpointWanted = action;
  }

  // ---- stop and go

  /**
   * Stops all threads at safepoints and waits until their stacks are captured. Each call is
   * followed by one of {@link #resumeAll}; stops of several callers come one after the other.
   *
   * @return the threads; none if the process has ended
   * @throws SafepointException if a thread did not come to a safepoint within 30 s; all run on
   */
  public ProcessState stopAll() throws InterruptedException {
    if (Thread.currentThread() instanceof GuestCarrier) {
      throw new IllegalStateException(
          "process " + name + ": a carrier can't stop its own process; ask another thread to");
    }
    lock.lock();
    try {
      safepoints.stop(STOP_LIMIT_NANOS);
      monitors.collectHolds(table.all());
      List<ThreadState> states = table.all().stream().map(GuestThread::toThreadState).toList();
      Console.Input input = console.input();
      return new ProcessState(
          states, nextThreadId, exitCode, clock.now(), input.unread(), input.received());
    } finally {
      lock.unlock();
    }
  }

  /** Ends the stop of the calling {@link #stopAll}, or begins a new or restored process. */
  public void resumeAll() {
    reserve.fill();
    locked(safepoints::release);
  }

  /**
   * Waits until no thread is in a call from host code that it has begun before, and all see what
   * was changed before; they run on meanwhile, and none waits for another one.
   *
   * @throws SafepointException if a thread was not seen outside of such a call within 30 s
   */
  public void passAll() throws InterruptedException {
    if (Thread.currentThread() instanceof GuestCarrier) {
      throw new IllegalStateException(
          "process " + name + ": a carrier can't wait for its own process; have another thread do");
    }
    lock.lock();
    try {
      safepoints.pass(STOP_LIMIT_NANOS);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Says who is told, by a thread of its own, of a stop that takes long.
   *
   * @param everyNanos how often
   * @param told how long ago the stop was requested, in nanoseconds
   */
  public void onLateStop(long everyNanos, LongConsumer told) {
    safepoints.late(new Safepoints.Late(everyNanos, told));
  }

  /** The host threads that a stop waits for. */
  public List<Thread> carriers() {
    return locked(() -> scheduler.mounted().stream().<Thread>map(t -> t.carrier).toList());
  }

  /** Stops all threads until {@link #resume}; checkpoints can still be taken. */
  public void pause() throws InterruptedException {
    lock.lock();
    try {
      safepoints.stop(STOP_LIMIT_NANOS);
      safepoints.pause(true);
      safepoints.release();
    } finally {
      lock.unlock();
    }
  }

  /** Ends {@link #pause}. */
  public void resume() {
    locked(() -> safepoints.pause(false));
  }

  public boolean isPaused() {
    return locked(safepoints::isPaused);
  }

  /** Tells that a checkpoint is durable which holds the oldest {@code outputBytes} collected. */
  public void committed(long outputBytes) {
    console.committed(outputBytes);
    locked(waits::consoleChanged);
  }

  public SafepointFigures figures() {
    return locked(safepoints::figures);
  }

  // ---- begin and end

  /** Adds the threads of a process that was stopped. The caller then calls {@link #resumeAll}. */
  public void restore(ProcessState state) {
    List<GuestThread> restored =
        state.threads().stream()
            .map(each -> new GuestThread(each, guest.threads().isDaemon(each.thread())))
            .toList();
    lock.lock();
    try {
      nextThreadId = state.nextThreadId();
      exitCode = state.exitCode();
      console.restore(new Console.Input(state.unreadInput(), state.receivedInput()));
      for (int i = 0; i < restored.size(); i++) {
        table.add(restored.get(i));
        monitors.restore(restored.get(i), state.threads().get(i).holds());
      }
      restored.forEach(waits::settle);
    } finally {
      lock.unlock();
    }
  }

  /** Starts a thread, the first one being the main thread. */
  public void start(Object thread) {
    StackProbe.check();
    boolean isDaemon = guest.threads().isDaemon(thread);
    lock.lock();
    try {
      ThreadState state =
          new ThreadState(
              nextThreadId, thread, null, new ThreadState.Unstarted(), List.of(), false, false);
      GuestThread started = new GuestThread(state, isDaemon);
      table.add(started);
      nextThreadId++;
      waits.settle(started);
    } finally {
      lock.unlock();
    }
  }

  /** Ends the process with an exit code. Its threads are unwound and dropped. */
  public void exit(int code) {
    lock.lock();
    try {
      if (!isEnded()) {
        exitCode = code;
        end();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Ends the process because the VM can't go on with it. */
  public void fail(Throwable cause) {
    reserve.release();
    lock.lock();
    try {
      if (!isEnded()) {
        failure = cause;
        exitCode = 1;
        end();
      }
    } finally {
      lock.unlock();
    }
  }

  private void end() {
    scheduler.end();
    guest.polls().request(true);
    waits.ended();
    table.clear();
    console.close();
    ended.countDown();
  }

  /** Drops the process: what has not been saved of it is lost. */
  @Override
  public void close() {
    exit(exitCode);
  }

  public boolean isEnded() {
    return scheduler.phase() == Scheduler.Phase.ENDED;
  }

  /**
   * Waits until the process has ended, by {@code exit}, with its last thread, by {@link #close} or
   * by a failure.
   *
   * @return its exit code
   */
  public int awaitEnd() throws InterruptedException {
    ended.await();
    return locked(() -> exitCode);
  }

  /** What made the VM give the process up; null if nothing did. */
  public Throwable failure() {
    return locked(() -> failure);
  }

  // ---- called by carriers

  Reserve reserve() {
    return reserve;
  }

  Scheduler scheduler() {
    return scheduler;
  }

  Monitors monitors() {
    return monitors;
  }

  Services services() {
    return services;
  }

  long passing() {
    return safepoints.passing();
  }

  void pinned(long nanos) {
    safepoints.pinned(nanos);
  }

  /** Blocks a running thread; whether an interrupt ended that. */
  boolean block(GuestThread thread, Wait wait) {
    StackProbe.check();
    GuestCarrier carrier = GuestCarrier.self();
    boolean isPinned = HostFrames.areBelow();
    if (isPinned) {
      carrier.pin();
    }
    try {
      return blockHere(thread, wait);
    } finally {
      if (isPinned) {
        carrier.unpin();
      }
    }
  }

  private boolean blockHere(GuestThread thread, Wait wait) {
    lock.lock();
    try {
      return waits.block(thread, wait);
    } finally {
      lock.unlock();
    }
  }

  boolean finishWait(GuestThread thread) {
    return locked(() -> waits.finish(thread));
  }

  void sendBack(GuestThread thread, Wait wait) {
    lock.lock();
    try {
      thread.waitFor(wait);
      scheduler.sentBack(thread);
      waits.settle(thread);
    } finally {
      lock.unlock();
    }
  }

  /** A thread unwound before its first frame: it begins anew. */
  void notBegun(GuestThread thread) {
    locked(() -> thread.waitFor(new ThreadState.Unstarted()));
  }

  void captured(GuestThread thread, Frame innermost) {
    lock.lock();
    try {
      if (scheduler.captured(thread, innermost)) {
        waits.settle(thread);
      }
    } finally {
      lock.unlock();
    }
  }

  /** A thread captured in place waits here until the stop is over; false if it has to unwind. */
  boolean halt(GuestThread thread, Frame innermost) {
    return locked(() -> scheduler.halt(thread, innermost));
  }

  /** A thread did not catch an exception. */
  void threw(GuestThread thread) {
    if (thread.id == 1) {
      locked(() -> exitCode = 1);
    }
  }

  /**
   * A thread is no longer alive; it owns the monitor of its Thread object, where others join it.
   */
  void ending(GuestThread thread, Monitor monitor) {
    locked(() -> table.remove(thread));
    monitors.signal(monitor, true);
  }

  /** A thread has come to its end; the process too if that was its last but for daemons. */
  void ended(GuestThread thread) {
    lock.lock();
    try {
      scheduler.ended(thread);
      if (!isEnded() && !table.hasUserThread()) {
        end();
      }
    } finally {
      lock.unlock();
    }
  }

  // ---- for the guest and for the host

  /** What may be asked of single threads. */
  public Threads threads() {
    return threads;
  }

  /** Notifies all that wait at an object, without owning its monitor. */
  public void wakeWaiting(Object object) {
    monitors.wakeWaiting(object);
  }

  /** A checkpoint is wished; may be called on a carrier. */
  public void wantCheckpoint() {
    onCheckpointWanted.run();
  }

  /** When an {@code Object.wait} ends; 0: never. */
  long deadlineOfWait(long millis) {
    return millis == 0 ? ThreadState.NEVER : clock.deadline(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  private void locked(Runnable action) {
    lock.lock();
    try {
      action.run();
    } finally {
      lock.unlock();
    }
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
