package pvm.core.natives;

import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import pvm.api.NativeStatus;
import pvm.core.abi.Unwind;
import pvm.natives.NativeProvider;
import pvm.natives.guest.NativeDeadlineException;

/** A service whose methods fit the native methods of its guest class. Thread-safe. */
public final class Provider {

  /**
   * What is known of a provider besides its object.
   *
   * @param bundle name and version, for people
   * @param type the guest class, with dots
   * @param grant first word of the grants that a caller needs one of; empty for none
   */
  public record Origin(String bundle, String type, String grant) {
    /** The symbolic name of the bundle. */
    String name() {
      return bundle.replaceFirst(" .*", "");
    }
  }

  private final Origin origin;
  private final NativeProvider service;
  private final Map<String, BodyMethod> bodies;
  private final LongAdder waitedCalls = new LongAdder();
  private final LongAdder waitedNanos = new LongAdder();
  private final LongAdder cutOffCalls = new LongAdder();
  private final LongAdder faults = new LongAdder();

  /** Is told of faults; null while no call comes here. */
  private volatile Consumer<Fault> judge;

  /** Whether no body of it may run on a guest's own thread. */
  private volatile boolean isGuarded;

  private Provider(Origin origin, NativeProvider service, Map<String, BodyMethod> bodies) {
    this.origin = origin;
    this.service = service;
    this.bodies = bodies;
  }

  /**
   * Fits a service to its guest class.
   *
   * @param guestClass the class file of the guest class as the bundle has it; null if it has none
   * @throws NativesException if it doesn't fit; the message has all that is wrong
   */
  public static Provider of(Origin origin, NativeProvider service, byte[] guestClass) {
    String who = "bundle " + origin.bundle() + ", " + service.getClass().getName();
    if (origin.type().isEmpty()) {
      throw new NativesException(who + " names no guest class; mark it @Natives(type = ...)");
    }
    if (guestClass == null) {
      throw new NativesException(
          who
              + ": the bundle has no guest class "
              + origin.type()
              + "; put it into a package of the bundle that is marked @GuestPackage");
    }
    Fit fit = fit(who, origin, service, guestClass);
    if (!fit.problems().isEmpty()) {
      throw new NativesException(
          who
              + " does not fit guest class "
              + origin.type()
              + ": "
              + String.join("; ", fit.problems()));
    }
    return new Provider(origin, service, fit.bodies());
  }

  private static Fit fit(String who, Origin origin, NativeProvider service, byte[] guestClass) {
    try {
      return new Fit(service, guestClass);
    } catch (RuntimeException | LinkageError e) { // class files of others may have anything in them
      throw new NativesException(
          who
              + " can't be compared with guest class "
              + origin.type()
              + " ("
              + e
              + "); compile both against the pvm.natives.api of this hub",
          e);
    }
  }

  public Origin origin() {
    return origin;
  }

  /** A call that was not made directly has ended. */
  void waited(long nanos) {
    waitedCalls.increment();
    waitedNanos.add(nanos);
  }

  /** A call was not ended in time. */
  void cutOff() {
    cutOffCalls.increment();
  }

  // ---- faults

  /** Its faults count from now on, or do not any more. */
  void judge(Consumer<Fault> told) {
    judge = told;
  }

  void guard(boolean isOn) {
    isGuarded = isOn;
  }

  /** Whether a call of a body is made on the thread of the guest. */
  boolean isHere(BodyMethod body) {
    return !body.isBlocking() && !isGuarded;
  }

  /** Something was wrong with it. */
  void fault(Fault.Kind kind, String what) {
    faults.increment();
    Consumer<Fault> told = judge;
    if (told != null) {
      told.accept(new Fault(kind, origin.type() + " of bundle " + origin.bundle() + ": " + what));
    }
  }

  /**
   * A body has thrown something; counts it if that is a fault.
   *
   * @param body null: of no native method, but of the provider itself
   */
  void threw(BodyMethod body, Throwable thrown) {
    boolean isOwn = thrown.getClass().getPackageName().equals(guestPackage());
    if (body == null || !isOwn && !body.mayThrow(thrown)) {
      fault(Fault.Kind.THREW, (body == null ? "" : body.key() + " threw ") + thrown);
    }
  }

  private String guestPackage() {
    return origin.type().substring(0, Math.max(0, origin.type().lastIndexOf('.')));
  }

  /**
   * A body has thrown something on the thread of the guest.
   *
   * @return what the guest gets
   */
  Throwable failed(BodyMethod body, Throwable thrown) {
    if (thrown instanceof InterruptedException) {
      Thread.interrupted(); // it was the VM that lost patience: nobody else interrupts carriers
      return new NativeDeadlineException(origin.type() + "." + body.key() + " took too long");
    }
    // The stack and the memory are the guest's.
    if (!(thrown instanceof Unwind) && !(thrown instanceof VirtualMachineError)) {
      threw(body, thrown);
    }
    return thrown;
  }

  /** Whether another one, or an earlier one, is of the same version of the bundle. */
  boolean isSameCode(Provider other) {
    return service.getClass().getClassLoader() == other.service.getClass().getClassLoader();
  }

  /** Whether a thread is in a body of this provider now. */
  boolean isOn(StackTraceElement[] trace) {
    for (Class<?> type = service.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (StackTraceElement frame : trace) {
        if (frame.getClassName().equals(type.getName())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether it knows nothing of processes, so that another one can take over at any moment. */
  boolean isStateless() {
    return bodies.values().stream().noneMatch(BodyMethod::takesCaller);
  }

  /** Its figures, for people. */
  NativeStatus status(NativeStatus.State state, long users) {
    return new NativeStatus(
        origin.type(),
        origin.bundle(),
        state,
        users,
        waitedCalls.sum(),
        waitedNanos.sum(),
        cutOffCalls.sum(),
        faults.sum(),
        null);
  }

  NativeProvider service() {
    return service;
  }

  /** The body of a native method; null if there is none. */
  BodyMethod body(String key) {
    return bodies.get(key);
  }

  @Override
  public String toString() {
    return origin.type() + " of bundle " + origin.bundle();
  }
}
