package pvm.gpio.pi4j;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What the digital lines of this bundle can do beside what Pi4J asks for: count, also while nobody
 * listens, as when a driver is swapped. Thread-safe.
 */
@ProviderType
public interface EdgeCount {

  /** How often the level of the line has changed. */
  long edges();

  /**
   * Waits until that differs from {@code edges}.
   *
   * @param millis at most
   * @return how often it has changed then
   */
  long awaitEdge(long edges, long millis) throws InterruptedException;
}
