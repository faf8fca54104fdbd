package pvm.core.library.guest.bridge;

import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Formatter;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import pvm.core.abi.Vm;
import pvm.core.library.host.HostText;

/** Bridges of {@link String}. */
public final class StringBridge {
  public static final Comparator<String> CASE_INSENSITIVE_ORDER = new CaseInsensitiveOrder();

  private StringBridge() {}

  // ---- making strings

  public static String $new(byte[] bytes, Charset charset) {
    return decode(bytes, 0, bytes.length, charset);
  }

  public static String $new(byte[] bytes, int offset, int count, Charset charset) {
    return decode(bytes, offset, count, charset);
  }

  public static String $new(byte[] bytes, String charset) throws UnsupportedEncodingException {
    return decode(bytes, 0, bytes.length, charset(charset));
  }

  public static String $new(byte[] bytes, int offset, int count, String charset)
      throws UnsupportedEncodingException {
    return decode(bytes, offset, count, charset(charset));
  }

  private static String decode(byte[] bytes, int offset, int count, Charset charset) {
    String text = HostText.decode(bytes, offset, count, charset.name());
    return text != null ? text : charset.decode(ByteBuffer.wrap(bytes, offset, count)).toString();
  }

  private static Charset charset(String name) throws UnsupportedEncodingException {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new UnsupportedEncodingException(name);
    }
  }

  public static String valueOf(Object object) {
    return object == null ? "null" : object.toString();
  }

  public static String format(String format, Object... args) {
    return new Formatter().format(format, args).toString();
  }

  public static String format(Locale locale, String format, Object... args) {
    return new Formatter(locale).format(format, args).toString();
  }

  public static String formatted(String format, Object... args) {
    return new Formatter().format(format, args).toString();
  }

  public static String join(CharSequence delimiter, CharSequence... elements) {
    StringJoiner joiner = new StringJoiner(delimiter);
    for (CharSequence element : elements) {
      joiner.add(element);
    }
    return joiner.toString();
  }

  public static String join(CharSequence delimiter, Iterable<? extends CharSequence> elements) {
    StringJoiner joiner = new StringJoiner(delimiter);
    for (CharSequence element : elements) {
      joiner.add(element);
    }
    return joiner.toString();
  }

  public static String intern(String text) {
    return Vm.intern(text);
  }

  // ---- bytes

  public static byte[] getBytes(String text, Charset charset) {
    byte[] bytes = HostText.encode(text, charset.name());
    if (bytes != null) {
      return bytes;
    }
    ByteBuffer buffer = charset.encode(CharBuffer.wrap(text));
    return Arrays.copyOf(buffer.array(), buffer.limit());
  }

  public static byte[] getBytes(String text, String charset) throws UnsupportedEncodingException {
    return getBytes(text, charset(charset));
  }

  // ---- streams and functions

  public static IntStream chars(String text) {
    return StreamSupport.intStream(new CharSpliterator(text, 0, text.length()), false);
  }

  public static IntStream codePoints(String text) {
    return Arrays.stream(CodePoints.of(text));
  }

  public static Stream<String> lines(String text) {
    return StreamSupport.stream(new LineSpliterator(text), false);
  }

  public static <R> R transform(String text, Function<? super String, ? extends R> function) {
    return function.apply(text);
  }

  public static Optional<String> describeConstable(String text) {
    return Optional.of(text);
  }

  // ---- case

  public static String toLowerCase(String text) {
    return HostText.toLowerCase(text, Locale.getDefault().getLanguage());
  }

  public static String toLowerCase(String text, Locale locale) {
    return HostText.toLowerCase(text, locale.getLanguage());
  }

  public static String toUpperCase(String text) {
    return HostText.toUpperCase(text, Locale.getDefault().getLanguage());
  }

  public static String toUpperCase(String text, Locale locale) {
    return HostText.toUpperCase(text, locale.getLanguage());
  }

  // ---- texts of guest classes

  public static boolean contentEquals(String text, CharSequence other) {
    return text.equals(other.toString());
  }

  public static boolean contains(String text, CharSequence part) {
    return text.indexOf(part.toString()) >= 0;
  }

  public static String replace(String text, CharSequence target, CharSequence replacement) {
    return text.replace((CharSequence) target.toString(), replacement.toString());
  }

  // ---- regular expressions

  public static boolean matches(String text, String regex) {
    return Pattern.matches(regex, text);
  }

  public static String replaceAll(String text, String regex, String replacement) {
    return Pattern.compile(regex).matcher(text).replaceAll(replacement);
  }

  public static String replaceFirst(String text, String regex, String replacement) {
    return Pattern.compile(regex).matcher(text).replaceFirst(replacement);
  }

  public static String[] split(String text, String regex) {
    return split(text, regex, 0);
  }

  public static String[] split(String text, String regex, int limit) {
    return isPlain(regex) ? text.split(regex, limit) : Pattern.compile(regex).split(text, limit);
  }

  public static String[] splitWithDelimiters(String text, String regex, int limit) {
    return isPlain(regex)
        ? text.splitWithDelimiters(regex, limit)
        : Pattern.compile(regex).splitWithDelimiters(text, limit);
  }

  /** Whether a split by it needs no pattern: one char that means itself. */
  private static boolean isPlain(String regex) {
    return regex.length() == 1
        && ".$|()[{^?*+\\".indexOf(regex.charAt(0)) < 0
        && !Character.isSurrogate(regex.charAt(0));
  }
}
