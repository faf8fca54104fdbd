package pvm.core.abi;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * What the guest library (the bridges and replacements of {@code pvm.core.library.guest}) asks of
 * the VM. Each passes the call on to the {@link Services} of the running process.
 */
public final class Vm {
  private Vm() {}

  /**
   * Writes to the console: stream 1 is out, 2 is err. Suspends when the console must commit first.
   */
  public static void write(int stream, byte[] bytes, int offset, int count) {
    services().write(stream, bytes, offset, count);
  }

  /** Reads console input as {@link java.io.InputStream#read(byte[], int, int)} does. Suspends. */
  public static int read(byte[] bytes, int offset, int count) {
    return services().read(bytes, offset, count);
  }

  /** Bytes that {@link #read} gives without waiting. */
  public static int available() {
    return services().available();
  }

  /** Ends the process with an exit code. Suspends, and does not come back. */
  public static void exit(int code) {
    services().exit(code);
  }

  /**
   * Tells of what ends a thread and has no handler. Comes back, unless the process can't go on
   * because code is missing: then it suspends.
   */
  public static void unhandled(Throwable thrown) {
    services().unhandled(thrown);
  }

  /** Nanoseconds of the process's clock, which goes on across restarts. */
  public static long nanoTime() {
    return services().nanoTime();
  }

  /** Milliseconds of the wall clock. */
  public static long currentTimeMillis() {
    return services().currentTimeMillis();
  }

  /** A system property as the guest sees it; null if there is none. */
  public static String property(String key) {
    return services().property(key);
  }

  /** The keys of all system properties that the guest starts with. */
  public static String[] propertyNames() {
    return services().propertyNames();
  }

  /** The guest's Thread object of the running thread. */
  public static Object currentThread() {
    return services().currentThread();
  }

  /** Starts a guest Thread object: its {@code $run()} runs on a thread of its own. */
  public static void start(Object thread) {
    services().start(thread);
  }

  /** Whether a thread has started and not ended. */
  public static boolean isAlive(Object thread) {
    return services().isAlive(thread);
  }

  /** Sleeps on the process's clock. Suspends. */
  public static void sleep(long nanos) throws InterruptedException {
    services().sleep(nanos);
  }

  /**
   * As {@code Unsafe.park}: relative nanoseconds (0: for ever) or absolute milliseconds. Suspends.
   */
  public static void park(boolean absolute, long time) {
    services().park(absolute, time);
  }

  /** Gives a thread its permit. */
  public static void unpark(Object thread) {
    services().unpark(thread);
  }

  public static void interrupt(Object thread) {
    services().interrupt(thread);
  }

  public static boolean isInterrupted(Object thread, boolean clear) {
    return services().isInterrupted(thread, clear);
  }

  public static void yieldNow() {
    services().yieldNow();
  }

  /** Name of a {@code Thread.State}. */
  public static String threadState(Object thread) {
    return services().threadState(thread);
  }

  /** The Thread objects of all threads that have started and not ended, in that order. */
  public static Object[] threads() {
    return services().threads();
  }

  /** {@code Object.wait}. Suspends. */
  public static void await(Object object, long millis, int nanos) throws InterruptedException {
    Carrier.current().await(object, millis, nanos);
  }

  /** {@code Object.notify} and {@code notifyAll}. */
  public static void signal(Object object, boolean all) {
    Carrier.current().signal(object, all);
  }

  /** {@code Thread.holdsLock}. */
  public static boolean holds(Object object) {
    return Carrier.current().holds(object);
  }

  /** {@code Class.getName} as the guest knows it, without the private prefix. */
  public static String className(Class<?> type) {
    return services().className(type);
  }

  /** {@code Class.forName} with a name as the guest knows it. */
  public static Class<?> classForName(String name, boolean initialize, Class<?> caller)
      throws ClassNotFoundException {
    return services().classForName(name, initialize, caller);
  }

  /** To be told each time a reference object gives its referent away. */
  public static void referentGiven(GuestReference reference) {
    services().referentGiven(reference);
  }

  /** A reference that the VM has cleared and nobody has taken yet; null if there is none. */
  public static Object clearedReference() {
    return services().clearedReference();
  }

  /** Whether {@link #clearedReference} would give one. */
  public static boolean hasClearedReference() {
    return services().hasClearedReference();
  }

  /** {@code System.gc}: wishes that garbage be sought soon. */
  public static void gc() {
    services().gc();
  }

  /** {@code String.intern}. */
  public static String intern(String value) {
    return services().intern(value);
  }

  /** The stack trace of a guest's throwable: guest names, no frames of the VM. */
  public static StackTraceElement[] stackTrace(Throwable thrown) {
    return services().stackTrace(thrown);
  }

  /** Where a thread is now; empty if it has not begun or has ended. */
  public static StackTraceElement[] stackTraceOf(Object thread) {
    return services().stackTraceOf(thread);
  }

  /** A resource of the program, of several of the name the first; null if there is none. */
  public static byte[] resource(String name) {
    return services().resource(name, 0);
  }

  /** A resource of the program, of several of the name the one at an index; null if none is. */
  public static byte[] resource(String name, int index) {
    return services().resource(name, index);
  }

  /** The original class file of a class that is neither primitive nor an array. */
  public static byte[] classFile(Class<?> type) {
    return services().classFile(type);
  }

  /**
   * Makes a class of an original class file. If the process has a class of that name, the new one
   * gets another name, which the guest does not see.
   *
   * @param name with dots, or null
   * @param renamed names in the class file, with slashes, and those of the classes that they mean
   */
  public static Class<?> defineClass(String name, byte[] classFile, String[] renamed) {
    return services().defineClass(name, classFile, renamed);
  }

  /** The class of the method that called the method of the library that calls this. */
  public static Class<?> callerClass() {
    return services().callerClass();
  }

  /** The native methods of the running process. */
  public static Natives natives() {
    return services().natives();
  }

  /** Bootstrap method of the call sites that stand for native methods. */
  public static CallSite linkNative(
      MethodHandles.Lookup lookup, String name, MethodType type, String method) {
    return natives().link(lookup.lookupClass(), method, type);
  }

  /** A number that is another one after each restart; never 0. */
  public static int epoch() {
    return services().epoch();
  }

  private static Services services() {
    return Carrier.current().services();
  }
}
