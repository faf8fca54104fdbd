package pvm.core.process;

import java.nio.charset.Charset;
import pvm.core.abi.Abi;
import pvm.core.abi.Carrier;
import pvm.core.abi.FieldReader;
import pvm.core.abi.Frame;
import pvm.core.abi.Services;
import pvm.core.abi.Unwind;
import pvm.core.image.ThreadState;
import pvm.core.image.ThreadState.Reading;
import pvm.core.image.ThreadState.Writing;

/**
 * A host thread that runs guest threads, one after the other.
 *
 * <p>A captured thread is run on frame by frame, from the innermost: the frames of its callers stay
 * data until it returns to them. So a deep stack takes no room on the host's stack after a stop,
 * and does not have to be captured again.
 */
public final class GuestCarrier extends Carrier {
  /**
   * Host stack of a carrier. It is reserved, and takes memory only as deep as a program recurses:
   * 64 MB are some 500,000 small frames. More would make a StackOverflowError slow, since the
   * exception passes a handler in each frame: 17 s for 512 MB.
   */
  private static final long STACK_BYTES = 64L << 20;

  private final GuestProcess process;
  private final Guest guest;

  private final MonitorCache monitors;
  private final CallerTraces traces;

  /** The thread that runs here; changed under the lock of {@link Scheduler}. */
  private volatile GuestThread thread;

  /** Depth of stretches that can't be captured; written by this carrier. */
  private volatile int pins;

  private long pinnedAt;

  /** Whether the thread that runs has not begun before. */
  private boolean isUnstarted;

  /** The frame that runs on, on the host's stack; null for the first activation. */
  private Frame resumed;

  /** The last pass that it was asked for at a poll; written by this carrier. */
  private volatile long passed;

  /** Frames of the running thread that have not been resumed: its callers, as data. */
  private Frame below;

  /** About what those take when they are on the stack. */
  private long belowBytes;

  GuestCarrier(GuestProcess process, Guest guest, int index) {
    super(null, "pvm " + process.name() + " " + index, STACK_BYTES, guest.heap().carrierBegins());
    this.process = process;
    this.guest = guest;
    this.monitors = new MonitorCache(process.monitors());
    this.traces = new CallerTraces(guest.names());
    setDaemon(true);
  }

  /** The carrier that runs. */
  static GuestCarrier self() {
    return (GuestCarrier) Carrier.current();
  }

  GuestThread thread() {
    return thread;
  }

  /** The Thread object of the guest thread that runs. */
  public static Object currentThreadObject() {
    return self().thread.object;
  }

  void thread(GuestThread next) {
    thread = next;
  }

  boolean isPinned() {
    return pins > 0;
  }

  /** The captured callers of the frames that are on the host's stack; null if there are none. */
  public Frame callers() {
    return below;
  }

  // ---- the base loop

  /**
   * Runs one thread after the other, and each frame by frame. All is called from this one method:
   * the JVM walks the stack down to here for each exception that a program makes.
   */
  @Override
  public void run() {
    try {
      while (process.scheduler().next(this)) {
        boolean isGoingOn = begin();
        while (isGoingOn) {
          Throwable thrown = null;
          try {
            if (resumed == null) {
              guest.threads().run(thread.object);
            } else {
              guest.classes().resumption(resumed.owner).$resume(resumed);
            }
          } catch (Throwable t) {
            thrown = t;
          }
          isGoingOn = ended(thrown);
        }
      }
    } catch (Throwable t) {
      process.fail(t);
    } finally {
      guest.heap().carrierEnds(dirty());
    }
  }

  /** Takes over the stack of a thread; false if there is nothing to run. */
  private boolean begin() {
    process.reserve().fill();
    isUnstarted = Scheduler.isUnstarted(thread);
    if (!endWait()) {
      return false;
    }
    Frame innermost = thread.innermost;
    thread.innermost = null;
    if (innermost == null && !isUnstarted) {
      finish();
      return false;
    }
    belowBytes = innermost == null ? 0 : thread.stackBytes;
    resume(innermost);
    return true;
  }

  /** Says what is to run: a captured frame, or the first activation. */
  private void resume(Frame frame) {
    resumed = frame;
    below = frame == null ? null : frame.caller;
    belowBytes -= frame == null ? 0 : frame.stackBytes();
  }

  /**
   * Takes the end of what was resumed to its caller.
   *
   * @param thrown null if it returned
   * @return whether the caller is to run on
   */
  private boolean ended(Throwable thrown) {
    if (thrown instanceof Unwind unwind) {
      captured(unwind, isUnstarted);
      return false;
    }
    if (thrown != null) {
      Abi.seen(thrown);
    }
    if (below == null) {
      if (thrown == null || reportUncaught(thrown)) {
        finish();
      }
      return false;
    }
    if (thrown == null) {
      below.takeOutcome(resumed);
    } else {
      below.setThrown(thrown);
    }
    resume(below);
    return true;
  }

  private void captured(Unwind unwind, boolean isUnstarted) {
    Frame innermost = unwind.innermost();
    if (innermost != null) {
      unwind.outermost().caller = below;
      thread.stackBytes = belowBytes + unwind.stackBytes();
      if (thread.stackBytes > STACK_BYTES && thread.waitsFor() == GuestThread.READY) {
        overflow(innermost);
      }
    } else if (below != null) {
      throw new AssertionError("thread " + thread.id + ": a resumed frame was not captured");
    } else if (isUnstarted && thread.waitsFor() == GuestThread.READY) {
      process.notBegun(thread);
    }
    below = null;
    if (innermost != null) {
      guest.polls().unwound(innermost);
    }
    process.captured(thread, innermost);
  }

  /** Captured frames take no room on the host's stack, but no recursion may go on for ever. */
  private void overflow(Frame innermost) {
    StackOverflowError error = new StackOverflowError();
    guest.names().closeTrace(error, innermost);
    innermost.setThrown(error);
  }

  /** Gives the guest what a thread did not catch; false if the thread was captured in there. */
  private boolean reportUncaught(Throwable thrown) {
    try {
      process.threw(thread);
      if (!guest.threads().hasHandler(thread.object)) {
        process.services().unhandled(thrown);
      }
      if (!guest.threads().uncaught(thread.object, thrown)) {
        printUncaught(thrown);
      }
    } catch (Unwind unwind) {
      captured(unwind, false);
      return false;
    } catch (LinkageError e) {
      printUncaught(thrown); // the library could not; else nobody would ever know
    } catch (Throwable ignored) {
      // As in the JVM: what a handler throws is dropped.
    }
    return true;
  }

  /**
   * Prints the exception of a full memory in place of the guest, which would need more of it; only
   * the first of a thread, because its end may be another.
   */
  void printOutOfMemory(OutOfMemoryError thrown) {
    if (!thread.isOutOfMemory) {
      thread.isOutOfMemory = true;
      process.reserve().release();
      printUncaught(thrown);
    }
  }

  private void printUncaught(Throwable thrown) {
    pin();
    try {
      byte[] text =
          UncaughtText.of(guest.threads().name(thread.object), thrown, guest.names())
              .getBytes(Charset.defaultCharset());
      process.console().writeAll(Console.ERR, text, 0, text.length);
    } finally {
      unpin();
    }
  }

  /** The thread has no frame left: it ends, under the monitor of its Thread object. */
  private void finish() {
    try {
      if (!holds(thread.object)) {
        enter(thread.object);
      }
    } catch (Unwind unwind) {
      captured(unwind, false);
      return;
    }
    GuestThread ended = thread;
    process.ending(ended, monitors.get(ended.object));
    exit(ended.object);
    process.ended(ended);
  }

  /** Takes the outcome of what the thread waited for; false if it has to wait on. */
  private boolean endWait() {
    Frame innermost = thread.innermost;
    switch (thread.waitsFor()) {
      case Reading reading -> {
        int n = process.console().read(reading.target(), reading.offset(), reading.count());
        if (n == Console.NONE) {
          process.sendBack(thread, reading);
          return false;
        }
        innermost.setInt(n);
        process.finishWait(thread);
      }
      case Writing w -> {
        int n = process.console().write(w.stream(), w.bytes(), w.offset(), w.count());
        if (n < w.count()) {
          process.sendBack(
              thread, new Writing(w.stream(), w.bytes(), w.offset() + n, w.count() - n));
          return false;
        }
        process.finishWait(thread);
      }
      case ThreadState.Wait wait -> {
        if (process.finishWait(thread)) {
          InterruptedException interruption = GuestServices.interruption(wait);
          guest.names().closeTrace(interruption, innermost);
          innermost.setThrown(interruption);
        }
      }
    }
    return true;
  }

  // ---- heap and classes

  @Override
  protected void touchStatics(Class<?> owner) {
    guest.heap().touchStatics(owner);
  }

  @Override
  protected FieldReader savedStatics(Class<?> owner) {
    return guest.heap().savedStatics(owner);
  }

  @Override
  protected void initialized(Class<?> owner) {
    guest.heap().initialized(owner);
  }

  // ---- safepoints

  @Override
  protected void halt() {
    if (!process.isEnded()) {
      if (pins > 0 || pass() || !guest.polls().isTaken()) {
        return;
      }
      if (process.scheduler().isRequested() && haltInPlace()) {
        return;
      }
      if (HostFrames.areBelow()) {
        return;
      }
    }
    throw new Unwind();
  }

  /** Whether nothing is asked of threads but that they pass a poll. */
  private boolean pass() {
    long passing = process.passing();
    if (passing == 0) {
      return false;
    }
    passed = passing;
    return true;
  }

  long passed() {
    return passed;
  }

  /** Whether the thread was captured where it stands, and may run on. */
  private boolean haltInPlace() {
    StackReader.Chain stack = StackReader.read();
    if (stack == null) {
      return false;
    }
    stack.outermost().caller = below;
    return process.halt(thread, stack.innermost());
  }

  @Override
  protected void pin() {
    int depth = pins;
    if (depth == 0) {
      pinnedAt = System.nanoTime();
    }
    pins = depth + 1;
  }

  @Override
  protected void unpin() {
    int depth = pins - 1;
    pins = depth;
    if (depth == 0) {
      process.pinned(System.nanoTime() - pinnedAt);
    }
  }

  /** Runs an action that may block as a stretch that is not captured. */
  void pinned(Runnable action) {
    pin();
    try {
      action.run();
    } finally {
      unpin();
    }
  }

  // ---- exceptions

  @Override
  protected void outOfMemory() {
    process.reserve().release();
  }

  @Override
  protected void fail(Throwable cause) {
    process.fail(cause);
  }

  @Override
  protected void closeTrace(Throwable thrown) {
    if (below == null) {
      super.closeTrace(thrown);
      return;
    }
    traces.close(thrown, below);
  }

  // ---- monitors

  @Override
  protected void enter(Object object) {
    if (!monitors.get(object).tryEnter(thread)) {
      enterSlowly(object);
    }
  }

  private void enterSlowly(Object object) {
    monitors.forget(object);
    if (HostFrames.areBelow()) {
      pinned(() -> process.monitors().enter(thread, object));
    } else {
      process.monitors().enter(thread, object);
    }
  }

  @Override
  protected void exit(Object object) {
    Monitor monitor = monitors.owned(object, thread);
    int count = monitor.count;
    if (count > 1) {
      monitor.count = count - 1;
      return;
    }
    if (monitor.isContended) {
      StackProbe.check();
    }
    monitor.free();
    if (monitor.isContended) {
      process.monitors().freed(monitor);
    }
  }

  @Override
  protected void await(Object object, long millis, int nanos) throws InterruptedException {
    if (millis < 0) {
      throw new IllegalArgumentException("timeout value is negative");
    }
    if (nanos < 0 || nanos > 999_999) {
      throw new IllegalArgumentException("nanosecond timeout value out of range");
    }
    monitors.owned(object, thread);
    long rounded = nanos > 0 && millis < Long.MAX_VALUE ? millis + 1 : millis;
    boolean isPinned = HostFrames.areBelow();
    if (isPinned) {
      pin();
    }
    try {
      if (process.monitors().await(thread, object, process.deadlineOfWait(rounded))) {
        throw new InterruptedException();
      }
    } finally {
      if (isPinned) {
        unpin();
      }
    }
  }

  @Override
  protected void signal(Object object, boolean all) {
    Monitor monitor = monitors.owned(object, thread);
    if (monitor.isAwaited) {
      process.monitors().signal(monitor, all);
    }
  }

  @Override
  protected boolean holds(Object object) {
    return monitors.isHeld(object, thread);
  }

  @Override
  protected Services services() {
    return process.services();
  }
}
