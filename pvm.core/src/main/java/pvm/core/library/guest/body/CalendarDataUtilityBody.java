package pvm.core.library.guest.body;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import pvm.core.library.host.HostLocale;
import pvm.core.library.host.HostNames;

/** Bodies of {@code sun.util.locale.provider.CalendarDataUtility}. */
public final class CalendarDataUtilityBody {
  private CalendarDataUtilityBody() {}

  public static int retrieveFirstDayOfWeek(Locale locale) {
    return HostLocale.firstDayOfWeek(locale.toLanguageTag());
  }

  public static int retrieveMinimalDaysInFirstWeek(Locale locale) {
    return HostLocale.minimalDaysInFirstWeek(locale.toLanguageTag());
  }

  public static String retrieveFieldValueName(
      String calendar, int field, int value, int style, Locale locale) {
    return HostNames.fieldName(false, calendar, field, value, style, locale.toLanguageTag());
  }

  public static String retrieveJavaTimeFieldValueName(
      String calendar, int field, int value, int style, Locale locale) {
    return HostNames.fieldName(true, calendar, field, value, style, locale.toLanguageTag());
  }

  public static Map<String, Integer> retrieveFieldValueNames(
      String calendar, int field, int style, Locale locale) {
    return map(HostNames.fieldNames(false, calendar, field, style, locale.toLanguageTag()));
  }

  public static Map<String, Integer> retrieveJavaTimeFieldValueNames(
      String calendar, int field, int style, Locale locale) {
    return map(HostNames.fieldNames(true, calendar, field, style, locale.toLanguageTag()));
  }

  private static Map<String, Integer> map(Object[] found) {
    if (found == null) {
      return null;
    }
    String[] names = (String[]) found[0];
    int[] values = (int[]) found[1];
    Map<String, Integer> map = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      map.put(names[i], values[i]);
    }
    return map;
  }
}
