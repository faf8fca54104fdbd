package pvm.persistence.chronicle;

import java.io.IOException;
import pvm.store.Snapshot;

/** What a new base is made of. */
interface BaseSource {
  /** All keys and the lengths of their values. */
  Contents contents() throws IOException;

  /** Visits every key and its value, in no order. */
  void forEach(Snapshot.Visitor visitor);
}
