package pvm.gpio.chip;

import java.lang.foreign.MemorySegment;

/** The calls of the operating system that the chip is used by. Thread-safe. */
interface Kernel {

  /**
   * Opens a device to read and write.
   *
   * @return a descriptor
   * @throws pvm.gpio.board.BoardException that names the device, if it can't be opened
   */
  int open(String path);

  /**
   * Asks a device for something.
   *
   * @param what says it for people
   * @param request one of {@link Uapi}
   * @param argument read and written
   */
  void ioctl(String what, int descriptor, int request, MemorySegment argument);

  /** Whether a descriptor can be read within a time; false, too, if it was closed. */
  boolean awaitReadable(int descriptor, int millis);

  /** Reads; how many bytes. */
  long read(int descriptor, MemorySegment into);

  void close(int descriptor);
}
