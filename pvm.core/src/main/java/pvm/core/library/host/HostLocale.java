package pvm.core.library.host;

import java.text.DateFormat;
import java.text.DateFormatSymbols;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.chrono.Chronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Calendar;
import java.util.Currency;
import java.util.Locale;
import java.util.TimeZone;

/** What the host knows of locales, named by language tags. */
public final class HostLocale {
  private static final int CURRENCY_STYLE = 1;
  private static final int PERCENT_STYLE = 2;
  private static final int INTEGER_STYLE = 4;

  private HostLocale() {}

  /**
   * The symbols of a locale: zero digit, grouping separator, decimal separator, per mill, percent,
   * digit, pattern separator, infinity, not a number, minus sign, exponent separator, and decimal
   * and grouping separators of money.
   */
  public static String[] numberSymbols(String tag) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.forLanguageTag(tag));
    return new String[] {
      String.valueOf(symbols.getZeroDigit()),
      String.valueOf(symbols.getGroupingSeparator()),
      String.valueOf(symbols.getDecimalSeparator()),
      String.valueOf(symbols.getPerMill()),
      String.valueOf(symbols.getPercent()),
      String.valueOf(symbols.getDigit()),
      String.valueOf(symbols.getPatternSeparator()),
      symbols.getInfinity(),
      symbols.getNaN(),
      String.valueOf(symbols.getMinusSign()),
      symbols.getExponentSeparator(),
      String.valueOf(symbols.getMonetaryDecimalSeparator()),
      String.valueOf(symbols.getMonetaryGroupingSeparator())
    };
  }

  /** The pattern of a locale; {@code style} as the private constants of {@link NumberFormat}. */
  public static String numberPattern(String tag, int style) {
    return numberFormat(tag, style) instanceof DecimalFormat decimal
        ? decimal.toPattern()
        : "#,##0.###";
  }

  /**
   * The numbers of such a pattern: fraction digits at least and at most, and 1 or 0 for whether the
   * separator is always shown and whether only integers are parsed.
   */
  public static int[] numberDigits(String tag, int style) {
    NumberFormat format = numberFormat(tag, style);
    boolean alwaysShows =
        format instanceof DecimalFormat decimal && decimal.isDecimalSeparatorAlwaysShown();
    return new int[] {
      format.getMinimumFractionDigits(),
      format.getMaximumFractionDigits(),
      alwaysShows ? 1 : 0,
      format.isParseIntegerOnly() ? 1 : 0
    };
  }

  private static NumberFormat numberFormat(String tag, int style) {
    Locale locale = Locale.forLanguageTag(tag);
    return switch (style) {
      case CURRENCY_STYLE -> NumberFormat.getCurrencyInstance(locale);
      case PERCENT_STYLE -> NumberFormat.getPercentInstance(locale);
      case INTEGER_STYLE -> NumberFormat.getIntegerInstance(locale);
      default -> NumberFormat.getNumberInstance(locale);
    };
  }

  /** The pattern of numbers, the rules of plurals, and the patterns of compact numbers. */
  public static String[] compactPatterns(String tag, String style) {
    return HostNames.compactPatterns(Locale.forLanguageTag(tag), NumberFormat.Style.valueOf(style));
  }

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
