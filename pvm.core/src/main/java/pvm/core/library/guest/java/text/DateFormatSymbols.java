package pvm.core.library.guest.java.text;

import java.util.Locale;

/** Declares fields of the lifted {@link java.text.DateFormatSymbols}. */
public final class DateFormatSymbols {
  public Locale locale;

  private DateFormatSymbols() {}
}
