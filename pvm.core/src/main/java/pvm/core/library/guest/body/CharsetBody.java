package pvm.core.library.guest.body;

import java.nio.charset.spi.CharsetProvider;

/** Bodies of {@code java.nio.charset.Charset$ExtendedProviderHolder}. */
public final class CharsetBody {
  private CharsetBody() {}

  public static CharsetProvider[] extendedProviders() {
    return new CharsetProvider[0];
  }
}
