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
  public void lengths(Lengths visitor) throws IOException {
    before.lengths(
        (key, length) -> {
          if (isUnchanged(key)) {
            visitor.visit(key, length);
          }
        });
    for (int i = 0; i < delta.size(); i++) {
      if (isValue(i)) {
        visitor.visit(delta.key(i), delta.length(i));
      }
    }
  }

  @Override
  public void values(Snapshot.Scan visitor) throws IOException {
    before.values(
        (key, bytes, offset, length) -> {
          if (isUnchanged(key)) {
            visitor.entry(key, bytes, offset, length);
          }
        });
    for (int i = 0; i < delta.size(); i++) {
      if (isValue(i)) {
        visitor.entry(delta.key(i), delta.array(i), delta.offset(i), delta.length(i));
      }
    }
  }

  private boolean isUnchanged(long key) {
    return newest.of(key) == NewestVersions.NONE;
  }

  /** Whether an entry of the delta is the last of its key, and no removal. */
  private boolean isValue(int entry) {
    return newest.of(delta.key(entry)) == entry && !delta.isRemoval(entry);
  }
}
