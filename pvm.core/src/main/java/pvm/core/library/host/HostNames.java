package pvm.core.library.host;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import jdk.internal.access.SharedSecrets;
import sun.util.locale.provider.CalendarDataUtility;
import sun.util.locale.provider.LocaleProviderAdapter;
import sun.util.locale.provider.LocaleResources;
import sun.util.locale.provider.TimeZoneNameUtility;

/** Names of calendar fields and time zones, from where the JDK itself has them. */
public final class HostNames {

  static {
    SharedSecrets.getJavaLangAccess()
        .addExports(
            Object.class.getModule(), "sun.util.locale.provider", HostNames.class.getModule());
  }

  private HostNames() {}

  /** The pattern of numbers, the rules of plurals, and the patterns of compact numbers. */
  static String[] compactPatterns(Locale locale, NumberFormat.Style style) {
    LocaleResources resources =
        LocaleProviderAdapter.forType(LocaleProviderAdapter.Type.CLDR).getLocaleResources(locale);
    String[] rules = resources.getRules();
    String[] compact = resources.getCNPatterns(style);
    String[] all = new String[compact.length + 2];
    all[0] = resources.getNumberPatterns()[0];
    all[1] = rules == null ? "" : rules[0];
    System.arraycopy(compact, 0, all, 2, compact.length);
    return all;
  }

  /** The name of a value of a field; null if it has none. */
  public static String fieldName(
      boolean isJavaTime, String calendar, int field, int value, int style, String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    return isJavaTime
        ? CalendarDataUtility.retrieveJavaTimeFieldValueName(calendar, field, value, style, locale)
        : CalendarDataUtility.retrieveFieldValueName(calendar, field, value, style, locale);
  }

  /** The names of the values of a field, and the values as ints; null if they have none. */
  public static Object[] fieldNames(
      boolean isJavaTime, String calendar, int field, int style, String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    Map<String, Integer> found =
        isJavaTime
            ? CalendarDataUtility.retrieveJavaTimeFieldValueNames(calendar, field, style, locale)
            : CalendarDataUtility.retrieveFieldValueNames(calendar, field, style, locale);
    if (found == null) {
      return null;
    }
    String[] names = found.keySet().toArray(String[]::new);
    int[] values = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      values[i] = found.get(names[i]);
    }
    return new Object[] {names, values};
  }

  /** The names of a time zone, as the JDK orders them; null if it has none. */
  public static String[] zoneNames(String id, String tag) {
    return TimeZoneNameUtility.retrieveDisplayNames(id, Locale.forLanguageTag(tag));
  }

  /** The names of all time zones. */
  public static String[][] zoneStrings(String tag) {
    return TimeZoneNameUtility.getZoneStrings(Locale.forLanguageTag(tag));
  }

  /** The id of the time zone that another is the same as; null if none is known. */
  public static String canonicalZone(String id) {
    return TimeZoneNameUtility.canonicalTZID(id).orElse(null);
  }
}
