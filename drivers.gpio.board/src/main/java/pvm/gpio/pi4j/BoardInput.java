package pvm.gpio.pi4j;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputBase;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.DigitalStateChangeEvent;
import com.pi4j.io.gpio.digital.DigitalStateChangeListener;
import pvm.gpio.board.Board;

/**
 * A line of a board that is read. A thread of its own tells listeners of each edge, in order, from
 * the first listener on.
 */
final class BoardInput extends DigitalInputBase implements EdgeCount {
  private static final long LOOK_MILLIS = 60_000;

  private final Board board;
  private Thread teller;

  BoardInput(Board board, DigitalInputProvider provider, DigitalInputConfig config) {
    super(provider, config);
    this.board = board;
  }

  private Board.Line line() {
    return board.line(config.bcm());
  }

  @Override
  public DigitalState state() {
    return DigitalState.getState(line().isHigh());
  }

  @Override
  public long edges() {
    return line().edges();
  }

  @Override
  public long awaitEdge(long edges, long millis) throws InterruptedException {
    return board.awaitEdge(config.bcm(), edges, millis).edges();
  }

  @Override
  public DigitalInput addListener(DigitalStateChangeListener... listeners) {
    super.addListener(listeners);
    synchronized (this) {
      if (teller == null) {
        Board.Line from = line();
        teller = Thread.ofPlatform().daemon().name("pvm edges of " + id()).start(() -> tell(from));
      }
    }
    return this;
  }

  private void tell(Board.Line from) {
    Board.Line told = from;
    try {
      while (true) {
        Board.Line now = board.awaitEdge(from.number(), told.edges(), LOOK_MILLIS);
        boolean isHigh = told.isHigh();
        for (long edge = told.edges(); edge < now.edges(); edge++) {
          isHigh = !isHigh;
          dispatch(new DigitalStateChangeEvent<>(this, DigitalState.getState(isHigh)));
        }
        told = now;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the line is given free
    }
  }

  @Override
  public DigitalInput shutdownInternal(Context context) {
    super.shutdownInternal(context);
    synchronized (this) {
      if (teller != null) {
        teller.interrupt();
      }
    }
    board.release(name(), config.bcm());
    return this;
  }
}
