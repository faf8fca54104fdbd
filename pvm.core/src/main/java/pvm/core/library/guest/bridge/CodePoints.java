package pvm.core.library.guest.bridge;

/** The code points of texts. */
final class CodePoints {
  private CodePoints() {}

  static int[] of(CharSequence text) {
    int[] points = new int[Character.codePointCount(text, 0, text.length())];
    int at = 0;
    for (int i = 0; i < points.length; i++) {
      points[i] = Character.codePointAt(text, at);
      at += Character.charCount(points[i]);
    }
    return points;
  }
}
