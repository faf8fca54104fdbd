package pvm.gpio.pi4j;

import com.pi4j.context.Context;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import pvm.gpio.board.Board;

/** Offers the board, a chip before the simulated one, as a service of Pi4J. */
@Component(
    immediate = true,
    service = {})
public final class Pi4jComponent {
  private final Pi4jContext context;
  private final ServiceRegistration<?> registration;

  @Activate
  public Pi4jComponent(
      BundleContext bundles, @Reference(policyOption = ReferencePolicyOption.GREEDY) Board board) {
    context = new Pi4jContext(board);
    registration =
        bundles.registerService(
            Context.class.getName(),
            context,
            FrameworkUtil.asDictionary(Map.of("pvm.gpio.board", board.name())));
  }

  @Deactivate
  public void close() {
    registration.unregister();
    context.close();
  }
}
