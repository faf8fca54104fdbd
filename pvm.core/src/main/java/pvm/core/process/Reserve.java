package pvm.core.process;

/**
 * Memory that is kept back until the heap is full, so that the runtime can do what it has to do
 * then: mark objects, make messages, end the process. Thread-safe.
 */
final class Reserve {
  private static final int SIZE_BYTES = 2 << 20;

  private volatile byte[] memory = new byte[SIZE_BYTES];

  /** Gives the memory to whoever needs some. */
  void release() {
    memory = null;
  }

  /** Takes it again if there is enough. */
  void fill() {
    if (memory == null && Runtime.getRuntime().freeMemory() > 4L * SIZE_BYTES) {
      memory = new byte[SIZE_BYTES];
    }
  }
}
