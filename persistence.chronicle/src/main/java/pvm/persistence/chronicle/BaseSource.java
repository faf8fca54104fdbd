package pvm.persistence.chronicle;

import java.io.IOException;
import pvm.store.Snapshot;

/** What a new base is made of. */
interface BaseSource {

  /** Visits every key and the length of its value, in the order of {@link #values}. */
  void lengths(Lengths visitor) throws IOException;

  /** Visits every key and its value, each once. */
  void values(Snapshot.Scan visitor) throws IOException;

  /** Takes a key and the length of its value. */
  @FunctionalInterface
  interface Lengths {
    void visit(long key, int length);
  }
}
