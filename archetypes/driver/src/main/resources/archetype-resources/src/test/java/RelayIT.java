package ${package};

import java.nio.file.Path;
import java.util.Set;
import pvm.vendor.NativesContract;

/** The bundle, as it was built, stands swaps and restarts. */
public class RelayIT extends NativesContract {
  @Override
  protected Path bundle() {
    return Path.of(System.getProperty("bundle"));
  }

  @Override
  protected Path program() {
    return Path.of("src/test/programs/Blinks.java");
  }

  @Override
  protected Set<String> grants() {
    return Set.of("relay:1");
  }
}
