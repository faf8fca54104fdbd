package pvm.core.library.guest.body;

import java.text.CompactNumberFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import pvm.core.library.host.HostNumbers;

/** Bodies of {@link NumberFormat}: the host knows the patterns of all locales. */
public final class NumberFormatBody {
  private static final int COMPACT = 5;

  private NumberFormatBody() {}

  public static NumberFormat getInstance(Locale locale, NumberFormat.Style style, int choice) {
    if (choice == COMPACT) {
      return compact(locale, style);
    }
    String tag = locale.toLanguageTag();
    DecimalFormat format =
        new DecimalFormat(
            HostNumbers.pattern(tag, choice), DecimalFormatSymbols.getInstance(locale));
    int[] digits = HostNumbers.digits(tag, choice);
    format.setMinimumFractionDigits(digits[0]);
    format.setMaximumFractionDigits(digits[1]);
    format.setDecimalSeparatorAlwaysShown(digits[2] == 1);
    format.setParseIntegerOnly(digits[3] == 1);
    return format;
  }

  private static NumberFormat compact(Locale locale, NumberFormat.Style style) {
    String[] patterns = HostNumbers.compactPatterns(locale.toLanguageTag(), style.name());
    return new CompactNumberFormat(
        patterns[0],
        DecimalFormatSymbols.getInstance(locale),
        Arrays.copyOfRange(patterns, 2, patterns.length),
        patterns[1]);
  }
}
