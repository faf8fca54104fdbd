package pvm.persistence.chronicle;

import java.io.IOException;
import pvm.store.Delta;
import pvm.store.Snapshot;

/** A checkpoint with changes that are not committed yet. For one thread. */
final class ChangedSnapshot implements BaseSource {
  private final ChronicleSnapshot before;
  private final Delta delta;
  private final NewestVersions newest;

  ChangedSnapshot(ChronicleSnapshot before, Delta delta) {
    this.before = before;
    this.delta = delta;
    long[] keys = new long[delta.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = delta.key(i);
    }
    newest = new NewestVersions(keys, keys.length);
  }

  @Override
  public Contents contents() throws IOException {
    Contents contents = new Contents(delta.size());
    Contents all = before.contents();
    for (int i = 0; i < all.size(); i++) {
      if (newest.of(all.key(i)) == NewestVersions.NONE) {
        contents.add(all.key(i), all.length(i));
      }
    }
    forEachChange((key, value) -> contents.add(key, value.length));
    return contents;
  }

  @Override
  public void forEach(Snapshot.Visitor visitor) {
    before.forEach(
        (key, value) -> {
          if (newest.of(key) == NewestVersions.NONE) {
            visitor.visit(key, value);
          }
        });
    forEachChange(visitor);
  }

  private void forEachChange(Snapshot.Visitor visitor) {
    for (int i = 0; i < delta.size(); i++) {
      if (newest.of(delta.key(i)) == i && delta.value(i) != null) {
        visitor.visit(delta.key(i), delta.value(i));
      }
    }
  }
}
