package pvm.api;

/**
 * How a bundle with natives does, and what the VM has done about it.
 *
 * @param bundle symbolic name
 * @param rung how far the VM has gone
 * @param restarts how often the VM has restarted it
 * @param rollbacks how often the VM has gone back to an older version of it
 * @param stuckThreads threads of it that were given up and have not ended
 * @param trouble what was last at fault; null if nothing ever was
 */
public record BundleHealth(
    String bundle, Rung rung, long restarts, long rollbacks, int stuckThreads, String trouble) {

  /** The rungs of the ladder; the first and the last but one hold for long. */
  public enum Rung {
    /** Nothing is wrong. */
    SOUND,
    /** It was restarted, and is watched more closely for a while. */
    RESTARTED,
    /** Its older version serves, and is watched more closely for a while. */
    ROLLED_BACK,
    /** It gets no calls for a while. */
    QUARANTINED,
    /** It was quarantined, and gets calls again to see whether it works. */
    TRIED
  }
}
