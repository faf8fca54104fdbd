package pvm.core.library.guest.body;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import pvm.core.library.host.HostLocale;

/** Bodies of {@link NumberFormat}: the host knows the patterns of all locales. */
public final class NumberFormatBody {
  private static final int COMPACT = 5;

  private NumberFormatBody() {}

  public static NumberFormat getInstance(Locale locale, NumberFormat.Style style, int choice) {
    if (choice == COMPACT) {
      throw new UnsupportedOperationException(
          "compact number formats are not offered to programs; use NumberFormat.getInstance");
    }
    HostLocale.NumberPattern host = HostLocale.numberPattern(locale.toLanguageTag(), choice);
    DecimalFormat format =
        new DecimalFormat(host.pattern(), DecimalFormatSymbols.getInstance(locale));
    format.setMinimumFractionDigits(host.fractionDigitsMin());
    format.setMaximumFractionDigits(host.fractionDigitsMax());
    format.setDecimalSeparatorAlwaysShown(host.alwaysShowsSeparator());
    format.setParseIntegerOnly(host.parsesIntegersOnly());
    return format;
  }
}
