package pvm.core.library.guest.java.text;

import java.util.Currency;
import java.util.Locale;

/** Declares fields of the lifted {@link java.text.DecimalFormatSymbols}. */
public final class DecimalFormatSymbols {
  public Locale locale;
  public Currency currency;
  public String currencySymbol;
  public String intlCurrencySymbol;
  public boolean currencyInitialized;

  private DecimalFormatSymbols() {}
}
