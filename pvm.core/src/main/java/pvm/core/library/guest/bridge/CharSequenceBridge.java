package pvm.core.library.guest.bridge;

import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Bridges of {@link CharSequence}. */
public final class CharSequenceBridge {
  private CharSequenceBridge() {}

  public static IntStream chars(CharSequence text) {
    return StreamSupport.intStream(
        () -> new CharSpliterator(text, 0, text.length()), CharSpliterator.SIZED_ORDERED, false);
  }

  public static IntStream codePoints(CharSequence text) {
    return text.toString().codePoints();
  }

  public static boolean isEmpty(CharSequence text) {
    return text instanceof String string ? string.isEmpty() : text.length() == 0;
  }

  public static int compare(CharSequence one, CharSequence other) {
    if (one == other) {
      return 0;
    }
    int count = Math.min(one.length(), other.length());
    for (int i = 0; i < count; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        return a - b;
      }
    }
    return one.length() - other.length();
  }
}
