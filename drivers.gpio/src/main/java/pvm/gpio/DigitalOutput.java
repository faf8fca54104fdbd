package pvm.gpio;

/**
 * A line that the program drives. It keeps its level when the driver is updated, and has it again
 * when the process goes on after a restart, before the program runs.
 */
public final class DigitalOutput implements AutoCloseable {
  private final int line;
  private boolean isHigh;

  /**
   * Claims a line.
   *
   * @throws SecurityException if the process lacks the grant {@code gpio:LINE:out}
   * @throws IllegalStateException if another process has it
   * @throws IllegalArgumentException if there is no such line
   */
  public DigitalOutput(int line, boolean isHigh) {
    this.line = line;
    this.isHigh = GpioLines.claimOutput(line, isHigh);
  }

  /** Sets the level. */
  public synchronized void set(boolean high) {
    GpioLines.write(line, high);
    isHigh = high;
  }

  /** The level as the program has set it. */
  public synchronized boolean isHigh() {
    return isHigh;
  }

  /** Gives the line free; it keeps its level. */
  @Override
  public void close() {
    GpioLines.release(line);
  }
}
