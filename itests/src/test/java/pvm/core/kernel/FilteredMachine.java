package pvm.core.kernel;

import java.util.function.UnaryOperator;
import pvm.core.process.PollSwitch;

/** Machines for tests that choose the polls where threads are captured. */
public final class FilteredMachine {
  private FilteredMachine() {}

  /** A machine whose new processes get the switch that the filter makes of that of their loader. */
  public static Machine of(
      Machine.Ground ground, Machine.Streams streams, UnaryOperator<PollSwitch> pollFilter) {
    return new Machine(ground, streams, pollFilter);
  }
}
