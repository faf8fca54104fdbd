package pvm.core.library.host;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * How the host writes numbers in a locale, which is named by its language tag. To find it out costs
 * more than to format a number, so the last answers are kept. Thread-safe.
 */
public final class HostNumbers {
  private static final int CURRENCY_STYLE = 1;
  private static final int PERCENT_STYLE = 2;
  private static final int INTEGER_STYLE = 4;

  private static final Memo<String, String[]> SYMBOLS = new Memo<>(HostNumbers::findSymbols);
  private static final Memo<Kind, Format> FORMATS = new Memo<>(HostNumbers::findFormat);

  private record Kind(String tag, int style) {}

  private record Format(String pattern, int[] digits) {}

  private HostNumbers() {}

  /**
   * The symbols of a locale: zero digit, grouping separator, decimal separator, per mill, percent,
   * digit, pattern separator, infinity, not a number, minus sign, exponent separator, and decimal
   * and grouping separators of money.
   */
  public static String[] symbols(String tag) {
    return SYMBOLS.get(tag).clone();
  }

  /** The pattern of a locale; {@code style} as the private constants of {@link NumberFormat}. */
  public static String pattern(String tag, int style) {
    return FORMATS.get(new Kind(tag, style)).pattern();
  }

  /**
   * The numbers of such a pattern: fraction digits at least and at most, and 1 or 0 for whether the
   * separator is always shown and whether only integers are parsed.
   */
  public static int[] digits(String tag, int style) {
    return FORMATS.get(new Kind(tag, style)).digits().clone();
  }

  /** The pattern of numbers, the rules of plurals, and the patterns of compact numbers. */
  public static String[] compactPatterns(String tag, String style) {
    return HostNames.compactPatterns(Locale.forLanguageTag(tag), NumberFormat.Style.valueOf(style));
  }

  private static String[] findSymbols(String tag) {
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

  private static Format findFormat(Kind kind) {
    Locale locale = Locale.forLanguageTag(kind.tag());
    NumberFormat format =
        switch (kind.style()) {
          case CURRENCY_STYLE -> NumberFormat.getCurrencyInstance(locale);
          case PERCENT_STYLE -> NumberFormat.getPercentInstance(locale);
          case INTEGER_STYLE -> NumberFormat.getIntegerInstance(locale);
          default -> NumberFormat.getNumberInstance(locale);
        };
    DecimalFormat decimal = format instanceof DecimalFormat known ? known : null;
    int[] digits = {
      format.getMinimumFractionDigits(),
      format.getMaximumFractionDigits(),
      decimal != null && decimal.isDecimalSeparatorAlwaysShown() ? 1 : 0,
      format.isParseIntegerOnly() ? 1 : 0
    };
    return new Format(decimal == null ? "#,##0.###" : decimal.toPattern(), digits);
  }
}
