package pvm.core.library.guest.bridge;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Bridges of {@link StringBuffer}: texts of guest objects are made by guest code. */
public final class StringBufferBridge {
  private StringBufferBridge() {}

  public static String $new(CharSequence text) {
    return text.toString();
  }

  public static StringBuffer append(StringBuffer target, Object object) {
    return target.append(String.valueOf(object));
  }

  public static StringBuffer append(StringBuffer target, CharSequence text) {
    if (text == null || text instanceof String || isHost(text)) {
      return target.append(text);
    }
    return append(target, text, 0, text.length());
  }

  public static StringBuffer append(StringBuffer target, CharSequence text, int start, int end) {
    if (text == null || text instanceof String || isHost(text)) {
      return target.append(text, start, end);
    }
    return target.append((CharSequence) text.toString(), start, end);
  }

  public static StringBuffer insert(StringBuffer target, int offset, Object object) {
    return target.insert(offset, String.valueOf(object));
  }

  public static StringBuffer insert(StringBuffer target, int offset, CharSequence text) {
    return target.insert(offset, String.valueOf(text));
  }

  public static StringBuffer insert(
      StringBuffer target, int offset, CharSequence text, int start, int end) {
    return target.insert(offset, (CharSequence) String.valueOf(text), start, end);
  }

  public static StringBuffer repeat(StringBuffer target, CharSequence text, int count) {
    return target.repeat((CharSequence) String.valueOf(text), count);
  }

  public static IntStream chars(StringBuffer text) {
    return CharSequenceBridge.chars(text);
  }

  public static IntStream codePoints(StringBuffer text) {
    return Arrays.stream(CodePoints.of(text));
  }

  private static boolean isHost(CharSequence text) {
    return text instanceof StringBuilder || text instanceof StringBuffer;
  }
}
