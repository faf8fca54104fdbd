package pvm.core.natives;

import java.io.IOException;
import java.util.Map;
import pvm.natives.Caller;
import pvm.natives.CheckpointListener;

/**
 * The providers that are told of the checkpoints of one process.
 *
 * @param all with the process as each sees it
 */
public record CheckpointListeners(Map<CheckpointListener, Caller> all) {

  /** A checkpoint was taken of the process, which stands still. */
  public void captured() {
    all.forEach(CheckpointListener::captured);
  }

  /**
   * What was captured is about to be stored.
   *
   * @throws IOException if a device can't keep what belongs to it
   */
  public void storing() throws IOException {
    for (Map.Entry<CheckpointListener, Caller> each : all.entrySet()) {
      each.getKey().storing(each.getValue());
    }
  }

  /** What was captured is stored. */
  public void stored() {
    all.forEach(CheckpointListener::stored);
  }
}
