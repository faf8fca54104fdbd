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
    newest = new NewestVersions(delta::key, delta.size());
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
    for (int i = 0; i < delta.size(); i++) {
      if (isValue(i)) {
        contents.add(delta.key(i), delta.length(i));
      }
    }
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
    for (int i = 0; i < delta.size(); i++) {
      if (isValue(i)) {
        visitor.visit(delta.key(i), delta.value(i));
      }
    }
  }

  /** Whether an entry of the delta is the last of its key, and no removal. */
  private boolean isValue(int entry) {
    return newest.of(delta.key(entry)) == entry && !delta.isRemoval(entry);
  }
}
