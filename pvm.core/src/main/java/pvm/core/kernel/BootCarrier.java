package pvm.core.kernel;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import pvm.core.abi.Carrier;
import pvm.core.abi.FieldReader;
import pvm.core.abi.Services;
import pvm.core.process.GuestHeap;

/**
 * The host thread on which a process is made or restored, before any of its own threads runs: class
 * initializers run here. It is alone, so monitors need no owner and nothing is ever captured.
 */
final class BootCarrier extends Carrier {
  private static final long STACK_BYTES = 64L << 20;

  private final GuestHeap heap;
  private final Services services;

  private BootCarrier(Runnable action, GuestHeap heap, Services services) {
    super(action, "pvm boot", STACK_BYTES, heap.carrierBegins());
    this.heap = heap;
    this.services = services;
  }

  /** Runs an action on such a thread and waits for it. */
  static <T> T call(GuestHeap heap, Services services, Callable<T> action) throws Exception {
    FutureTask<T> task = new FutureTask<>(action);
    BootCarrier carrier = new BootCarrier(task, heap, services);
    carrier.start();
    try {
      return task.get();
    } catch (java.util.concurrent.ExecutionException e) {
      switch (e.getCause()) {
        case Exception cause -> throw cause;
        case Error cause -> throw cause;
        case Throwable cause -> throw new AssertionError(cause);
      }
    } finally {
      heap.carrierEnds(carrier.dirty());
    }
  }

  @Override
  protected void touchStatics(Class<?> owner) {
    heap.touchStatics(owner);
  }

  @Override
  protected FieldReader savedStatics(Class<?> owner) {
    return heap.savedStatics(owner);
  }

  @Override
  protected void initialized(Class<?> owner) {
    heap.initialized(owner);
  }

  @Override
  protected void halt() {}

  @Override
  protected void pin() {}

  @Override
  protected void unpin() {}

  @Override
  protected void enter(Object object) {}

  @Override
  protected void exit(Object object) {}

  @Override
  protected void await(Object object, long millis, int nanos) {
    throw new AssertionError("a class initializer waits while its process is made");
  }

  @Override
  protected void signal(Object object, boolean all) {}

  @Override
  protected boolean holds(Object object) {
    return true;
  }

  @Override
  protected Services services() {
    return services;
  }
}
