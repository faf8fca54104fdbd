package pvm.api;

/**
 * Natives of one guest class that a bundle provides.
 *
 * @param type the guest class, with dots
 * @param bundle symbolic name and version
 * @param state what is done with them
 * @param users processes that call them
 * @param waitedCalls calls that were not made directly: blocking, journalled, or through a gap;
 *     direct ones are not counted, since that would cost as much as they do
 * @param waitedNanos how long those took in the bundle, together
 * @param cutOffCalls calls that the provider did not end in time when it went
 * @param faults how often it threw what it does not declare, or did not come back in time
 * @param trouble why they are not used; null if they are
 */
public record NativeStatus(
    String type,
    String bundle,
    State state,
    long users,
    long waitedCalls,
    long waitedNanos,
    long cutOffCalls,
    long faults,
    String trouble) {

  /** What is done with a provider. */
  public enum State {
    /** Calls go to it. */
    SERVING,
    /** Another provider of the class came first; this one follows it. */
    STANDBY,
    /** Its bundle is quarantined: calls wait for it. */
    SUSPENDED,
    /** It does not fit its guest class, and gets no calls. */
    REFUSED
  }
}
