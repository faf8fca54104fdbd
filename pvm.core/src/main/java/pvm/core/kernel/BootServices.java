package pvm.core.kernel;

import pvm.core.abi.GuestReference;
import pvm.core.abi.Natives;
import pvm.core.abi.Services;
import pvm.core.process.GuestNames;

/**
 * The services of a process that has no threads yet: names and clocks; there is nothing to wait
 * for.
 */
final class BootServices implements Services {
  private final GuestNames names;

  BootServices(GuestNames names) {
    this.names = names;
  }

  private static AssertionError tooEarly(String what) {
    return new AssertionError("a class initializer " + what + " while its process is made");
  }

  @Override
  public void write(int stream, byte[] bytes, int offset, int count) {
    throw tooEarly("writes to the console");
  }

  @Override
  public int read(byte[] bytes, int offset, int count) {
    throw tooEarly("reads the console");
  }

  @Override
  public int available() {
    return 0;
  }

  @Override
  public void exit(int code) {
    throw tooEarly("calls exit");
  }

  @Override
  public void unhandled(Throwable thrown) {}

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public long currentTimeMillis() {
    return System.currentTimeMillis();
  }

  @Override
  public String property(String key) {
    return names.property(key);
  }

  @Override
  public String[] propertyNames() {
    return names.propertyNames();
  }

  @Override
  public Object currentThread() {
    return null;
  }

  @Override
  public void start(Object thread) {
    throw tooEarly("starts a thread");
  }

  @Override
  public boolean isAlive(Object thread) {
    return false;
  }

  @Override
  public void sleep(long nanos) {
    throw tooEarly("sleeps");
  }

  @Override
  public void park(boolean absolute, long time) {
    throw tooEarly("parks");
  }

  @Override
  public void unpark(Object thread) {}

  @Override
  public void interrupt(Object thread) {}

  @Override
  public boolean isInterrupted(Object thread, boolean clear) {
    return false;
  }

  @Override
  public void yieldNow() {}

  @Override
  public String threadState(Object thread) {
    return Thread.State.RUNNABLE.name();
  }

  @Override
  public Object[] threads() {
    return new Object[0];
  }

  @Override
  public void referentGiven(GuestReference reference) {}

  @Override
  public Object clearedReference() {
    return null;
  }

  @Override
  public boolean hasClearedReference() {
    return false;
  }

  @Override
  public void gc() {}

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
    return new StackTraceElement[0];
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
    throw tooEarly("calls a native method");
  }
}
