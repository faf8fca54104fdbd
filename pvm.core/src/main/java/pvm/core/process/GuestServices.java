package pvm.core.process;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import pvm.api.PvmException;
import pvm.core.abi.GuestReference;
import pvm.core.abi.Natives;
import pvm.core.abi.Services;
import pvm.core.abi.Unwind;
import pvm.core.image.ThreadState;
import pvm.core.image.ThreadState.Parked;
import pvm.core.image.ThreadState.Reading;
import pvm.core.image.ThreadState.Sleeping;
import pvm.core.image.ThreadState.Writing;

/** What the guest library asks of the VM, for one process. Called on its carriers. */
final class GuestServices implements Services {
  private final GuestProcess process;
  private final GuestNames names;
  private final GuestHeap heap;
  private final Natives natives;

  GuestServices(GuestProcess process, Guest guest) {
    this.process = process;
    names = guest.names();
    heap = guest.heap();
    natives = guest.natives();
  }

  private static GuestThread thread() {
    return GuestCarrier.self().thread();
  }

  // ---- console

  @Override
  public void write(int stream, byte[] bytes, int offset, int count) {
    Objects.checkFromIndexSize(offset, count, bytes.length);
    Console console = process.console();
    unwindIfEnded();
    if (GuestCarrier.self().isPinned()) {
      console.writeAll(stream, bytes, offset, count);
      return;
    }
    int at = offset;
    int left = count;
    while (left > 0) {
      int n = console.write(stream, bytes, at, left);
      at += n;
      left -= n;
      if (left > 0) {
        process.block(thread(), new Writing(stream, bytes, at, left));
      }
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int count) {
    Objects.checkFromIndexSize(offset, count, bytes.length);
    if (count == 0) {
      return 0;
    }
    while (true) {
      int n = process.console().read(bytes, offset, count);
      if (n != Console.NONE) {
        return n;
      }
      process.block(thread(), new Reading(bytes, offset, count));
    }
  }

  @Override
  public int available() {
    return process.console().available();
  }

  // ---- clock

  @Override
  public long nanoTime() {
    return process.clock().nanoTime();
  }

  @Override
  public long currentTimeMillis() {
    return process.clock().currentTimeMillis();
  }

  // ---- threads

  @Override
  public void exit(int code) {
    process.exit(code);
    throw new Unwind();
  }

  @Override
  public void unhandled(Throwable thrown) {
    String missing = names.missingCode(thrown);
    if (missing != null) {
      process.fail(new PvmException(missing));
      throw new Unwind();
    }
    if (thrown instanceof OutOfMemoryError full) {
      GuestCarrier.self().printOutOfMemory(full);
    }
  }

  @Override
  public Object currentThread() {
    return thread().object;
  }

  @Override
  public void start(Object thread) {
    unwindIfEnded();
    process.start(thread);
  }

  @Override
  public boolean isAlive(Object thread) {
    return thread().object == thread || process.threads().isAlive(thread);
  }

  @Override
  public void sleep(long nanos) throws InterruptedException {
    GuestThread thread = thread();
    if (thread.isInterrupted()) {
      thread.interrupted(false);
      throw new InterruptedException("sleep interrupted");
    }
    if (nanos <= 0) {
      Thread.yield();
      return;
    }
    Sleeping sleeping = new Sleeping(process.clock().deadline(nanos));
    if (process.block(thread, sleeping)) {
      throw interruption(sleeping);
    }
  }

  /** The exception of an interrupted wait. */
  static InterruptedException interruption(ThreadState.Wait wait) {
    return wait instanceof Sleeping
        ? new InterruptedException("sleep interrupted")
        : new InterruptedException();
  }

  @Override
  public void park(boolean absolute, long time) {
    GuestThread thread = thread();
    if (thread.takePermit() || thread.isInterrupted() || time < 0 || (absolute && time == 0)) {
      return;
    }
    process.block(thread, new Parked(deadlineOfPark(absolute, time)));
  }

  private long deadlineOfPark(boolean absolute, long time) {
    if (!absolute) {
      return time == 0 ? ThreadState.NEVER : process.clock().deadline(time);
    }
    long millis = time - process.clock().currentTimeMillis();
    return process.clock().deadline(TimeUnit.MILLISECONDS.toNanos(Math.max(0, millis)));
  }

  @Override
  public void unpark(Object thread) {
    process.threads().unpark(thread);
  }

  @Override
  public void interrupt(Object thread) {
    process.threads().interrupt(thread);
  }

  @Override
  public boolean isInterrupted(Object thread, boolean clear) {
    GuestThread own = thread();
    if (own.object != thread) {
      return process.threads().isInterrupted(thread, clear);
    }
    boolean was = own.isInterrupted();
    if (was && clear) {
      own.interrupted(false);
    }
    return was;
  }

  @Override
  public void yieldNow() {
    Thread.yield();
  }

  @Override
  public String threadState(Object thread) {
    return process.threads().state(thread);
  }

  @Override
  public Object[] threads() {
    return process.threads().objects();
  }

  @Override
  public void referentGiven(GuestReference reference) {
    heap.referentGiven(reference);
  }

  @Override
  public Object clearedReference() {
    return heap.clearedReference();
  }

  @Override
  public boolean hasClearedReference() {
    return heap.hasClearedReference();
  }

  @Override
  public void gc() {
    heap.wantCollection();
    process.wantCheckpoint();
  }

  private void unwindIfEnded() {
    if (process.isEnded()) {
      throw new Unwind();
    }
  }

  // ---- names, classes and resources

  @Override
  public String property(String key) {
    return names.property(key);
  }

  @Override
  public String[] propertyNames() {
    return names.propertyNames();
  }

  @Override
  public String className(Class<?> type) {
    return names.className(type);
  }

  @Override
  public Class<?> classForName(String name, boolean initialize, Class<?> caller)
      throws ClassNotFoundException {
    return names.classForName(name, initialize, caller);
  }

  @Override
  public String intern(String value) {
    return names.intern(value);
  }

  @Override
  public StackTraceElement[] stackTrace(Throwable thrown) {
    return names.stackTrace(thrown);
  }

  @Override
  public StackTraceElement[] stackTraceOf(Object thread) {
    return process.threads().stackTraceOf(thread);
  }

  @Override
  public byte[] resource(String name, int index) {
    return names.resource(name, index);
  }

  @Override
  public byte[] classFile(Class<?> type) {
    return names.classFile(type);
  }

  @Override
  public Class<?> defineClass(String name, byte[] classFile, String[] renamed) {
    return names.defineClass(name, classFile, renamed);
  }

  @Override
  public int epoch() {
    return names.epoch();
  }

  @Override
  public Class<?> callerClass() {
    return names.callerClass();
  }

  @Override
  public Natives natives() {
    return natives;
  }
}
