package pvm.core.natives;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import pvm.natives.GuestRef;
import pvm.natives.Outcome;

/** A call that a guest thread waits for. Guarded by the lock of {@link ProcessNatives}. */
final class RunningCall {
  final long number;
  final Provider provider;

  /** Null for a question to the provider itself. */
  final BodyMethod body;

  /** The guest's Thread object. */
  final Object thread;

  private final Limits limits;
  private final long start = System.nanoTime();

  /** The host thread that it runs on; null if it needs none, or does not run. */
  volatile Thread worker;

  /** Processor time that the worker had taken when it began, in nanoseconds. */
  volatile long cpuAtBegin;

  /** What it waits for; null if nothing. */
  volatile CompletionStage<?> stage;

  /** What its body has called back, and waits for; the first one is the next. */
  private final List<Callback> callbacks = new ArrayList<>();

  private boolean isOver;
  private boolean isInterrupted;
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

  RunningCall(long number, Provider provider, BodyMethod body, Object thread, Limits limits) {
    this.number = number;
    this.provider = provider;
    this.body = body;
    this.thread = thread;
    this.limits = limits;
  }

  boolean isWaiting() {
    return limits.isWaiting();
  }

  // ---- callbacks

  void add(Callback callback) {
    callbacks.add(callback);
  }

  void remove(Callback callback) {
    callbacks.remove(callback);
  }

  /** The number of a callback that is to be made; 0 if there is none. */
  long nextCallback() {
    return callbacks.stream()
        .filter(Callback::isDue)
        .mapToLong(c -> c.number)
        .findFirst()
        .orElse(0);
  }

  /** One that its body waits for. */
  Optional<Callback> callback(long wanted) {
    return callbacks.stream().filter(callback -> callback.number == wanted).findFirst();
  }

  // ---- end

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

  /** Tells the body to give up; {@link #cancelStage} is to follow, without the lock. */
  void interrupt() {
    isInterrupted = true;
    if (worker != null) {
      worker.interrupt();
    }
  }

  /** What it waits for is not wanted any more. */
  void cancelStage() {
    CompletionStage<?> waited = stage;
    if (waited != null) {
      waited.toCompletableFuture().cancel(true);
    }
  }

  /** Whether what it throws now may be for that it was told to give up. */
  boolean isInterrupted() {
    return isInterrupted;
  }

  /** What is called, in words. */
  String what() {
    return body == null ? "a question" : body.key();
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
