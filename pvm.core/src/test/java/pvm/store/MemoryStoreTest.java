package pvm.store;

import java.time.InstantSource;

final class MemoryStoreTest extends CheckpointStoreContract {
  @Override
  protected CheckpointStore newStore() {
    return new MemoryStore(KEPT, InstantSource.system());
  }

  @Override
  protected CheckpointStore restart(CheckpointStore store) {
    return store;
  }
}
