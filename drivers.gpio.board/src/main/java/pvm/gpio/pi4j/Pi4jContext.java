package pvm.gpio.pi4j;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import pvm.gpio.board.Board;

/**
 * One context of Pi4J for all bundles, made when the first asks for it. Its lines belong to no
 * bundle: they stay as they are while the driver that has opened them is swapped. Thread-safe.
 */
final class Pi4jContext implements ServiceFactory<Context>, AutoCloseable {
  private final Board board;
  private Context context;

  Pi4jContext(Board board) {
    this.board = board;
  }

  /** A context with the lines of a board, and with nothing that is on the class path. */
  static Context of(Board board) {
    return Pi4J.newContextBuilder()
        .noAutoDetect()
        .noAutoInject()
        .disableShutdownHook()
        .add(new OutputProvider(board), new InputProvider(board))
        .build();
  }

  @Override
  public synchronized Context getService(Bundle bundle, ServiceRegistration<Context> registration) {
    if (context == null) {
      context = of(board);
    }
    return context;
  }

  @Override
  public void ungetService(
      Bundle bundle, ServiceRegistration<Context> registration, Context service) {
    // its lines stay
  }

  @Override
  public synchronized void close() {
    if (context != null) {
      context.shutdown();
    }
  }
}
