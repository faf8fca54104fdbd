package pvm.core.library.guest.body;

import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/** Bodies of {@link Calendar}: all locales have the Gregorian one. */
public final class CalendarBody {
  private CalendarBody() {}

  public static Calendar createCalendar(TimeZone zone, Locale locale) {
    return new GregorianCalendar(zone, locale);
  }
}
