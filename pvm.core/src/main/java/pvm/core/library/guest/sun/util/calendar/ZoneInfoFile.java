package pvm.core.library.guest.sun.util.calendar;

import java.io.DataInputStream;
import java.io.IOException;

/** Declares members of the lifted class of this name. */
public final class ZoneInfoFile {
  private ZoneInfoFile() {}

  public static native void load(DataInputStream in) throws ClassNotFoundException, IOException;
}
