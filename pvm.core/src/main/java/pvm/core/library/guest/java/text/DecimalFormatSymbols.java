package pvm.core.library.guest.java.text;

import java.util.Locale;

/** Declares fields of the lifted {@link java.text.DecimalFormatSymbols}. */
public final class DecimalFormatSymbols {
  public Locale locale;

  private DecimalFormatSymbols() {}
}
