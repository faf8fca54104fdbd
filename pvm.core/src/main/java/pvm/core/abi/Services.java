package pvm.core.abi;

/**
 * What a process offers to its guest library besides the heap: console, clock, threads, names. The
 * static methods of {@link Vm} call these; see there for the contracts.
 */
public interface Services {
  void write(int stream, byte[] bytes, int offset, int count);

  int read(byte[] bytes, int offset, int count);

  int available();

  void exit(int code);

  void unhandled(Throwable thrown);

  long nanoTime();

  long currentTimeMillis();

  String property(String key);

  String[] propertyNames();

  Object currentThread();

  void start(Object thread);

  boolean isAlive(Object thread);

  void sleep(long nanos) throws InterruptedException;

  void park(boolean absolute, long time);

  void unpark(Object thread);

  void interrupt(Object thread);

  boolean isInterrupted(Object thread, boolean clear);

  void yieldNow();

  String threadState(Object thread);

  Object[] threads();

  void referentGiven(GuestReference reference);

  Object clearedReference();

  boolean hasClearedReference();

  void gc();

  String className(Class<?> type);

  Class<?> classForName(String name, boolean initialize, Class<?> caller)
      throws ClassNotFoundException;

  String intern(String value);

  StackTraceElement[] stackTrace(Throwable thrown);

  StackTraceElement[] stackTraceOf(Object thread);

  byte[] resource(String name, int index);

  byte[] classFile(Class<?> type);

  Class<?> defineClass(String name, byte[] classFile, String[] renamed);

  Class<?> callerClass();

  Natives natives();

  int epoch();
}
