package pvm.core.library.guest.body;

import java.time.chrono.Chronology;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import pvm.core.library.host.HostLocale;

/** Bodies of {@link java.time.format.DateTimeFormatterBuilder}. */
public final class DateTimeFormatterBuilderBody {
  private DateTimeFormatterBuilderBody() {}

  public static String getLocalizedDateTimePattern(
      FormatStyle dateStyle, FormatStyle timeStyle, Chronology chronology, Locale locale) {
    Objects.requireNonNull(locale, "locale");
    Objects.requireNonNull(chronology, "chrono");
    return HostLocale.timePattern(
        dateStyle == null ? null : dateStyle.name(),
        timeStyle == null ? null : timeStyle.name(),
        chronology.getId(),
        locale.toLanguageTag());
  }

  public static String getLocalizedDateTimePattern(
      String template, Chronology chronology, Locale locale) {
    Objects.requireNonNull(template, "requestedTemplate");
    return HostLocale.timePattern(template, chronology.getId(), locale.toLanguageTag());
  }
}
