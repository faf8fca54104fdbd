package pvm.core.natives;

/**
 * What a provider has done wrong.
 *
 * @param what in words, for the alarm
 */
record Fault(Kind kind, String what) {

  /** Kinds of faults, by what they take of a bundle's budget. */
  enum Kind {
    /** It threw what it does not declare, and by what no call is refused. */
    THREW(1),
    /** It was not back by its deadline. */
    LATE(1),
    /** It was so long on the thread of a guest that it was interrupted. */
    HELD(Ladder.BUDGET),
    /** It was given up and goes on all the same, or held up its process. */
    STUCK(Ladder.BUDGET),
    /** It has taken too much processor time. */
    SPUN(Ladder.BUDGET),
    /** It has too many threads. */
    LEAKED(Ladder.BUDGET);

    private final int points;

    Kind(int points) {
      this.points = points;
    }

    int points() {
      return points;
    }
  }
}
