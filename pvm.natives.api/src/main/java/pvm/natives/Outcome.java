package pvm.natives;

/** What a provider knows of a call that was cut off. */
public sealed interface Outcome {

  /**
   * It was made and gave a result.
   *
   * @param result as the body gave it; null of a void method
   */
  record Made(Object result) implements Outcome {}

  /** It was not made: it is made now, with the same id. */
  record NotMade() implements Outcome {}

  /** Nobody can tell: the guest gets an {@link pvm.natives.guest.UnknownOutcomeException}. */
  record Unknown() implements Outcome {}

  /** See {@link Made}. */
  static Outcome made(Object result) {
    return new Made(result);
  }

  /** See {@link NotMade}. */
  static Outcome notMade() {
    return new NotMade();
  }

  /** See {@link Unknown}. */
  static Outcome unknown() {
    return new Unknown();
  }
}
