package pvm.core.library.guest.java.util.zip;

import java.util.Arrays;

/**
 * Writes blocks of the deflate format (RFC 1951), with the choices that zlib makes: of three codes
 * for each block the shortest, and of Huffman codes the same among equals.
 */
final class DeflateBlocks {
  private static final int SYMBOLS_MAX = 16383;
  private static final int END_OF_BLOCK = 256;
  private static final int STORED = 0;
  private static final int FIXED = 1;
  private static final int DYNAMIC = 2;
  private static final int[] LENGTH_EXTRA = {
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
  };
  private static final int[] DISTANCE_EXTRA = {
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13
  };
  private static final int[] REPEAT_EXTRA = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3, 7
  };
  private static final int[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  private final DeflateTree literals = new DeflateTree(286, 257, LENGTH_EXTRA, 15);
  private final DeflateTree distances = new DeflateTree(30, 0, DISTANCE_EXTRA, 15);
  private final DeflateTree repeats = new DeflateTree(19, 0, REPEAT_EXTRA, 7);
  private final DeflateTree fixedLiterals = DeflateTree.fixedLiterals();
  private final DeflateTree fixedDistances = DeflateTree.fixedDistances();

  /** Literals, or lengths less 3 where the distance at the same place isn't 0. */
  private final byte[] symbols = new byte[SYMBOLS_MAX];

  private final char[] symbolDistances = new char[SYMBOLS_MAX];
  private int count;
  private byte[] pending = new byte[1024];
  private int pendingAt;
  private int pendingEnd;
  private long bits;
  private int bitCount;

  DeflateBlocks() {
    begin();
  }

  private void begin() {
    literals.clear();
    distances.clear();
    repeats.clear();
    literals.frequencies[END_OF_BLOCK] = 1;
    count = 0;
  }

  void reset() {
    begin();
    pendingAt = 0;
    pendingEnd = 0;
    bits = 0;
    bitCount = 0;
  }

  // ---- symbols

  /** Adds a literal; whether the block is full. */
  boolean literal(int value) {
    symbols[count] = (byte) value;
    symbolDistances[count++] = 0;
    literals.frequencies[value]++;
    return count == SYMBOLS_MAX;
  }

  /** Adds a match; whether the block is full. */
  boolean match(int length, int distance) {
    symbols[count] = (byte) (length - 3);
    symbolDistances[count++] = (char) distance;
    literals.frequencies[257 + lengthCode(length - 3)]++;
    distances.frequencies[distanceCode(distance - 1)]++;
    return count == SYMBOLS_MAX;
  }

  boolean hasSymbols() {
    return count > 0;
  }

  private static int lengthCode(int length) {
    if (length < 8 || length == 255) {
      return length == 255 ? 28 : length;
    }
    int extra = 29 - Integer.numberOfLeadingZeros(length);
    return 4 * extra + (length >>> extra);
  }

  private static int lengthBase(int code) {
    int extra = LENGTH_EXTRA[code];
    return code == 28 ? 255 : code < 8 ? code : (4 + (code & 3)) << extra;
  }

  private static int distanceCode(int distance) {
    if (distance < 4) {
      return distance;
    }
    int extra = 30 - Integer.numberOfLeadingZeros(distance);
    return 2 * extra + (distance >>> extra);
  }

  private static int distanceBase(int code) {
    return code < 4 ? code : (2 + (code & 1)) << DISTANCE_EXTRA[code];
  }

  // ---- blocks

  /**
   * Ends a block.
   *
   * @param data what the symbols stand for, to be stored as it is if that is shortest; null if it
   *     is not at hand
   */
  void end(byte[] data, int offset, int length, boolean isLast) {
    long fixedBits = 0;
    literals.build(fixedLiterals);
    distances.build(fixedDistances);
    scan(literals);
    scan(distances);
    repeats.build(null);
    int codes = ORDER.length;
    while (codes > 4 && repeats.lengths[ORDER[codes - 1]] == 0) {
      codes--;
    }
    long dynamicBits =
        literals.sizeBits + distances.sizeBits + repeats.sizeBits + 3 * codes + 5 + 5 + 4;
    fixedBits = literals.otherBits + distances.otherBits;
    long dynamicBytes = (dynamicBits + 3 + 7) >>> 3;
    long fixedBytes = (fixedBits + 3 + 7) >>> 3;
    long bytes = Math.min(dynamicBytes, fixedBytes);
    if (data != null && length + 4 <= bytes) {
      stored(data, offset, length, isLast);
    } else if (fixedBytes == bytes) {
      put(FIXED << 1 | (isLast ? 1 : 0), 3);
      write(fixedLiterals, fixedDistances);
    } else {
      put(DYNAMIC << 1 | (isLast ? 1 : 0), 3);
      writeTrees(codes);
      write(literals, distances);
    }
    begin();
    if (isLast) {
      align();
    }
  }

  /** Writes a block of bytes as they are, at most 65,535. */
  void stored(byte[] data, int offset, int length, boolean isLast) {
    put(STORED << 1 | (isLast ? 1 : 0), 3);
    align();
    putShort(length);
    putShort(~length);
    room(length);
    System.arraycopy(data, offset, pending, pendingEnd, length);
    pendingEnd += length;
  }

  private void write(DeflateTree literalTree, DeflateTree distanceTree) {
    for (int i = 0; i < count; i++) {
      int value = symbols[i] & 0xff;
      int distance = symbolDistances[i];
      if (distance == 0) {
        put(literalTree, value);
      } else {
        int code = lengthCode(value);
        put(literalTree, 257 + code);
        put(value - lengthBase(code), LENGTH_EXTRA[code]);
        int far = distanceCode(distance - 1);
        put(distanceTree, far);
        put(distance - 1 - distanceBase(far), DISTANCE_EXTRA[far]);
      }
    }
    put(literalTree, END_OF_BLOCK);
  }

  private void writeTrees(int codes) {
    put(literals.last + 1 - 257, 5);
    put(distances.last, 5);
    put(codes - 4, 4);
    for (int i = 0; i < codes; i++) {
      put(repeats.lengths[ORDER[i]], 3);
    }
    runs(literals, true);
    runs(distances, true);
  }

  private void scan(DeflateTree tree) {
    runs(tree, false);
  }

  /** Goes through the runs of equal code lengths of a tree, to count or to write them. */
  private void runs(DeflateTree tree, boolean writes) {
    int before = -1;
    int next = tree.lengths[0];
    int run = 0;
    int most = next == 0 ? 138 : 7;
    int least = next == 0 ? 3 : 4;
    for (int n = 0; n <= tree.last; n++) {
      int current = next;
      next = n < tree.last ? tree.lengths[n + 1] : -1;
      if (++run < most && current == next) {
        continue;
      }
      run(current, run, run < least, before, writes);
      run = 0;
      before = current;
      most = next == 0 ? 138 : current == next ? 6 : 7;
      least = next == 0 || current == next ? 3 : 4;
    }
  }

  private void run(int length, int run, boolean isShort, int before, boolean writes) {
    if (isShort) {
      for (int i = 0; i < run; i++) {
        repeat(length, 0, writes);
      }
    } else if (length != 0) {
      int rest = run;
      if (length != before) {
        repeat(length, 0, writes);
        rest--;
      }
      repeat(16, rest - 3, writes);
    } else if (run <= 10) {
      repeat(17, run - 3, writes);
    } else {
      repeat(18, run - 11, writes);
    }
  }

  private void repeat(int code, int extra, boolean writes) {
    if (writes) {
      put(repeats, code);
      put(extra, REPEAT_EXTRA[code]);
    } else {
      repeats.frequencies[code]++;
    }
  }

  // ---- bits and bytes

  private void put(DeflateTree tree, int symbol) {
    put(tree.codes[symbol], tree.lengths[symbol]);
  }

  void put(int value, int size) {
    bits |= (long) value << bitCount;
    bitCount += size;
    while (bitCount >= 8) {
      putByte((int) bits);
      bits >>>= 8;
      bitCount -= 8;
    }
  }

  /** Fills the last byte with zero bits. */
  void align() {
    if (bitCount > 0) {
      putByte((int) bits);
    }
    bits = 0;
    bitCount = 0;
  }

  void putByte(int value) {
    room(1);
    pending[pendingEnd++] = (byte) value;
  }

  private void putShort(int value) {
    putByte(value);
    putByte(value >>> 8);
  }

  private void room(int size) {
    if (pendingAt == pendingEnd) {
      pendingAt = 0;
      pendingEnd = 0;
    }
    if (pending.length - pendingEnd < size) {
      pending = Arrays.copyOf(pending, Math.max(pending.length * 2, pendingEnd + size));
    }
  }

  boolean hasPending() {
    return pendingAt < pendingEnd;
  }

  /** Takes finished bytes; gives how many. */
  int take(byte[] target, int offset, int length) {
    int n = Math.min(length, pendingEnd - pendingAt);
    System.arraycopy(pending, pendingAt, target, offset, n);
    pendingAt += n;
    return n;
  }
}
