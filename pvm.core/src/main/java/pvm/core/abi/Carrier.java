package pvm.core.abi;

/**
 * A host thread that runs guest code: what emitted code and the guest library reach through {@link
 * Abi} and {@link Vm}. Implemented by the process runtime.
 *
 * <p>Methods marked <em>suspends</em> may throw {@link Unwind}; their call sites are sites of the
 * translator. All are called on the carrier itself.
 */
public abstract class Carrier extends Thread {

  private final DirtyList dirty;

  /**
   * @param dirty takes the objects that the guest code of this carrier writes
   */
  protected Carrier(Runnable target, String name, long stackSizeBytes, DirtyList dirty) {
    super(null, target, name, stackSizeBytes);
    this.dirty = dirty;
  }

  /** The carrier that runs; an AssertionError on any other thread. */
  public static Carrier current() {
    if (Thread.currentThread() instanceof Carrier carrier) {
      return carrier;
    }
    throw new AssertionError("guest code on host thread " + Thread.currentThread());
  }

  // ---- heap

  /** Where the objects stand that this carrier has written. */
  protected final DirtyList dirty() {
    return dirty;
  }

  protected abstract void touchStatics(Class<?> owner);

  // ---- safepoints

  /** Stops at a poll, and returns when the thread may run on there. Suspends. */
  protected abstract void halt();

  protected abstract void pin();

  protected abstract void unpin();

  // ---- exceptions

  /** Adds the captured callers to the trace of an exception, and of its causes: see Abi.seen. */
  protected void closeTrace(Throwable thrown) {
    HostThrowables.closeTraces(thrown);
  }

  /** Guest code has seen an OutOfMemoryError. */
  protected void outOfMemory() {}

  /** The process can't go on; nothing of it may be saved any more. */
  protected void fail(Throwable cause) {
    throw new AssertionError("a frame was not captured", cause);
  }

  // ---- class initialization

  /** Reader of the saved statics of a class that an image says is initialized; null: run it. */
  protected abstract FieldReader savedStatics(Class<?> owner);

  protected abstract void initialized(Class<?> owner);

  // ---- monitors

  /** Suspends. */
  protected abstract void enter(Object object);

  protected abstract void exit(Object object);

  /** Suspends. */
  protected abstract void await(Object object, long millis, int nanos) throws InterruptedException;

  protected abstract void signal(Object object, boolean all);

  protected abstract boolean holds(Object object);

  // ---- what the guest library asks of the VM

  /** The services of the process that runs. */
  protected abstract Services services();
}
