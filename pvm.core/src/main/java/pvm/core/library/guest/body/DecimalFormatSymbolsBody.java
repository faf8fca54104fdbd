package pvm.core.library.guest.body;

import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import pvm.core.library.host.HostLocale;

/** Bodies of {@link DecimalFormatSymbols}: the host knows the symbols of all locales. */
public final class DecimalFormatSymbolsBody {
  private DecimalFormatSymbolsBody() {}

  public static DecimalFormatSymbols getInstance(Locale locale) {
    return new DecimalFormatSymbols(locale);
  }

  public static void initialize(DecimalFormatSymbols symbols, Locale locale) {
    var fields = (pvm.core.library.guest.java.text.DecimalFormatSymbols) (Object) symbols;
    fields.locale = locale;
    HostLocale.NumberSymbols host = HostLocale.numberSymbols(locale.toLanguageTag());
    symbols.setZeroDigit(host.zeroDigit());
    symbols.setGroupingSeparator(host.groupingSeparator());
    symbols.setDecimalSeparator(host.decimalSeparator());
    symbols.setPerMill(host.perMill());
    symbols.setPercent(host.percent());
    symbols.setDigit(host.digit());
    symbols.setPatternSeparator(host.patternSeparator());
    symbols.setInfinity(host.infinity());
    symbols.setNaN(host.nan());
    symbols.setMinusSign(host.minusSign());
    symbols.setExponentSeparator(host.exponentSeparator());
    symbols.setMonetaryDecimalSeparator(host.monetaryDecimalSeparator());
    symbols.setMonetaryGroupingSeparator(host.monetaryGroupingSeparator());
  }

  public static void initializeCurrency(DecimalFormatSymbols symbols, Locale locale) {
    var fields = (pvm.core.library.guest.java.text.DecimalFormatSymbols) (Object) symbols;
    if (fields.currencyInitialized) {
      return;
    }
    fields.intlCurrencySymbol = HostLocale.currencyOf(locale.toLanguageTag());
    fields.currency = Currency.getInstance(fields.intlCurrencySymbol);
    fields.currencySymbol =
        fields.intlCurrencySymbol.equals("XXX") ? "\u00a4" : fields.currency.getSymbol(locale);
    fields.currencyInitialized = true;
  }
}
