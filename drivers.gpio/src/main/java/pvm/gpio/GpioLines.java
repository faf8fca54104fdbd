package pvm.gpio;

/** The native methods behind {@link DigitalOutput} and {@link DigitalInput}. */
public final class GpioLines {
  private GpioLines() {}

  /** Claims a line as output; one that the process has as output already keeps its level. */
  static native boolean claimOutput(int line, boolean isHigh);

  static native void claimInput(int line);

  static native void write(int line, boolean isHigh);

  static native boolean read(int line);

  static native void release(int line);

  /** How often the level of a line has changed. */
  static native long edges(int line);

  /** Waits until that differs from {@code edges}, or the time is over; how often it is then. */
  static native long awaitEdge(int line, long edges, long millis);
}
