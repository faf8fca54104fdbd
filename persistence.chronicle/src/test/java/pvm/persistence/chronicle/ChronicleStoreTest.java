package pvm.persistence.chronicle;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import pvm.store.CheckpointStore;
import pvm.store.CheckpointStoreContract;

/** The contract, with segments and compactions so small that each test has many of them. */
final class ChronicleStoreTest extends CheckpointStoreContract {
  static final Settings SMALL = new Settings(KEPT, 4096, 2000);

  @TempDir Path data;

  @Override
  protected CheckpointStore newStore() {
    return new ChronicleStore(data, SMALL);
  }

  @Override
  protected CheckpointStore restart(CheckpointStore store) {
    ((ChronicleStore) store).close();
    return newStore();
  }
}
