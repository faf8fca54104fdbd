package pvm.core.library.guest.body;

import java.text.DateFormatSymbols;
import java.util.Locale;
import pvm.core.library.host.HostLocale;

/** Bodies of {@link DateFormatSymbols}: the host knows the names of all locales. */
public final class DateFormatSymbolsBody {
  private DateFormatSymbolsBody() {}

  public static DateFormatSymbols getProviderInstance(Locale locale) {
    return new DateFormatSymbols(locale);
  }

  public static void initializeData(DateFormatSymbols symbols, Locale locale) {
    ((pvm.core.library.guest.java.text.DateFormatSymbols) (Object) symbols).locale = locale;
    String[][] host = HostLocale.dateSymbols(locale.toLanguageTag());
    symbols.setEras(host[0]);
    symbols.setMonths(host[1]);
    symbols.setShortMonths(host[2]);
    symbols.setWeekdays(host[3]);
    symbols.setShortWeekdays(host[4]);
    symbols.setAmPmStrings(host[5]);
    symbols.setLocalPatternChars(host[6][0]);
  }
}
