package pvm.gpio.board;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * A board of 54 lines without hardware: outputs are remembered, inputs are driven by {@link
 * #drive}, which the shell calls. Levels stay while the hub is down, as on a board that has power
 * of its own. For trying programs, and for tests.
 */
@Component(
    service = {Board.class, SimulatedBoard.class},
    property = "pvm.gpio.board=simulated")
public final class SimulatedBoard implements Board {
  private static final int LINES = 54;

  private final Line[] lines = new Line[LINES];

  private final BoardFile file;

  @Activate
  public SimulatedBoard(BundleContext context) {
    this(Path.of(context.getProperty("pvm.data"), "board"));
  }

  SimulatedBoard(Path levels) {
    file = new BoardFile(levels);
    for (int i = 0; i < LINES; i++) {
      lines[i] = file.read(i);
    }
  }

  /** Nobody uses it any more; its lines keep their levels. */
  @Deactivate
  synchronized void close() {
    file.close();
  }

  @Override
  public String name() {
    return "simulated";
  }

  @Override
  public synchronized List<Line> lines() {
    return new ArrayList<>(List.of(lines));
  }

  @Override
  public synchronized void claimOutput(String owner, int line, boolean isHigh) {
    checkFree(owner, line);
    set(owner, line, true, isHigh);
  }

  @Override
  public synchronized void claimInput(String owner, int line) {
    checkFree(owner, line);
    set(owner, line, false, lines[line].isHigh());
  }

  private void checkFree(String owner, int line) {
    String current = line(line).owner();
    if (current != null && !current.equals(owner)) {
      throw new IllegalStateException("line " + line + " is used by " + current);
    }
  }

  private void set(String owner, int line, boolean isOutput, boolean isHigh) {
    Line before = lines[line];
    long edges = before.edges() + (before.isHigh() == isHigh ? 0 : 1);
    lines[line] = new Line(line, owner, isOutput, isHigh, edges);
    if (edges != before.edges()) {
      file.write(lines[line]);
    }
    notifyAll();
  }

  @Override
  public synchronized void write(String owner, int line, boolean isHigh) {
    Line before = line(line);
    if (!owner.equals(before.owner()) || !before.isOutput()) {
      throw new IllegalStateException("line " + line + " is no output of " + owner);
    }
    set(owner, line, true, isHigh);
  }

  @Override
  public synchronized void release(String owner, int line) {
    Line before = line(line);
    if (owner.equals(before.owner())) {
      set(null, line, false, before.isHigh());
    }
  }

  @Override
  public synchronized Line line(int line) {
    if (line < 0 || line >= LINES) {
      throw new IllegalArgumentException(
          "no line " + line + " on board simulated; it has 0 to " + (LINES - 1));
    }
    return lines[line];
  }

  @Override
  public synchronized Line awaitEdge(int line, long edges, long millis)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    long left = end - System.nanoTime();
    while (line(line).edges() == edges && left > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = end - System.nanoTime();
    }
    return lines[line];
  }

  /**
   * Gives a line that is no output a level from outside, as a button or a sensor does.
   *
   * @throws IllegalStateException if it is an output
   */
  public synchronized void drive(int line, boolean isHigh) {
    Line before = line(line);
    if (before.isOutput()) {
      throw new IllegalStateException(
          "line " + line + " is an output of " + before.owner() + "; it can't be driven");
    }
    set(before.owner(), line, false, isHigh);
  }
}
