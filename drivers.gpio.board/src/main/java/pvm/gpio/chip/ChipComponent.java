package pvm.gpio.chip;

import java.util.Hashtable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pvm.gpio.board.Board;
import pvm.gpio.board.BoardException;

/**
 * Offers the chip that the property {@code pvm.gpio.chip} of {@code etc/framework.properties} names
 * ({@code /dev/gpiochip0}) as the board, before the simulated one. A chip that isn't there is told
 * in one line, and there is the simulated board.
 */
@Component(
    immediate = true,
    service = {})
public final class ChipComponent {
  private static final Logger LOG = LoggerFactory.getLogger(ChipComponent.class);
  private static final int RANKING = 100;

  private final ChipBoard board;
  private final ServiceRegistration<Board> registration;

  @Activate
  public ChipComponent(BundleContext context) {
    String path = context.getProperty("pvm.gpio.chip");
    board = path == null ? null : open(path);
    registration = board == null ? null : register(context, path);
  }

  private static ChipBoard open(String path) {
    try {
      return new ChipBoard(new LinuxKernel(), path);
    } catch (BoardException e) {
      LOG.error("{}", e.getMessage());
      System.err.println("pvm: " + e.getMessage() + "; programs have the simulated board");
      return null;
    }
  }

  private ServiceRegistration<Board> register(BundleContext context, String path) {
    Hashtable<String, Object> properties = new Hashtable<>();
    properties.put("pvm.gpio.board", path);
    properties.put(Constants.SERVICE_RANKING, RANKING);
    return context.registerService(Board.class, board, properties);
  }

  @Deactivate
  public void close() {
    if (registration != null) {
      registration.unregister();
      board.close();
    }
  }
}
