package pvm.gpio;

/** A line that the program reads. */
public final class DigitalInput implements AutoCloseable {
  private final int line;
  private long edges;

  /**
   * Claims a line.
   *
   * @throws SecurityException if the process lacks the grant {@code gpio:LINE:in}
   * @throws IllegalStateException if another process has it
   * @throws IllegalArgumentException if there is no such line
   */
  public DigitalInput(int line) {
    this.line = line;
    GpioLines.claimInput(line);
    edges = GpioLines.edges(line);
  }

  /** The level now. */
  public boolean isHigh() {
    return GpioLines.read(line);
  }

  /**
   * Waits until the level has changed since this was called last; changes in between are not lost.
   *
   * @param millis at most
   * @return whether it has changed
   */
  public synchronized boolean awaitChange(long millis) {
    long now = GpioLines.awaitEdge(line, edges, millis);
    boolean hasChanged = now != edges;
    edges = now;
    return hasChanged;
  }

  /** Gives the line free. */
  @Override
  public void close() {
    GpioLines.release(line);
  }
}
