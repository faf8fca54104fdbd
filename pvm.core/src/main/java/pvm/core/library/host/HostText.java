package pvm.core.library.host;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import pvm.core.library.Library;

/** Text that the host knows how to make. */
public final class HostText {
  private HostText() {}

  /** Lower case by the rules of a language ({@code tr}, {@code en}). */
  public static String toLowerCase(String text, String language) {
    return text.toLowerCase(locale(language));
  }

  /** Upper case by the rules of a language. */
  public static String toUpperCase(String text, String language) {
    return text.toUpperCase(locale(language));
  }

  /** Only these languages have rules of their own. */
  private static Locale locale(String language) {
    return switch (language) {
      case "tr", "az", "lt" -> Locale.of(language);
      default -> Locale.ROOT;
    };
  }

  /** Bytes in one of the standard charsets; null if it is another. */
  public static byte[] encode(String text, String charset) {
    Charset standard = standard(charset);
    return standard == null ? null : text.getBytes(standard);
  }

  /** Text of bytes in one of the standard charsets; null if it is another. */
  public static String decode(byte[] bytes, int offset, int count, String charset) {
    Charset standard = standard(charset);
    return standard == null ? null : new String(bytes, offset, count, standard);
  }

  private static Charset standard(String name) {
    return switch (name) {
      case "UTF-8" -> StandardCharsets.UTF_8;
      case "ISO-8859-1" -> StandardCharsets.ISO_8859_1;
      case "US-ASCII" -> StandardCharsets.US_ASCII;
      case "UTF-16" -> StandardCharsets.UTF_16;
      case "UTF-16BE" -> StandardCharsets.UTF_16BE;
      case "UTF-16LE" -> StandardCharsets.UTF_16LE;
      default -> null;
    };
  }

  /** A message of the JVM with the names that the guest knows; null if it is null. */
  public static String guestText(String text) {
    return Library.guestText(text);
  }
}
