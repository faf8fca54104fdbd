package pvm.core.library.guest.body;

import java.util.Locale;
import java.util.stream.Stream;
import pvm.core.library.host.HostLocale;

/** Bodies of {@link Locale}: the host knows what locales are called. */
public final class LocaleBody {
  private LocaleBody() {}

  public static String getDisplayName(Locale locale, Locale in) {
    return name("name", locale, in);
  }

  public static String getDisplayLanguage(Locale locale, Locale in) {
    return name("language", locale, in);
  }

  public static String getDisplayScript(Locale locale, Locale in) {
    return name("script", locale, in);
  }

  public static String getDisplayCountry(Locale locale, Locale in) {
    return name("country", locale, in);
  }

  public static String getDisplayVariant(Locale locale, Locale in) {
    return name("variant", locale, in);
  }

  private static String name(String part, Locale locale, Locale in) {
    return HostLocale.localeName(part, locale.toLanguageTag(), in.toLanguageTag());
  }

  public static Locale[] getAvailableLocales() {
    return availableLocales().toArray(Locale[]::new);
  }

  public static Stream<Locale> availableLocales() {
    return Stream.of(HostLocale.available()).map(Locale::forLanguageTag);
  }
}
