package pvm.core.library.host;

import java.text.DateFormat;
import java.text.DateFormatSymbols;
import java.text.DecimalFormatSymbols;
import java.text.SimpleDateFormat;
import java.time.chrono.Chronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Calendar;
import java.util.Currency;
import java.util.Locale;
import java.util.TimeZone;

/** What the host knows of locales, named by language tags; {@link HostNumbers} has the numbers. */
public final class HostLocale {
  private HostLocale() {}

  /** The code of a locale's currency; {@code XXX} if it has none. */
  public static String currencyOf(String tag) {
    return DecimalFormatSymbols.getInstance(Locale.forLanguageTag(tag))
        .getInternationalCurrencySymbol();
  }

  /** The symbol of a currency. */
  public static String currencySymbol(String code, String tag) {
    return Currency.getInstance(code).getSymbol(Locale.forLanguageTag(tag));
  }

  /** The name of a currency. */
  public static String currencyName(String code, String tag) {
    return Currency.getInstance(code).getDisplayName(Locale.forLanguageTag(tag));
  }

  /** The first day of a week, as {@link Calendar} counts. */
  public static int firstDayOfWeek(String tag) {
    return Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.forLanguageTag(tag))
        .getFirstDayOfWeek();
  }

  /** How many days the first week of a year has at least. */
  public static int minimalDaysInFirstWeek(String tag) {
    return Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.forLanguageTag(tag))
        .getMinimalDaysInFirstWeek();
  }

  /**
   * The names in dates of a locale: eras, months, short months, weekdays, short weekdays, am and
   * pm, pattern characters.
   */
  public static String[][] dateSymbols(String tag) {
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(Locale.forLanguageTag(tag));
    return new String[][] {
      symbols.getEras(),
      symbols.getMonths(),
      symbols.getShortMonths(),
      symbols.getWeekdays(),
      symbols.getShortWeekdays(),
      symbols.getAmPmStrings(),
      {symbols.getLocalPatternChars()}
    };
  }

  /** The pattern of a {@link SimpleDateFormat}; a style is -1 if that part is left out. */
  public static String dateFormatPattern(int timeStyle, int dateStyle, String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    DateFormat format =
        timeStyle < 0
            ? DateFormat.getDateInstance(dateStyle, locale)
            : dateStyle < 0
                ? DateFormat.getTimeInstance(timeStyle, locale)
                : DateFormat.getDateTimeInstance(dateStyle, timeStyle, locale);
    return ((SimpleDateFormat) format).toPattern();
  }

  /** A pattern of java.time; a style is null if that part is left out. */
  public static String timePattern(
      String dateStyle, String timeStyle, String chronology, String tag) {
    return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
        dateStyle == null ? null : FormatStyle.valueOf(dateStyle),
        timeStyle == null ? null : FormatStyle.valueOf(timeStyle),
        Chronology.of(chronology),
        Locale.forLanguageTag(tag));
  }

  /** A pattern of java.time for a template such as {@code yMMM}. */
  public static String timePattern(String template, String chronology, String tag) {
    return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
        template, Chronology.of(chronology), Locale.forLanguageTag(tag));
  }

  /** What a locale is called in another: its name, language, script, country or variant. */
  public static String localeName(String part, String tag, String inTag) {
    Locale locale = Locale.forLanguageTag(tag);
    Locale in = Locale.forLanguageTag(inTag);
    return switch (part) {
      case "language" -> locale.getDisplayLanguage(in);
      case "script" -> locale.getDisplayScript(in);
      case "country" -> locale.getDisplayCountry(in);
      case "variant" -> locale.getDisplayVariant(in);
      default -> locale.getDisplayName(in);
    };
  }

  /** The tags of all locales that the host knows. */
  public static String[] available() {
    Locale[] locales = Locale.getAvailableLocales();
    String[] tags = new String[locales.length];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = locales[i].toLanguageTag();
    }
    return tags;
  }
}
