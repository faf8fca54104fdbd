package pvm.core.library.guest.java.util.zip;

/**
 * Bytes read bit by bit, the lowest bit of each first (RFC 1951, 3.1.1). A byte is taken from the
 * array only when its bits are needed, so that nothing behind the end of the compressed data is
 * read.
 */
final class BitInput {
  private byte[] bytes = new byte[0];
  private int at;
  private int end;
  private long bits;
  private int bitCount;
  private long read;

  /** Goes on in another array; bits of the last one that were not taken are kept. */
  void set(byte[] array, int offset, int count) {
    bytes = array;
    at = offset;
    end = offset + count;
  }

  /** Drops all input and counts from 0. */
  void reset() {
    bits = 0;
    bitCount = 0;
    read = 0;
    at = end;
  }

  /** Bytes of the array that were not taken. */
  int remaining() {
    return end - at;
  }

  /** Bytes taken since the last reset. */
  long bytesRead() {
    return read;
  }

  /** Bits that can be taken without more input, 0 to 63. */
  int available() {
    return bitCount;
  }

  /** Whether there are that many bits, at most 32. */
  boolean has(int count) {
    while (bitCount < count) {
      if (!more()) {
        return false;
      }
    }
    return true;
  }

  /** Takes a byte of the array, if there is one. */
  boolean more() {
    if (at >= end) {
      return false;
    }
    bits |= (bytes[at++] & 0xffL) << bitCount;
    bitCount += 8;
    read++;
    return true;
  }

  /** The next bits, at most 31; they must be available. */
  int take(int count) {
    int value = (int) (bits & (1L << count) - 1);
    drop(count);
    return value;
  }

  void drop(int count) {
    bits >>>= count;
    bitCount -= count;
  }

  void alignToByte() {
    drop(bitCount & 7);
  }

  /** The next symbol as {@link HuffmanCode#decode} gives it; nothing is taken. */
  int decode(HuffmanCode code) {
    return code.decode(bits, bitCount);
  }

  /** The symbol behind some bits, which must be available. */
  int decode(HuffmanCode code, int behind) {
    return code.decode(bits >>> behind, bitCount - behind);
  }
}
