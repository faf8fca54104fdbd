package pvm.core.checkpoint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pvm.store.CheckpointInfo;
import pvm.store.Delta;
import pvm.store.ImageStore;
import pvm.store.Snapshot;
import pvm.store.StoreException;

/** All checkpoints of one image, each a map of its own; or only the newest. */
final class MapStore implements ImageStore {
  private final boolean keepsAll;
  private final List<CheckpointInfo> infos = new ArrayList<>();
  private final List<Map<Long, byte[]>> maps = new ArrayList<>();
  boolean fails;

  MapStore() {
    this(true);
  }

  MapStore(boolean keepsAll) {
    this.keepsAll = keepsAll;
  }

  Map<Long, byte[]> newest() {
    return maps.getLast();
  }

  @Override
  public List<CheckpointInfo> checkpoints() {
    return List.copyOf(infos);
  }

  @Override
  public Snapshot read(long number) {
    Map<Long, byte[]> map = maps.get(keepsAll ? (int) number - 1 : 0);
    return new Snapshot() {
      @Override
      public void forEach(Visitor visitor) {
        map.forEach(visitor::visit);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public CheckpointInfo commit(Delta delta) {
    if (fails) {
      throw new StoreException("the disk is full");
    }
    Map<Long, byte[]> map =
        maps.isEmpty()
            ? new HashMap<>()
            : keepsAll ? new HashMap<>(maps.getLast()) : maps.getLast();
    for (int i = 0; i < delta.size(); i++) {
      if (delta.isRemoval(i)) {
        map.remove(delta.key(i));
      } else {
        map.put(delta.key(i), delta.value(i));
      }
    }
    if (keepsAll || maps.isEmpty()) {
      maps.add(map);
    }
    CheckpointInfo info = new CheckpointInfo(infos.size() + 1, Instant.EPOCH, delta.sizeBytes());
    infos.add(info);
    return info;
  }

  @Override
  public void rewind(long number) {
    while (infos.size() > number) {
      infos.removeLast();
      maps.removeLast();
    }
  }

  @Override
  public void close() {}
}
