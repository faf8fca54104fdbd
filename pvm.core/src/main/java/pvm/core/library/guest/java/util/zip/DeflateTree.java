package pvm.core.library.guest.java.util.zip;

import java.util.Arrays;

/** A Huffman code: how often each symbol occurs, and the codes that follow of it. */
final class DeflateTree {
  private static final int HEAP = 2 * 286 + 1;

  final int[] frequencies;
  final int[] lengths;
  final int[] codes;

  /** The last symbol that occurs. */
  int last;

  /** Bits of all symbols, with their extra bits, by this code. */
  long sizeBits;

  /** The same by the other code that {@link #build} was given. */
  long otherBits;

  private final int size;
  private final int extraFrom;
  private final int[] extra;
  private final int longest;
  private final int[] parents;
  private final int[] depths;

  /**
   * @param extraFrom the first symbol that has extra bits
   * @param longest how many bits a code has at most
   */
  DeflateTree(int size, int extraFrom, int[] extra, int longest) {
    this.size = size;
    this.extraFrom = extraFrom;
    this.extra = extra;
    this.longest = longest;
    frequencies = new int[2 * size + 1];
    lengths = new int[2 * size + 1];
    codes = new int[size + 2];
    parents = new int[2 * size + 1];
    depths = new int[2 * size + 1];
  }

  static DeflateTree fixedLiterals() {
    DeflateTree tree = new DeflateTree(288, 257, new int[31], 15);
    for (int n = 0; n < 288; n++) {
      tree.lengths[n] = n < 144 ? 8 : n < 256 ? 9 : n < 280 ? 7 : 8;
    }
    tree.number(287);
    return tree;
  }

  static DeflateTree fixedDistances() {
    DeflateTree tree = new DeflateTree(30, 0, new int[30], 15);
    Arrays.fill(tree.lengths, 0, 30, 5);
    tree.number(29);
    return tree;
  }

  void clear() {
    Arrays.fill(frequencies, 0);
  }

  /** Finds the shortest code. */
  void build(DeflateTree other) {
    int[] heap = new int[HEAP + 1];
    int heapSize = 0;
    last = -1;
    for (int n = 0; n < size; n++) {
      lengths[n] = 0;
      depths[n] = 0;
      if (frequencies[n] != 0) {
        heap[++heapSize] = n;
        last = n;
      }
    }
    sizeBits = 0;
    otherBits = 0;
    while (heapSize < 2) {
      int forced = last < 2 ? ++last : 0;
      heap[++heapSize] = forced;
      frequencies[forced] = 1;
      sizeBits--;
      otherBits -= other == null ? 0 : other.lengths[forced];
    }
    for (int n = heapSize / 2; n >= 1; n--) {
      sift(heap, heapSize, n);
    }
    limit(heap, join(heap, heapSize), other);
    number(last);
  }

  /** Joins the two rarest until one is left; gives where the sorted nodes begin in the heap. */
  private int join(int[] heap, int count) {
    int heapSize = count;
    int sorted = HEAP;
    int node = size;
    do {
      int rarest = heap[1];
      heap[1] = heap[heapSize--];
      sift(heap, heapSize, 1);
      int second = heap[1];
      heap[--sorted] = rarest;
      heap[--sorted] = second;
      frequencies[node] = frequencies[rarest] + frequencies[second];
      depths[node] = Math.max(depths[rarest], depths[second]) + 1;
      parents[rarest] = node;
      parents[second] = node;
      heap[1] = node++;
      sift(heap, heapSize, 1);
    } while (heapSize >= 2);
    heap[--sorted] = heap[1];
    return sorted;
  }

  private void sift(int[] heap, int heapSize, int from) {
    int value = heap[from];
    int at = from;
    for (int next = 2 * at; next <= heapSize; next = 2 * at) {
      if (next < heapSize && isLess(heap[next + 1], heap[next])) {
        next++;
      }
      if (isLess(value, heap[next])) {
        break;
      }
      heap[at] = heap[next];
      at = next;
    }
    heap[at] = value;
  }

  private boolean isLess(int n, int m) {
    return frequencies[n] < frequencies[m]
        || frequencies[n] == frequencies[m] && depths[n] <= depths[m];
  }

  /** Sets the lengths, none above the longest. */
  private void limit(int[] heap, int sorted, DeflateTree other) {
    int[] counts = new int[longest + 1];
    int overflow = 0;
    lengths[heap[sorted]] = 0;
    for (int i = sorted + 1; i < HEAP; i++) {
      int n = heap[i];
      int length = lengths[parents[n]] + 1;
      if (length > longest) {
        length = longest;
        overflow++;
      }
      lengths[n] = length;
      if (n > last || n >= size) {
        continue;
      }
      counts[length]++;
      int extraBits = n >= extraFrom ? extra[n - extraFrom] : 0;
      sizeBits += (long) frequencies[n] * (length + extraBits);
      otherBits += other == null ? 0 : (long) frequencies[n] * (other.lengths[n] + extraBits);
    }
    if (overflow > 0) {
      shorten(heap, counts, overflow);
    }
  }

  private void shorten(int[] heap, int[] counts, int overflow) {
    for (int left = overflow; left > 0; left -= 2) {
      int length = longest - 1;
      while (counts[length] == 0) {
        length--;
      }
      counts[length]--;
      counts[length + 1] += 2;
      counts[longest]--;
    }
    int i = HEAP;
    for (int length = longest; length > 0; length--) {
      for (int n = counts[length]; n > 0; ) {
        int m = heap[--i];
        if (m > last || m >= size) {
          continue;
        }
        sizeBits += (long) (length - lengths[m]) * frequencies[m];
        lengths[m] = length;
        n--;
      }
    }
  }

  /** Gives the codes to the lengths. */
  private void number(int end) {
    int[] next = new int[longest + 2];
    for (int n = 0; n <= end; n++) {
      next[lengths[n] + 1] += lengths[n] == 0 ? 0 : 1;
    }
    int code = 0;
    for (int length = 1; length <= longest; length++) {
      code = (code + next[length]) << 1;
      next[length] = code;
    }
    for (int n = 0; n <= end; n++) {
      int length = lengths[n];
      if (length != 0) {
        codes[n] = Integer.reverse(next[length]++) >>> (32 - length);
      }
    }
  }
}
