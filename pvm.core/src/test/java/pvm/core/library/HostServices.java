package pvm.core.library;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import pvm.core.abi.Carrier;
import pvm.core.abi.GuestReference;
import pvm.core.abi.Services;

/** What a guest needs of its process, on plain host threads. */
final class HostServices implements Services {
  /** Thrown to end a thread whose process exits. */
  static final class Exit extends Error {
    private static final long serialVersionUID = 1;
    final int code;

    Exit(int code) {
      super(null, null, false, false);
      this.code = code;
    }
  }

  final ByteArrayOutputStream console = new ByteArrayOutputStream();
  final List<HostCarrier> started = new ArrayList<>();
  private final Map<Object, HostCarrier> carriers = new ConcurrentHashMap<>();
  private final LiftingLoader loader;
  private final byte[] input;
  private int inputRead;
  volatile boolean isExiting;

  HostServices(LiftingLoader loader, byte[] input) {
    this.loader = loader;
    this.input = input;
  }

  @Override
  public synchronized void write(int stream, byte[] bytes, int offset, int count) {
    console.write(bytes, offset, count);
  }

  @Override
  public synchronized int read(byte[] bytes, int offset, int count) {
    int given = Math.min(count, input.length - inputRead);
    if (given == 0) {
      return -1;
    }
    System.arraycopy(input, inputRead, bytes, offset, given);
    inputRead += given;
    return given;
  }

  @Override
  public int available() {
    return input.length - inputRead;
  }

  @Override
  public void exit(int code) {
    isExiting = true;
    throw new Exit(code);
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
    return System.getProperty(key);
  }

  @Override
  public String[] propertyNames() {
    return System.getProperties().stringPropertyNames().toArray(String[]::new);
  }

  @Override
  public Object currentThread() {
    HostCarrier carrier = (HostCarrier) Carrier.current();
    if (carrier.thread == null) {
      carrier.thread = mainThread();
      carriers.put(carrier.thread, carrier);
    }
    return carrier.thread;
  }

  boolean isDaemon(HostCarrier carrier) {
    try {
      return (boolean) loader.find("java.lang.Thread").getMethod("isDaemon").invoke(carrier.thread);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** Calls a public method of a guest object. */
  void call(Object target, String name, Class<?> parameter, Object argument) {
    try {
      target.getClass().getMethod(name, parameter).invoke(target, argument);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private Object mainThread() {
    try {
      Method main = loader.find("java.lang.Thread").getMethod("$main");
      return main.invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void start(Object thread) {
    HostCarrier carrier =
        new HostCarrier(
            this,
            () -> {
              try {
                Method run = thread.getClass().getMethod("$run");
                run.invoke(thread);
              } catch (java.lang.reflect.InvocationTargetException e) {
                if (!(e.getCause() instanceof Exit)) {
                  throw new AssertionError(e.getCause());
                }
              } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
              }
            });
    carrier.thread = thread;
    carriers.put(thread, carrier);
    synchronized (started) {
      started.add(carrier);
    }
    carrier.setDaemon(true);
    carrier.start();
  }

  @Override
  public boolean isAlive(Object thread) {
    HostCarrier carrier = carriers.get(thread);
    return carrier != null && carrier.isAlive();
  }

  @Override
  public void sleep(long nanos) throws InterruptedException {
    Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
  }

  @Override
  public void park(boolean absolute, long time) {
    if (absolute) {
      LockSupport.parkUntil(time);
    } else if (time == 0) {
      LockSupport.park();
    } else {
      LockSupport.parkNanos(time);
    }
  }

  @Override
  public void unpark(Object thread) {
    LockSupport.unpark(carriers.get(thread));
  }

  @Override
  public void interrupt(Object thread) {
    HostCarrier carrier = carriers.get(thread);
    if (carrier != null) {
      carrier.interrupt();
    }
  }

  @Override
  public boolean isInterrupted(Object thread, boolean clear) {
    HostCarrier carrier = carriers.get(thread);
    return carrier != null && (clear ? Thread.interrupted() : carrier.isInterrupted());
  }

  @Override
  public void yieldNow() {
    Thread.yield();
  }

  @Override
  public String threadState(Object thread) {
    HostCarrier carrier = carriers.get(thread);
    return carrier == null ? "NEW" : carrier.getState().name();
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
    return Library.guestName(type.getName());
  }

  @Override
  public Class<?> classForName(String name, boolean initialize, Class<?> caller)
      throws ClassNotFoundException {
    Class<?> found = loader.find(name);
    return initialize ? Class.forName(found.getName(), true, loader) : found;
  }

  @Override
  public String intern(String value) {
    return value.intern();
  }

  @Override
  public int epoch() {
    return 1;
  }

  @Override
  public StackTraceElement[] stackTraceOf(Object thread) {
    return new StackTraceElement[0];
  }

  @Override
  public StackTraceElement[] stackTrace(Throwable thrown) {
    List<StackTraceElement> shown = new ArrayList<>();
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (frame.getClassName().startsWith("jdk.internal.reflect.Direct")) {
        break; // the harness called
      }
      StackTraceElement guest = Library.guestFrame(frame);
      if (guest != null) {
        shown.add(guest);
      }
    }
    return shown.toArray(StackTraceElement[]::new);
  }

  @Override
  public byte[] resource(String name, int index) {
    return null;
  }

  @Override
  public byte[] classFile(Class<?> type) {
    return loader.original(type);
  }

  @Override
  public Class<?> defineClass(String name, byte[] classFile, String[] renamed) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Class<?> callerClass() {
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .walk(
            frames ->
                frames
                    .<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
                    .filter(type -> type.getClassLoader() == loader)
                    .filter(type -> !type.getName().startsWith("pvm.core.library.guest."))
                    .skip(1)
                    .findFirst()
                    .orElse(null));
  }

  @Override
  public pvm.core.abi.Natives natives() {
    throw new AssertionError("a native method");
  }
}
