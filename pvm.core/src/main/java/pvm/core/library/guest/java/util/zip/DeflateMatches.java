package pvm.core.library.guest.java.util.zip;

import java.util.Arrays;

/**
 * Finds what repeats in the last 32 KB and hands literals and matches to the blocks, with the
 * effort and the choices of zlib at each level.
 *
 * <p>A window of 64 KB slides over the input; the positions of strings with the same hash of three
 * bytes are chained, newest first.
 */
final class DeflateMatches {
  private static final int SIZE = 1 << 15;
  private static final int MASK = SIZE - 1;
  private static final int MATCH_MIN = 3;
  private static final int MATCH_MAX = 258;

  /** A match is only looked for where so much is known of what follows. */
  private static final int AHEAD_MIN = MATCH_MAX + MATCH_MIN + 1;

  private static final int DISTANCE_MAX = SIZE - AHEAD_MIN;

  /** A match of three bytes farther away is no gain. */
  private static final int TOO_FAR = 4096;

  private static final int FILTERED = 1;
  private static final int HUFFMAN_ONLY = 2;

  /** By level: good, lazy and nice lengths, and how long a chain is followed. */
  private static final int[][] EFFORT = {
    {0, 0, 0, 0},
    {4, 4, 8, 4},
    {4, 5, 16, 8},
    {4, 6, 32, 32},
    {4, 4, 16, 16},
    {8, 16, 32, 32},
    {8, 16, 128, 128},
    {8, 32, 128, 256},
    {32, 128, 258, 1024},
    {32, 258, 258, 4096}
  };

  private static final int LAZY_FROM = 4;

  private final DeflateBlocks blocks;
  private final byte[] window = new byte[2 * SIZE + MATCH_MAX];
  private final char[] previous = new char[SIZE];
  private final char[] heads = new char[SIZE];
  private int level = 6;
  private int strategy;
  private int hash;
  private int at;
  private int ahead;
  private int blockStart;
  private int uninserted;
  private int length;
  private int start;
  private boolean isLiteralWaiting;

  DeflateMatches(DeflateBlocks blocks) {
    this.blocks = blocks;
    reset();
  }

  void reset() {
    Arrays.fill(heads, (char) 0);
    hash = 0;
    at = 0;
    ahead = 0;
    blockStart = 0;
    uninserted = 0;
    length = MATCH_MIN - 1;
    start = 0;
    isLiteralWaiting = false;
  }

  void effort(int newLevel, int newStrategy) {
    level = newLevel;
    strategy = newStrategy;
  }

  boolean isOtherWay(int otherLevel, int otherStrategy) {
    return strategy != otherStrategy || way(level) != way(otherLevel);
  }

  private static int way(int level) {
    return level == 0 ? 0 : level < LAZY_FROM ? 1 : 2;
  }

  /** Nothing before this point is referred to any more. */
  void forget() {
    Arrays.fill(heads, (char) 0);
    if (ahead == 0) {
      at = 0;
      blockStart = 0;
      uninserted = 0;
    }
  }

  // ---- input

  /** How much input there is room for; 0 if there is enough to go on. */
  int room() {
    if (ahead >= AHEAD_MIN) {
      return 0;
    }
    if (at >= SIZE + DISTANCE_MAX) {
      slide();
    }
    return 2 * SIZE - ahead - at;
  }

  private void slide() {
    System.arraycopy(window, SIZE, window, 0, SIZE);
    start -= SIZE;
    at -= SIZE;
    blockStart -= SIZE;
    uninserted = Math.min(uninserted, at);
    slide(heads);
    slide(previous);
  }

  private static void slide(char[] positions) {
    for (int i = 0; i < positions.length; i++) {
      positions[i] = (char) Math.max(0, positions[i] - SIZE);
    }
  }

  /** Takes input, no more than there is room for. */
  void add(byte[] input, int offset, int count) {
    System.arraycopy(input, offset, window, at + ahead, count);
    ahead += count;
    if (ahead + uninserted >= MATCH_MIN) {
      int position = at - uninserted;
      hash = window[position] & 0xff;
      roll(position + 1);
      while (uninserted > 0) {
        roll(position + 2);
        chain(position++);
        uninserted--;
        if (ahead + uninserted < MATCH_MIN) {
          break;
        }
      }
    }
    Arrays.fill(window, at + ahead, Math.min(window.length, at + ahead + MATCH_MAX), (byte) 0);
  }

  /** Takes what the program has agreed on with the one who unpacks; no more than 32 KB. */
  void dictionary(byte[] bytes, int offset, int count) {
    add(bytes, offset, count);
    while (ahead >= MATCH_MIN) {
      roll(at + 2);
      chain(at++);
      ahead--;
    }
    at += ahead;
    blockStart = at;
    uninserted = ahead;
    ahead = 0;
    length = MATCH_MIN - 1;
    isLiteralWaiting = false;
  }

  // ---- strings

  private void roll(int position) {
    hash = (hash << 5 ^ window[position] & 0xff) & MASK;
  }

  /** Puts a position, whose hash is at hand, at the head of its chain; gives the one before. */
  private int chain(int position) {
    int before = heads[hash];
    previous[position & MASK] = (char) before;
    heads[hash] = (char) position;
    return before;
  }

  private int insert(int position) {
    roll(position + 2);
    return chain(position);
  }

  /** The length of the longest match of a chain; sets where it starts. */
  private int longest(int first, int shorter) {
    int[] effort = EFFORT[level];
    int left = shorter >= effort[0] ? effort[3] >> 2 : effort[3];
    int nice = Math.min(effort[2], ahead);
    int limit = Math.max(0, at - DISTANCE_MAX);
    int best = shorter;
    for (int match = first; ; ) {
      if (window[match + best] == window[at + best]
          && window[match + best - 1] == window[at + best - 1]) {
        int same = Arrays.mismatch(window, match, match + MATCH_MAX, window, at, at + MATCH_MAX);
        same = same < 0 ? MATCH_MAX : same;
        if (same > best) {
          start = match;
          best = same;
          if (same >= nice) {
            break;
          }
        }
      }
      match = previous[match & MASK];
      if (match <= limit || --left == 0) {
        break;
      }
    }
    return Math.min(best, ahead);
  }

  // ---- steps

  /**
   * Goes on until a block is full or the input is used up.
   *
   * @param isAll whether all input is taken, though too little follows it for long matches
   * @return whether a block is full, and has been ended
   */
  boolean go(boolean isAll) {
    while (ahead >= AHEAD_MIN || isAll && ahead > 0) {
      boolean isFull = strategy == HUFFMAN_ONLY ? huffman() : level < LAZY_FROM ? greedy() : lazy();
      if (isFull) {
        endBlock(false);
        return true;
      }
    }
    return false;
  }

  private boolean huffman() {
    ahead--;
    return blocks.literal(window[at++] & 0xff);
  }

  private int candidate() {
    int candidate = ahead >= MATCH_MIN ? insert(at) : 0;
    return candidate != 0 && at - candidate <= DISTANCE_MAX ? candidate : 0;
  }

  private boolean greedy() {
    int candidate = candidate();
    int found = candidate == 0 ? 0 : longest(candidate, MATCH_MIN - 1);
    if (found < MATCH_MIN) {
      return huffman();
    }
    boolean isFull = blocks.match(found, at - start);
    ahead -= found;
    if (found <= EFFORT[level][1] && ahead >= MATCH_MIN) {
      for (int i = 1; i < found; i++) {
        insert(++at);
      }
      at++;
    } else {
      at += found;
      hash = window[at] & 0xff;
      roll(at + 1);
    }
    return isFull;
  }

  /** A match is taken only if there is no longer one at the next position. */
  private boolean lazy() {
    int candidate = candidate();
    int lengthBefore = length;
    int startBefore = start;
    length = MATCH_MIN - 1;
    if (candidate != 0 && lengthBefore < EFFORT[level][1]) {
      length = longest(candidate, lengthBefore);
      if (length <= 5 && (strategy == FILTERED || length == MATCH_MIN && at - start > TOO_FAR)) {
        length = MATCH_MIN - 1;
      }
    }
    if (lengthBefore >= MATCH_MIN && length <= lengthBefore) {
      return take(lengthBefore, startBefore);
    }
    boolean isFull = isLiteralWaiting && blocks.literal(window[at - 1] & 0xff);
    if (isFull) {
      endBlock(false);
    }
    isLiteralWaiting = true;
    at++;
    ahead--;
    return false;
  }

  private boolean take(int taken, int from) {
    int insertMax = at + ahead - MATCH_MIN;
    boolean isFull = blocks.match(taken, at - 1 - from);
    ahead -= taken - 1;
    for (int i = taken - 2; i > 0; i--) {
      if (++at <= insertMax) {
        insert(at);
      }
    }
    isLiteralWaiting = false;
    length = MATCH_MIN - 1;
    at++;
    return isFull;
  }

  // ---- blocks

  /** Hands over what waits, all input being used up, and ends the block if it holds something. */
  void end(boolean isLast) {
    if (isLiteralWaiting) {
      blocks.literal(window[at - 1] & 0xff);
      isLiteralWaiting = false;
    }
    uninserted = Math.min(at, MATCH_MIN - 1);
    if (isLast || blocks.hasSymbols()) {
      endBlock(isLast);
    }
  }

  private void endBlock(boolean isLast) {
    blocks.end(blockStart >= 0 ? window : null, blockStart, at - blockStart, isLast);
    blockStart = at;
  }
}
