package pvm.core.library.guest.java.lang;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import pvm.core.abi.Vm;

/**
 * {@link java.lang.Thread}: the object that stands for a thread of the VM.
 *
 * <p>Lifted classes find some fields by name: {@code parkBlocker}, {@code threadLocals}, {@code
 * inheritableThreadLocals} and the three of {@code ThreadLocalRandom}. The VM calls {@link #$run}
 * on the new thread. The class is as long as what the JDK declares in its own; its counters are
 * statics of it and not of a class beside it, because images hold them by class and name.
 */
public class Thread implements Runnable {
  public static final int MIN_PRIORITY = 1;
  public static final int NORM_PRIORITY = 5;
  public static final int MAX_PRIORITY = 10;

  private static final long MAIN_ID = 1;

  private static volatile UncaughtExceptionHandler defaultUncaughtExceptionHandler;
  private static ThreadGroup mainGroup;
  private static int unnamed;
  private static long lastId = 30;

  /** Threads that have started, have not ended and are no daemons; the first one is counted in. */
  private static int userThreads = 1;

  private final long tid;
  private volatile String name;
  private final boolean virtual;
  private final ThreadGroup group;
  private ClassLoader contextClassLoader;
  private boolean isContextChosen;
  private final Runnable target;
  private volatile boolean daemon;
  private volatile int priority;
  private volatile boolean started;
  private volatile boolean ended;
  private volatile UncaughtExceptionHandler uncaughtExceptionHandler;
  private volatile Object parkBlocker;
  private ThreadLocal.ThreadLocalMap threadLocals;
  private ThreadLocal.ThreadLocalMap inheritableThreadLocals;
  private ThreadLocal.ThreadLocalMap terminatingThreadLocals;
  private Object scopedValueBindings = Thread.class;
  private Object[] scopedValueCache;
  long threadLocalRandomSeed;
  int threadLocalRandomProbe;
  int threadLocalRandomSecondarySeed;

  /** What handles exceptions that end a thread. */
  @FunctionalInterface
  public interface UncaughtExceptionHandler {
    void uncaughtException(Thread thread, Throwable thrown);
  }

  /** What a thread does. */
  public enum State {
    NEW,
    RUNNABLE,
    BLOCKED,
    WAITING,
    TIMED_WAITING,
    TERMINATED
  }

  /** Makes threads. */
  public interface Builder {
    Builder name(String name);

    Builder name(String prefix, long start);

    Builder inheritInheritableThreadLocals(boolean inherit);

    Builder uncaughtExceptionHandler(UncaughtExceptionHandler handler);

    Thread unstarted(Runnable task);

    Thread start(Runnable task);

    ThreadFactory factory();

    /** Makes platform threads. */
    interface OfPlatform extends Builder {
      @Override
      OfPlatform name(String name);

      @Override
      OfPlatform name(String prefix, long start);

      @Override
      OfPlatform inheritInheritableThreadLocals(boolean inherit);

      @Override
      OfPlatform uncaughtExceptionHandler(UncaughtExceptionHandler handler);

      OfPlatform group(ThreadGroup group);

      OfPlatform daemon(boolean on);

      default OfPlatform daemon() {
        return daemon(true);
      }

      OfPlatform priority(int priority);

      OfPlatform stackSize(long sizeBytes);
    }

    /** Makes virtual threads. */
    interface OfVirtual extends Builder {
      @Override
      OfVirtual name(String name);

      @Override
      OfVirtual name(String prefix, long start);

      @Override
      OfVirtual inheritInheritableThreadLocals(boolean inherit);

      @Override
      OfVirtual uncaughtExceptionHandler(UncaughtExceptionHandler handler);
    }
  }

  // ---- making

  public Thread() {
    this(null, null, nextName(), true, false);
  }

  public Thread(Runnable target) {
    this(null, target, nextName(), true, false);
  }

  public Thread(ThreadGroup group, Runnable target) {
    this(group, target, nextName(), true, false);
  }

  public Thread(String name) {
    this(null, null, checked(name), true, false);
  }

  public Thread(ThreadGroup group, String name) {
    this(group, null, checked(name), true, false);
  }

  public Thread(Runnable target, String name) {
    this(null, target, checked(name), true, false);
  }

  public Thread(ThreadGroup group, Runnable target, String name) {
    this(group, target, checked(name), true, false);
  }

  public Thread(ThreadGroup group, Runnable target, String name, long stackSizeBytes) {
    this(group, target, checked(name), true, false);
  }

  public Thread(
      ThreadGroup group, Runnable target, String name, long stackSizeBytes, boolean inherits) {
    this(group, target, checked(name), inherits, false);
  }

  Thread(ThreadGroup group, Runnable target, String name, boolean inherits, boolean virtual) {
    Thread parent = currentThread();
    this.tid = nextId();
    this.name = name;
    this.virtual = virtual;
    this.group = group != null ? group : parent.group;
    this.target = target;
    this.daemon = virtual || parent.daemon;
    this.contextClassLoader = parent.contextClassLoader;
    this.isContextChosen = parent.isContextChosen;
    this.priority =
        virtual ? NORM_PRIORITY : Math.min(parent.priority, this.group.getMaxPriority());
    if (inherits && parent.inheritableThreadLocals != null) {
      this.inheritableThreadLocals = ThreadLocal.createInheritedMap(parent.inheritableThreadLocals);
    }
  }

  private Thread(ThreadGroup group) {
    this.tid = MAIN_ID;
    this.name = "main";
    this.virtual = false;
    this.group = group;
    this.target = null;
    this.priority = NORM_PRIORITY;
    this.started = true;
  }

  /** Makes the object of the process's first thread; the VM calls it once. */
  public static Thread $main() {
    mainGroup = ThreadGroup.main();
    return new Thread(mainGroup);
  }

  private static String checked(String name) {
    return Objects.requireNonNull(name, "'name' is null");
  }

  static synchronized String nextName() {
    return "Thread-" + unnamed++;
  }

  private static synchronized long nextId() {
    return ++lastId;
  }

  public static Builder.OfPlatform ofPlatform() {
    return new ThreadBuilders.Platform();
  }

  public static Builder.OfVirtual ofVirtual() {
    return new ThreadBuilders.Virtual();
  }

  public static Thread startVirtualThread(Runnable task) {
    return ofVirtual().start(task);
  }

  static ThreadGroup virtualThreadGroup() {
    return new ThreadGroup(mainGroup, "VirtualThreads");
  }

  // ---- running

  public static Thread currentThread() {
    return (Thread) Vm.currentThread();
  }

  static Thread currentCarrierThread() {
    return currentThread();
  }

  public void start() {
    synchronized (this) {
      if (started) {
        throw new IllegalThreadStateException();
      }
      started = true;
    }
    if (!daemon) {
      countUserThread(1);
    }
    Vm.start(this);
  }

  @Override
  public void run() {
    if (target != null) {
      target.run();
    }
  }

  /** What the VM runs on the new thread. */
  public final void $run() {
    try {
      run();
    } catch (Throwable thrown) {
      if (!$hasHandler()) {
        Vm.unhandled(thrown);
      }
      $uncaught(thrown);
    }
    end();
  }

  /**
   * Whether the program itself handles what ends this thread. What lacks code is told to the VM at
   * once where it doesn't: a checkpoint in between would come back to the exception for ever. For
   * the same reason this calls nothing, so that no thread is captured in it.
   */
  public final boolean $hasHandler() {
    return uncaughtExceptionHandler != null
        || defaultUncaughtExceptionHandler != null
        || group.handlesUncaught;
  }

  private void $uncaught(Throwable thrown) {
    if (thrown instanceof OutOfMemoryError && !$hasHandler()) {
      return; // the VM has printed it
    }
    try {
      getUncaughtExceptionHandler().uncaughtException(this, thrown);
    } catch (Throwable ignored) {
      // as in the JVM: what a handler throws is dropped
    }
  }

  /** Ends the first thread with what its main has thrown; the VM calls it. */
  public final void $failed(Throwable thrown) {
    $uncaught(thrown);
    end();
  }

  /**
   * Wakes those who join this thread, and runs the shutdown hooks if it was the last but for
   * daemons; the VM calls it when the first thread's main has returned.
   */
  public final void end() {
    synchronized (this) {
      ended = true;
      notifyAll();
    }
    if (!daemon && countUserThread(-1) == 0) {
      Runtime.getRuntime().runHooks();
    }
  }

  private static synchronized int countUserThread(int change) {
    userThreads += change;
    return userThreads;
  }

  public static void yield() {
    Vm.yieldNow();
  }

  public static void onSpinWait() {
    Vm.yieldNow();
  }

  public static void sleep(long millis) throws InterruptedException {
    if (millis < 0) {
      throw new IllegalArgumentException("timeout value is negative");
    }
    Vm.sleep(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  public static void sleep(long millis, int nanos) throws InterruptedException {
    if (millis < 0) {
      throw new IllegalArgumentException("timeout value is negative");
    }
    if (nanos < 0 || nanos > 999999) {
      throw new IllegalArgumentException("nanosecond timeout value out of range");
    }
    Vm.sleep(TimeUnit.MILLISECONDS.toNanos(millis) + nanos);
  }

  public static void sleep(Duration duration) throws InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(duration);
    if (nanos > 0) {
      Vm.sleep(nanos);
    }
  }

  public void interrupt() {
    Vm.interrupt(this);
  }

  public static boolean interrupted() {
    return Vm.isInterrupted(currentThread(), true);
  }

  public boolean isInterrupted() {
    return Vm.isInterrupted(this, false);
  }

  public final boolean isAlive() {
    return started && !ended;
  }

  final boolean isTerminated() {
    return ended;
  }

  public final void join() throws InterruptedException {
    join(0);
  }

  public final synchronized void join(long millis) throws InterruptedException {
    if (millis < 0) {
      throw new IllegalArgumentException("timeout value is negative");
    }
    if (millis == 0) {
      while (isAlive()) {
        wait(0);
      }
      return;
    }
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    long left = millis;
    while (isAlive() && left > 0) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    }
  }

  public final void join(long millis, int nanos) throws InterruptedException {
    join(nanos > 0 && millis < Long.MAX_VALUE ? millis + 1 : millis);
  }

  public final boolean join(Duration duration) throws InterruptedException {
    if (!started) {
      throw new IllegalThreadStateException("Thread not started");
    }
    long millis = TimeUnit.MILLISECONDS.convert(duration);
    if (millis > 0) {
      join(millis);
    }
    return !isAlive();
  }

  public final void stop() {
    throw new UnsupportedOperationException();
  }

  // ---- what it is

  public final boolean isVirtual() {
    return virtual;
  }

  public final String getName() {
    return name;
  }

  public final void setName(String name) {
    this.name = Objects.requireNonNull(name, "name cannot be null");
  }

  public final long threadId() {
    return tid;
  }

  public long getId() {
    return tid;
  }

  public final int getPriority() {
    return priority;
  }

  public final void setPriority(int priority) {
    if (priority > MAX_PRIORITY || priority < MIN_PRIORITY) {
      throw new IllegalArgumentException();
    }
    if (!virtual) {
      this.priority = Math.min(priority, group.getMaxPriority());
    }
  }

  public final boolean isDaemon() {
    return daemon;
  }

  public final void setDaemon(boolean on) {
    if (virtual && !on) {
      throw new IllegalArgumentException("'false' not legal for virtual threads");
    }
    if (isAlive()) {
      throw new IllegalThreadStateException();
    }
    daemon = on;
  }

  public final ThreadGroup getThreadGroup() {
    return ended ? null : group;
  }

  public final void checkAccess() {}

  public ClassLoader getContextClassLoader() {
    return isContextChosen ? contextClassLoader : ClassLoader.getSystemClassLoader();
  }

  public void setContextClassLoader(ClassLoader loader) {
    contextClassLoader = loader;
    isContextChosen = true;
  }

  public static boolean holdsLock(Object object) {
    return Vm.holds(Objects.requireNonNull(object));
  }

  public State getState() {
    if (!started) {
      return State.NEW;
    }
    return ended ? State.TERMINATED : State.valueOf(Vm.threadState(this));
  }

  public StackTraceElement[] getStackTrace() {
    if (this == currentThread()) {
      return new Exception().getStackTrace();
    }
    return ended ? new StackTraceElement[0] : Vm.stackTraceOf(this);
  }

  /** Of all live platform threads. */
  public static Map<Thread, StackTraceElement[]> getAllStackTraces() {
    Map<Thread, StackTraceElement[]> traces = new HashMap<>();
    for (Thread thread : live()) {
      traces.put(thread, thread.getStackTrace());
    }
    return traces;
  }

  /** The live platform threads, in the order of their start. */
  static List<Thread> live() {
    List<Thread> live = new ArrayList<>();
    for (Object each : Vm.threads()) {
      Thread thread = (Thread) each;
      if (!thread.virtual && !thread.ended) {
        live.add(thread);
      }
    }
    return live;
  }

  public static int activeCount() {
    return currentThread().getThreadGroup().activeCount();
  }

  public static int enumerate(Thread[] threads) {
    return currentThread().getThreadGroup().enumerate(threads);
  }

  public static void dumpStack() {
    new Exception("Stack trace").printStackTrace();
  }

  public static void setDefaultUncaughtExceptionHandler(UncaughtExceptionHandler handler) {
    defaultUncaughtExceptionHandler = handler;
  }

  public static UncaughtExceptionHandler getDefaultUncaughtExceptionHandler() {
    return defaultUncaughtExceptionHandler;
  }

  public UncaughtExceptionHandler getUncaughtExceptionHandler() {
    return uncaughtExceptionHandler != null ? uncaughtExceptionHandler : group;
  }

  public void setUncaughtExceptionHandler(UncaughtExceptionHandler handler) {
    uncaughtExceptionHandler = handler;
  }

  @Override
  public String toString() {
    if (virtual) {
      String shown = name.isEmpty() ? "" : "," + name;
      return "VirtualThread[#" + tid + shown + "]/runnable";
    }
    return "Thread[#"
        + tid
        + ","
        + name
        + ","
        + priority
        + ","
        + (ended ? "" : group.getName())
        + "]";
  }

  @Override
  protected Object clone() throws CloneNotSupportedException {
    throw new CloneNotSupportedException();
  }

  // ---- for the lifted ScopedValue

  static Object scopedValueBindings() {
    return currentThread().scopedValueBindings;
  }

  static void setScopedValueBindings(Object bindings) {
    currentThread().scopedValueBindings = bindings;
  }

  /** Looks for bindings that the field has lost to a stack overflow; none are found. */
  static Object findScopedValueBindings() {
    return Thread.class;
  }

  static Object[] scopedValueCache() {
    return currentThread().scopedValueCache;
  }

  static void setScopedValueCache(Object[] cache) {
    currentThread().scopedValueCache = cache;
  }

  static void ensureMaterializedForStackWalk(Object object) {}

  // ---- for the lifted ThreadLocal

  ThreadLocal.ThreadLocalMap threadLocals() {
    return threadLocals;
  }

  void setThreadLocals(ThreadLocal.ThreadLocalMap map) {
    threadLocals = map;
  }

  ThreadLocal.ThreadLocalMap inheritableThreadLocals() {
    return inheritableThreadLocals;
  }

  void setInheritableThreadLocals(ThreadLocal.ThreadLocalMap map) {
    inheritableThreadLocals = map;
  }

  ThreadLocal.ThreadLocalMap terminatingThreadLocals() {
    return terminatingThreadLocals;
  }

  void setTerminatingThreadLocals(ThreadLocal.ThreadLocalMap map) {
    terminatingThreadLocals = map;
  }
}
