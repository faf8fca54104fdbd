package pvm.core.library.guest.bridge;

/**
 * An exception of a translated class: it overrides what the host's Throwable would do its own way.
 */
public interface GuestThrowable {

  /** As {@link Throwable#printStackTrace()}. */
  void printStackTrace();
}
