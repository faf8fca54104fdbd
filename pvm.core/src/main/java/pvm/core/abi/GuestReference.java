package pvm.core.abi;

/**
 * A reference object of the guest library that doesn't keep its referent alive. The VM clears it
 * once the image has shown that nothing else reaches the referent.
 *
 * <p>The VM calls this while the process is stopped, on an object that is marked dirty.
 */
public interface GuestReference {

  /** The referent; null if it was cleared. */
  Object $referent();

  /** Where it is to be enqueued; null if nowhere, or if it has been. */
  Object $queue();

  /** Whether the VM has cleared it. */
  boolean $isCleared();

  /** Forgets the referent, because nothing else reaches it. */
  void $clear();
}
