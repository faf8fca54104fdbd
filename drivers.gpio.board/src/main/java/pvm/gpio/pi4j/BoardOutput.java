package pvm.gpio.pi4j;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputBase;
import com.pi4j.io.gpio.digital.DigitalOutputConfig;
import com.pi4j.io.gpio.digital.DigitalOutputProvider;
import com.pi4j.io.gpio.digital.DigitalState;
import pvm.gpio.board.Board;

/** A line of a board that is driven. It keeps its level when it is given free. */
final class BoardOutput extends DigitalOutputBase implements EdgeCount {
  private final Board board;

  BoardOutput(Board board, DigitalOutputProvider provider, DigitalOutputConfig config) {
    super(provider, config);
    this.board = board;
    state = DigitalState.getState(board.line(config.bcm()).isHigh());
  }

  /**
   * Sets the level.
   *
   * @throws IllegalArgumentException if it is {@link DigitalState#UNKNOWN}
   */
  @Override
  public synchronized DigitalOutput state(DigitalState level) {
    if (level == DigitalState.UNKNOWN) {
      throw new IllegalArgumentException("line " + config.bcm() + " can't be set to " + level);
    }
    board.write(name(), config.bcm(), level.isHigh());
    return super.state(level);
  }

  @Override
  public long edges() {
    return board.line(config.bcm()).edges();
  }

  @Override
  public long awaitEdge(long edges, long millis) throws InterruptedException {
    return board.awaitEdge(config.bcm(), edges, millis).edges();
  }

  @Override
  public DigitalOutput shutdownInternal(Context context) {
    super.shutdownInternal(context);
    board.release(name(), config.bcm());
    return this;
  }
}
