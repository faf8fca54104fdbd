package pvm.core.library.guest.body;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.logging.LogManager;
import pvm.core.library.host.HostFacts;

/** Bodies of {@link LogManager}: its configuration is that of the JDK. */
public final class LogManagerBody {
  private LogManagerBody() {}

  public static void readConfiguration(LogManager manager) throws IOException {
    manager.readConfiguration(
        new ByteArrayInputStream(HostFacts.configurationFile("logging.properties")));
  }
}
