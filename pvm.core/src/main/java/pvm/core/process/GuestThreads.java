package pvm.core.process;

/**
 * What the runtime has to know of guest Thread objects; given by the loader. Methods are called
 * without any lock.
 */
public interface GuestThreads {

  /**
   * Runs the first activation of a thread, on its carrier: main for the main thread, {@code $run()}
   * for others. Everything that can suspend is a guest frame.
   */
  void run(Object thread) throws Throwable;

  boolean isDaemon(Object thread);

  String name(Object thread);

  /** Whether the program itself handles exceptions that end a thread. */
  default boolean hasHandler(Object thread) {
    return true;
  }

  /**
   * Passes an exception that ended a thread to the guest, on its carrier.
   *
   * @return false if the guest has no handler: the runtime prints it as the JVM does
   */
  default boolean uncaught(Object thread, Throwable thrown) throws Throwable {
    return false;
  }
}
