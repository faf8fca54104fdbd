package pvm.core.library.guest.body;

import pvm.core.library.host.HostFacts;

/** Bodies of {@link java.util.TimeZone}. */
public final class TimeZoneBody {
  private TimeZoneBody() {}

  public static String getSystemTimeZoneID(String javaHome) {
    return HostFacts.timeZone();
  }

  public static String getSystemGMTOffsetID() {
    return "GMT";
  }
}
