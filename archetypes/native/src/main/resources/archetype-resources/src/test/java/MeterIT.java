package ${package};

import java.nio.file.Path;
import pvm.vendor.NativesContract;

/** The bundle, as it was built, stands swaps and restarts. */
public class MeterIT extends NativesContract {
  @Override
  protected Path bundle() {
    return Path.of(System.getProperty("bundle"));
  }

  @Override
  protected Path program() {
    return Path.of("src/test/programs/Reads.java");
  }
}
