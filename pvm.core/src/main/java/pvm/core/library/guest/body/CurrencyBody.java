package pvm.core.library.guest.body;

import java.util.Currency;
import java.util.Locale;
import pvm.core.library.host.HostLocale;

/** Bodies of {@link Currency}: the host knows what currencies are called. */
public final class CurrencyBody {
  private CurrencyBody() {}

  public static String getSymbol(Currency currency, Locale locale) {
    return HostLocale.currencySymbol(currency.getCurrencyCode(), locale.toLanguageTag());
  }

  public static String getDisplayName(Currency currency, Locale locale) {
    return HostLocale.currencyName(currency.getCurrencyCode(), locale.toLanguageTag());
  }
}
