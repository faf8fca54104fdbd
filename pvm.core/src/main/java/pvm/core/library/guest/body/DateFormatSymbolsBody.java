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
    HostLocale.DateSymbols host = HostLocale.dateSymbols(locale.toLanguageTag());
    symbols.setEras(host.eras());
    symbols.setMonths(host.months());
    symbols.setShortMonths(host.shortMonths());
    symbols.setWeekdays(host.weekdays());
    symbols.setShortWeekdays(host.shortWeekdays());
    symbols.setAmPmStrings(host.amPm());
    symbols.setLocalPatternChars(host.patternChars());
  }
}
