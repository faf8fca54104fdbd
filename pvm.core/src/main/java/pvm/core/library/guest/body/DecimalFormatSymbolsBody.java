package pvm.core.library.guest.body;

import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import pvm.core.library.host.HostLocale;
import pvm.core.library.host.HostNumbers;

/** Bodies of {@link DecimalFormatSymbols}: the host knows the symbols of all locales. */
public final class DecimalFormatSymbolsBody {
  private DecimalFormatSymbolsBody() {}

  public static DecimalFormatSymbols getInstance(Locale locale) {
    return new DecimalFormatSymbols(locale);
  }

  public static void initialize(DecimalFormatSymbols symbols, Locale locale) {
    var fields = (pvm.core.library.guest.java.text.DecimalFormatSymbols) (Object) symbols;
    fields.locale = locale;
    String[] host = HostNumbers.symbols(locale.toLanguageTag());
    symbols.setZeroDigit(host[0].charAt(0));
    symbols.setGroupingSeparator(host[1].charAt(0));
    symbols.setDecimalSeparator(host[2].charAt(0));
    symbols.setPerMill(host[3].charAt(0));
    symbols.setPercent(host[4].charAt(0));
    symbols.setDigit(host[5].charAt(0));
    symbols.setPatternSeparator(host[6].charAt(0));
    symbols.setInfinity(host[7]);
    symbols.setNaN(host[8]);
    symbols.setMinusSign(host[9].charAt(0));
    symbols.setExponentSeparator(host[10]);
    symbols.setMonetaryDecimalSeparator(host[11].charAt(0));
    symbols.setMonetaryGroupingSeparator(host[12].charAt(0));
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
