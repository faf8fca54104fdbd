package pvm.core.library.guest.java.time.zone;

import java.io.DataInput;
import java.io.IOException;
import java.io.Serializable;

/** Declares members of the lifted class of this name. */
final class Ser {
  private Ser() {}

  static native Serializable read(DataInput in) throws IOException, ClassNotFoundException;
}
