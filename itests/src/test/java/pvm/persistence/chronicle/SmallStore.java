package pvm.persistence.chronicle;

import java.nio.file.Path;
import pvm.store.CheckpointStore;

/** Stores for tests that want all that a store does to happen often. */
public final class SmallStore {
  private static final Settings SETTINGS = new Settings(4, 1 << 18, 1 << 20);

  private SmallStore() {}

  /** A store in a data folder, with segments of 256 KB and a compaction after a megabyte. */
  public static CheckpointStore in(Path data) {
    return new ChronicleStore(data, SETTINGS);
  }
}
