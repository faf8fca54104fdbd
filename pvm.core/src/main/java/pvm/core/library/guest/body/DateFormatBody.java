package pvm.core.library.guest.body;

import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.util.Locale;
import pvm.core.library.host.HostLocale;

/** Bodies of {@link DateFormat}: the host knows the patterns of all locales. */
public final class DateFormatBody {
  private static final int TIME = 1;
  private static final int DATE = 2;

  private DateFormatBody() {}

  public static DateFormat get(int timeStyle, int dateStyle, int flags, Locale locale) {
    int time = (flags & TIME) == 0 ? -1 : checked("time", timeStyle);
    int date = (flags & DATE) == 0 ? -1 : checked("date", dateStyle);
    return new SimpleDateFormat(
        HostLocale.dateFormatPattern(time, date, locale.toLanguageTag()), locale);
  }

  private static int checked(String kind, int style) {
    if (style < 0 || style > 3) {
      throw new IllegalArgumentException("Illegal " + kind + " style " + style);
    }
    return style;
  }
}
