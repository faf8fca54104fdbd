package pvm.core.library.guest.body;

import java.util.Locale;
import java.util.Optional;
import pvm.core.library.host.HostNames;

/** Bodies of {@code sun.util.locale.provider.TimeZoneNameUtility}. */
public final class TimeZoneNameUtilityBody {
  private TimeZoneNameUtilityBody() {}

  public static String[] retrieveDisplayNamesImpl(String id, Locale locale) {
    return HostNames.zoneNames(id, locale.toLanguageTag());
  }

  public static String[][] getZoneStrings(Locale locale) {
    return HostNames.zoneStrings(locale.toLanguageTag());
  }

  public static Optional<String> canonicalTZID(String id) {
    return Optional.ofNullable(HostNames.canonicalZone(id));
  }
}
