package pvm.persistence.chronicle;

import java.util.HashMap;
import java.util.Map;
import pvm.store.Snapshot;

/** Whole checkpoints, as tests look at them. */
final class StoredValues {
  private StoredValues() {}

  /** All values by their keys. */
  static Map<Long, byte[]> of(Snapshot snapshot) {
    Map<Long, byte[]> values = new HashMap<>();
    snapshot.forEach(values::put);
    return values;
  }
}
