package pvm.gpio.board;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Digital lines, numbered from 0. A line is claimed by an owner, as output or input, before it is
 * used, and stays as it is until it is released. Thread-safe.
 */
@ConsumerType
public interface Board {

  /** A word that tells it from other boards. */
  String name();

  /**
   * A line at one moment.
   *
   * @param owner who has claimed it; null if nobody has
   * @param edges how often its level has changed
   */
  record Line(int number, String owner, boolean isOutput, boolean isHigh, long edges) {}

  /** All lines, in the order of their numbers. */
  List<Line> lines();

  /**
   * Claims a line as output at a level. One that the owner has as output already, at this level,
   * stays as it is: there is no edge.
   *
   * @throws IllegalStateException if another owner has the line
   * @throws IllegalArgumentException if there is no such line
   */
  void claimOutput(String owner, int line, boolean isHigh);

  /** Claims a line as input; otherwise as {@link #claimOutput}. */
  void claimInput(String owner, int line);

  /**
   * Sets an output.
   *
   * @throws IllegalStateException if the owner does not have the line as output
   */
  void write(String owner, int line, boolean isHigh);

  /** Gives a line that the owner has free; an output keeps its level. */
  void release(String owner, int line);

  /** The level and the number of edges of a line now. */
  Line line(int line);

  /**
   * Waits until a line has had another number of edges than this.
   *
   * @param millis at most; the line as it is then is given
   */
  Line awaitEdge(int line, long edges, long millis) throws InterruptedException;
}
