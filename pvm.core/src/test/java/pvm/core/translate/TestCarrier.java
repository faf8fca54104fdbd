package pvm.core.translate;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import pvm.core.abi.Carrier;
import pvm.core.abi.DirtyList;
import pvm.core.abi.FieldReader;
import pvm.core.abi.Services;

/** Runs translated code with monitors and nothing else. */
final class TestCarrier extends Carrier {
  private final Map<Object, ReentrantLock> monitors = new IdentityHashMap<>();

  private TestCarrier(Runnable task) {
    super(task, "test carrier", 0, new DirtyList());
  }

  static <T> T call(Callable<T> task) throws Exception {
    FutureTask<T> future = new FutureTask<>(task);
    TestCarrier carrier = new TestCarrier(future);
    carrier.setDaemon(true);
    carrier.start();
    T result = future.get();
    carrier.monitors.forEach(
        (object, lock) -> {
          if (lock.isLocked()) {
            throw new AssertionError("still locked: " + object);
          }
        });
    return result;
  }

  @Override
  protected void touchStatics(Class<?> owner) {}

  @Override
  protected void halt() {}

  @Override
  protected void pin() {}

  @Override
  protected void unpin() {}

  @Override
  protected FieldReader savedStatics(Class<?> owner) {
    return null;
  }

  @Override
  protected void initialized(Class<?> owner) {}

  @Override
  protected void enter(Object object) {
    if (object == null) {
      throw new NullPointerException();
    }
    monitors.computeIfAbsent(object, key -> new ReentrantLock()).lock();
  }

  @Override
  protected void exit(Object object) {
    monitors.get(object).unlock();
  }

  @Override
  protected void await(Object object, long millis, int nanos) {}

  @Override
  protected void signal(Object object, boolean all) {}

  @Override
  protected boolean holds(Object object) {
    ReentrantLock lock = monitors.get(object);
    return lock != null && lock.isHeldByCurrentThread();
  }

  @Override
  protected Services services() {
    throw new AssertionError("no services here");
  }
}
