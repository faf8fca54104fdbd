package pvm.core.library.guest.java.util.zip;

/** A canonical Huffman code (RFC 1951, 3.2.2), decoded bit by bit from counts of lengths. */
final class HuffmanCode {
  private static final int LENGTH_MAX = 15;

  private final int[] counts = new int[LENGTH_MAX + 1];
  private final int[] symbols;

  /** Symbols of length 0 have no code. */
  HuffmanCode(int[] lengths, int from, int to) {
    symbols = new int[to - from];
    for (int i = from; i < to; i++) {
      counts[lengths[i]]++;
    }
    counts[0] = 0;
    int[] next = new int[LENGTH_MAX + 2];
    for (int length = 1; length <= LENGTH_MAX; length++) {
      next[length + 1] = next[length] + counts[length];
    }
    for (int i = from; i < to; i++) {
      if (lengths[i] > 0) {
        symbols[next[lengths[i]]++] = i - from;
      }
    }
  }

  /**
   * Decodes the symbol at the low end of {@code bits}: its value times 16 plus its length; -1 if
   * there are too few bits, -2 if it is no code.
   */
  int decode(long bits, int bitCount) {
    int code = 0;
    int first = 0;
    int index = 0;
    for (int length = 1; length <= LENGTH_MAX; length++) {
      if (length > bitCount) {
        return -1;
      }
      code |= (int) (bits >>> length - 1) & 1;
      int count = counts[length];
      if (code - count < first) {
        return symbols[index + code - first] << 4 | length;
      }
      index += count;
      first = first + count << 1;
      code <<= 1;
    }
    return -2;
  }
}
