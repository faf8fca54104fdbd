package pvm.core.natives;

import java.util.concurrent.CompletionStage;
import pvm.natives.GuestRef;
import pvm.natives.Outcome;

/** A call that a guest thread waits for. Guarded by the lock of {@link ProcessNatives}. */
final class RunningCall {
  final long number;
  final Provider provider;

  /** The guest's Thread object. */
  final Object thread;

  private final Limits limits;
  private final long start = System.nanoTime();

  /** The host thread that it runs on; null if it needs none, or has not begun. */
  Thread worker;

  /** What it waits for; null if nothing. */
  CompletionStage<?> stage;

  private boolean isOver;
  private Object result;
  private Throwable thrown;

  /**
   * How long it may go on.
   *
   * @param deadlineNanos after its begin; 0: for ever
   * @param isWaiting whether it is not waited for when its provider goes
   */
  record Limits(long deadlineNanos, boolean isWaiting) {
    /** As long as it takes. */
    static final Limits NONE = new Limits(0, false);
  }

  RunningCall(long number, Provider provider, Object thread, Limits limits) {
    this.number = number;
    this.provider = provider;
    this.thread = thread;
    this.limits = limits;
  }

  boolean isWaiting() {
    return limits.isWaiting();
  }

  boolean isOver() {
    return isOver;
  }

  void over(Object value, Throwable failure) {
    isOver = true;
    result = value;
    thrown = failure;
  }

  long nanosLeft() {
    return limits.deadlineNanos() == 0
        ? Long.MAX_VALUE
        : Math.max(0, limits.deadlineNanos() - nanosSoFar());
  }

  long nanosSoFar() {
    return System.nanoTime() - start;
  }

  /** Tells the body to give up. */
  void interrupt() {
    if (worker != null) {
      worker.interrupt();
    }
    if (stage != null) {
      stage.toCompletableFuture().cancel(true);
    }
  }

  Outcome outcome() {
    return result instanceof Outcome outcome ? outcome : Outcome.unknown();
  }

  Object take() throws Throwable {
    if (thrown != null) {
      throw thrown;
    }
    Object value =
        switch (result) {
          case Outcome.Made(Object made) -> made;
          case Outcome.NotMade _, Outcome.Unknown _ -> null;
          case null, default -> result;
        };
    return value instanceof GuestRef ref ? Ref.object(ref) : value;
  }
}
