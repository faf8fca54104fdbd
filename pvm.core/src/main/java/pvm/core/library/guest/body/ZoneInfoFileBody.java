package pvm.core.library.guest.body;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import pvm.core.library.guest.sun.util.calendar.ZoneInfoFile;
import pvm.core.library.host.HostFacts;

/** Bodies of {@code sun.util.calendar.ZoneInfoFile}, which reads a file of the JDK. */
public final class ZoneInfoFileBody {
  private ZoneInfoFileBody() {}

  public static void loadTZDB() throws IOException, ClassNotFoundException {
    ZoneInfoFile.load(
        new DataInputStream(new ByteArrayInputStream(HostFacts.libraryFile("tzdb.dat"))));
  }
}
