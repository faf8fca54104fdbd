package pvm.core.library.guest.body;

import pvm.core.library.host.HostFacts;

/** Bodies of {@link java.security.Security}: its configuration is the host's. */
public final class SecurityBody {
  private SecurityBody() {}

  public static void initialize() {}

  public static String getProperty(String key) {
    return HostFacts.securityProperty(key);
  }
}
