package pvm.itests;

import java.util.List;
import pvm.store.CheckpointInfo;
import pvm.store.CheckpointStore;
import pvm.store.Delta;
import pvm.store.ImageStore;
import pvm.store.Snapshot;

/** A store whose commits can be cut off before and after they are done. */
record CuttingStore(CheckpointStore store, Cut cut) implements CheckpointStore {

  @Override
  public List<String> images() {
    return store.images();
  }

  @Override
  public ImageStore open(String name) {
    return new Image(store.open(name), cut);
  }

  @Override
  public void delete(String name) {
    store.delete(name);
  }

  private record Image(ImageStore image, Cut cut) implements ImageStore {
    @Override
    public List<CheckpointInfo> checkpoints() {
      return image.checkpoints();
    }

    @Override
    public Snapshot read(long number) {
      return image.read(number);
    }

    @Override
    public CheckpointInfo commit(Delta delta) {
      cut.point("before a commit");
      CheckpointInfo info = image.commit(delta);
      cut.point("after a commit");
      return info;
    }

    @Override
    public void rewind(long number) {
      image.rewind(number);
    }

    @Override
    public void close() {
      image.close();
    }
  }
}
