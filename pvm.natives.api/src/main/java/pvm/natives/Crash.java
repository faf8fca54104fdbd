package pvm.natives;

/** What happens to a call of a body when power or process fails before its result is durable. */
public enum Crash {
  /** It has no effect: the process calls again. Costs nothing. */
  PURE,

  /** A second call has the effect of one: the process calls again. Costs nothing. */
  IDEMPOTENT,

  /**
   * It must not be made twice: the guest gets an {@link pvm.natives.guest.UnknownOutcomeException}.
   * Costs a checkpoint before each call.
   */
  AT_MOST_ONCE,

  /**
   * It must be made exactly once: the process asks {@link NativeProvider#outcomeOf} and calls, or
   * takes the result. Costs a checkpoint before each call and one after it.
   */
  ONCE
}
