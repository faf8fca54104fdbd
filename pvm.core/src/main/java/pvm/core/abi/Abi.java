package pvm.core.abi;

/**
 * The static entry points of emitted code. Each passes the call on to the {@link Carrier} it runs
 * on; the names and descriptors are known to the translator by the constants of {@code
 * pvm.core.translate.Emit}.
 */
public final class Abi {
  /** Name of the methods that constructors become. */
  public static final String INIT = "$init";

  private Abi() {}

  /** A clean object is about to be written: its code marks it dirty once this has returned. */
  public static void written(GuestObject object) {
    Carrier.current().dirty().add(object);
  }

  /**
   * Marks any object dirty if it is a clean guest object: before Unsafe, VarHandle and the like. A
   * class stands for its statics.
   */
  public static void touchAny(Object object) {
    if (object instanceof GuestObject guest) {
      if (guest.$st() > 0) {
        Carrier.current().dirty().touch(guest);
      }
    } else if (object instanceof Class<?> type) {
      Carrier.current().touchStatics(type);
    }
  }

  /** Marks the statics of a class dirty; called before a static field is written. */
  public static void touchStatics(Class<?> owner) {
    Carrier.current().touchStatics(owner);
  }

  /** A poll found a request: captures the stack, in place or by an {@link Unwind}. Suspends. */
  public static void halt() {
    Carrier.current().halt();
  }

  /** Begins a stretch that can't be captured (a class initializer, a callback from host code). */
  public static void pin() {
    Carrier.current().pin();
  }

  /** Ends the stretch that {@link #pin} began. */
  public static void unpin() {
    Carrier.current().unpin();
  }

  /** Saved statics of a class that was initialized before a restart; null if it has to run. */
  public static FieldReader savedStatics(Class<?> owner) {
    return Carrier.current().savedStatics(owner);
  }

  /** A class initializer ended. */
  public static void initialized(Class<?> owner) {
    Carrier.current().initialized(owner);
  }

  /** In place of monitorenter. Suspends. */
  public static void enter(Object object) {
    Carrier.current().enter(object);
  }

  /** In place of monitorexit. */
  public static void exit(Object object) {
    Carrier.current().exit(object);
  }

  /**
   * In place of {@code Class.hashCode}: the same in every run. That of the host's classes depends
   * on what the JVM did before; the loader of a process gives its own classes one that lasts.
   */
  public static int hash(Class<?> type) {
    if (type.isArray()) {
      return 31 * hash(type.getComponentType()) + 1;
    }
    return type.getClassLoader() == null ? type.getName().hashCode() : type.hashCode();
  }

  /** In place of a call of {@code Object.clone}: the copy is a new object. */
  public static Object cloned(Object copy) {
    if (copy instanceof GuestObject guest) {
      guest.$st(0);
    }
    return copy;
  }

  /**
   * Guest code has made an exception, or catches one that it may not have made. The JVM knows only
   * the frames on its stack; the callers that are data now are added to the trace now, because
   * later nobody knows them.
   */
  public static void seen(Throwable thrown) {
    if (thrown instanceof OutOfMemoryError) {
      Carrier.current().outOfMemory();
    }
    if (HostThrowables.isTraceOpen(thrown)) {
      Carrier.current().closeTrace(thrown);
    }
  }

  /** A frame could not be captured: what is left of the stack is worth nothing, so all must end. */
  public static Unwind uncaptured(Unwind unwind, Throwable cause) {
    Carrier.current().fail(cause);
    return unwind;
  }

  /** Throws anything: {@code throw Abi.sneaky(t)}. Never returns. */
  public static RuntimeException sneaky(Throwable thrown) {
    return Abi.<RuntimeException>sneakyThrow(thrown);
  }

  @SuppressWarnings("unchecked")
  private static <X extends Throwable> RuntimeException sneakyThrow(Throwable thrown) throws X {
    throw (X) thrown;
  }
}
