package pvm.core.process;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import pvm.core.abi.DirtyList;
import pvm.core.abi.FieldReader;
import pvm.core.abi.FieldWriter;
import pvm.core.abi.Frame;
import pvm.core.abi.GuestObject;
import pvm.core.abi.GuestReference;
import pvm.core.abi.HostThrowables;
import pvm.core.abi.Resumption;
import pvm.core.abi.Safepoint;
import pvm.core.image.ClassLayout;
import pvm.core.image.GuestClasses;

/** Runs guest code of tests: as a loader and a kernel would. One at a time: polls are static. */
final class Rig implements AutoCloseable {
  private static final ClassValue<MethodHandle> RESUME =
      new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> type) {
          try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                .findStatic(type, "$resume", MethodType.methodType(void.class, Frame.class));
          } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
          }
        }
      };

  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final ByteArrayOutputStream err = new ByteArrayOutputStream();
  InputStream in = new ByteArrayInputStream(new byte[0]);
  boolean isCollecting;
  GuestProcess process;

  /** Begins a process with a main thread. */
  Rig start(Script main) {
    return startAsking(main, () -> {});
  }

  Rig startAsking(Script main, Runnable onCheckpointWanted) {
    process = make(new ProcessClock());
    process.onCheckpointWanted(onCheckpointWanted);
    process.start(new GuestBody("main", main));
    process.resumeAll();
    return this;
  }

  /** Stops the process and goes on with its state in a new one. */
  void restart() throws InterruptedException {
    ProcessState state = process.stopAll();
    if (process.isEnded()) {
      process.resumeAll();
      return;
    }
    GuestProcess old = process;
    process = make(new ProcessClock(state.moment()));
    old.close();
    process.restore(state);
    process.resumeAll();
  }

  /** Stops the process and lets it run on. */
  ProcessState stopAndGo() throws InterruptedException {
    ProcessState state = process.stopAll();
    process.resumeAll();
    return state;
  }

  private GuestProcess make(ProcessClock clock) {
    Safepoint.request(false);
    GuestProcess[] made = new GuestProcess[1];
    PollSwitch polls =
        isRaised -> {
          if (process == made[0]) {
            Safepoint.request(isRaised);
          }
        };
    Guest guest = new Guest(CLASSES, THREADS, HEAP, NAMES, polls, null);
    Console console = new Console(new Console.Streams(in, out, err), isCollecting);
    made[0] = new GuestProcess("test", guest, clock, console);
    return made[0];
  }

  /** Waits until the process has ended. */
  int awaitEnd() throws Exception {
    return awaitEnd(() -> {});
  }

  interface Disturbance {
    void run() throws Exception;
  }

  /** Does something again and again until the process has ended. */
  int awaitEnd(Disturbance again) throws Exception {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (!process.isEnded()) {
      if (System.nanoTime() > limit) {
        throw new TimeoutException("still there: " + process.threads().all());
      }
      again.run();
      Thread.sleep(0, 200_000);
    }
    if (process.failure() != null) {
      throw new AssertionError(process.failure());
    }
    return process.awaitEnd();
  }

  @Override
  public void close() {
    process.close();
    Safepoint.request(false);
  }

  private static final GuestThreads THREADS =
      new GuestThreads() {
        @Override
        public void run(Object thread) throws Throwable {
          ((GuestBody) thread).script.run();
        }

        @Override
        public boolean isDaemon(Object thread) {
          return ((GuestBody) thread).isDaemon;
        }

        @Override
        public String name(Object thread) {
          return ((GuestBody) thread).name;
        }
      };

  private static final GuestClasses CLASSES =
      new GuestClasses() {
        @Override
        public byte[] original(Class<?> type) {
          return null;
        }

        @Override
        public ClassLayout layout(Class<?> type) {
          throw new UnsupportedOperationException();
        }

        @Override
        public String name(Class<?> type) {
          throw new UnsupportedOperationException();
        }

        @Override
        public Class<?> find(String name) {
          throw new UnsupportedOperationException();
        }

        @Override
        public GuestObject allocate(Class<?> type) {
          throw new UnsupportedOperationException();
        }

        @Override
        public void writeStatics(Class<?> type, FieldWriter out) {
          throw new UnsupportedOperationException();
        }

        @Override
        public void readStatics(Class<?> type, FieldReader in) {
          throw new UnsupportedOperationException();
        }

        @Override
        public Resumption resumption(Class<?> type) {
          return frame -> {
            RESUME.get(type).invokeExact(frame);
          };
        }
      };

  private static final GuestHeap HEAP =
      new GuestHeap() {
        @Override
        public DirtyList carrierBegins() {
          return new DirtyList();
        }

        @Override
        public void carrierEnds(DirtyList list) {}

        @Override
        public void referentGiven(GuestReference reference) {}

        @Override
        public GuestReference clearedReference() {
          return null;
        }

        @Override
        public boolean hasClearedReference() {
          return false;
        }

        @Override
        public void wantCollection() {}

        @Override
        public void touchStatics(Class<?> owner) {}

        @Override
        public FieldReader savedStatics(Class<?> owner) {
          return null;
        }

        @Override
        public void initialized(Class<?> owner) {}
      };

  private static final GuestNames NAMES =
      new GuestNames() {
        @Override
        public String property(String key) {
          return null;
        }

        @Override
        public String[] propertyNames() {
          return new String[0];
        }

        @Override
        public String className(Class<?> type) {
          return type.getName();
        }

        @Override
        public Class<?> classForName(String name, boolean initialize, Class<?> caller)
            throws ClassNotFoundException {
          throw new ClassNotFoundException(name);
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
        public StackTraceElement[] stackTrace(StackTraceElement[] host, Frame innermost) {
          return host;
        }

        @Override
        public StackTraceElement[] stackTrace(Throwable thrown) {
          return new StackTraceElement[0];
        }

        @Override
        public String missingCode(Throwable thrown) {
          return null;
        }

        @Override
        public StackTraceElement[] callers(Frame innermost) {
          return HostThrowables.callers(List.of());
        }

        @Override
        public void closeTrace(Throwable thrown, Frame callers) {}

        @Override
        public byte[] resource(String name, int index) {
          return null;
        }

        @Override
        public byte[] classFile(Class<?> type) {
          return null;
        }

        @Override
        public Class<?> defineClass(String name, byte[] classFile, String[] renamed) {
          throw new UnsupportedOperationException();
        }

        @Override
        public Class<?> callerClass() {
          return null;
        }
      };
}
