package pvm.core.library.guest.java.util.zip;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;

/**
 * {@link java.util.zip.Inflater} in Java (RFC 1950 and 1951): its state is part of the image.
 *
 * <p>A symbol with its extra bits is taken whole or not at all, so that decoding can stop wherever
 * the input or the output ends.
 */
public class Inflater implements AutoCloseable {
  private static final int WINDOW = 1 << 15;
  private static final int[] LENGTH_BASE = {
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258
  };
  private static final int[] LENGTH_BITS = {
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
  };
  private static final int[] DISTANCE_BASE = {
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577
  };
  private static final int[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  /**
   * Where decoding is.
   *
   * <pre>
   *   HEADER -> [DICTIONARY] -> BLOCK -> STORED | COUNTS -> CODE_LENGTHS -> LENGTHS -> CODED
   *               ^-- BLOCK, after each block but the last --'     last: TRAILER -> DONE
   * </pre>
   */
  private enum State {
    HEADER,
    DICTIONARY,
    BLOCK,
    STORED_SIZE,
    STORED,
    COUNTS,
    CODE_LENGTHS,
    LENGTHS,
    CODED,
    TRAILER,
    DONE
  }

  private final boolean isRaw;
  private final Adler32 adler = new Adler32();
  private final byte[] window = new byte[WINDOW];
  private int windowAt;
  private final BitInput input = new BitInput();
  private long written;
  private State state;
  private boolean isLast;
  private boolean isEnded;
  private boolean isPending;
  private int left;
  private int distance;
  private int literals;
  private int distances;
  private int codes;
  private int at;
  private int[] lengths = new int[320];
  private HuffmanCode literalCode;
  private HuffmanCode distanceCode;

  /** Where the output of this call ends so far; set by the steps. */
  private int outputAt;

  public Inflater() {
    this(false);
  }

  public Inflater(boolean nowrap) {
    isRaw = nowrap;
    state = nowrap ? State.BLOCK : State.HEADER;
  }

  // ---- input

  public void setInput(byte[] bytes) {
    setInput(bytes, 0, bytes.length);
  }

  public synchronized void setInput(byte[] bytes, int offset, int count) {
    Objects.checkFromIndexSize(offset, count, bytes.length);
    input.set(bytes, offset, count);
  }

  public void setInput(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    setInput(bytes);
  }

  public void setDictionary(byte[] dictionary) {
    setDictionary(dictionary, 0, dictionary.length);
  }

  public synchronized void setDictionary(byte[] dictionary, int offset, int count) {
    for (int i = offset; i < offset + count; i++) {
      remember(dictionary[i]);
    }
    adler.reset();
    if (state == State.DICTIONARY) {
      state = State.BLOCK;
    }
  }

  public void setDictionary(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    setDictionary(bytes);
  }

  public synchronized int getRemaining() {
    return input.remaining();
  }

  public synchronized boolean needsInput() {
    return input.remaining() == 0;
  }

  public synchronized boolean needsDictionary() {
    return state == State.DICTIONARY;
  }

  public synchronized boolean finished() {
    return state == State.DONE;
  }

  // ---- output

  /** Whether the last call filled its output, so that there may be more without input. */
  boolean hasPendingOutput() {
    return isPending;
  }

  public int inflate(byte[] output) throws DataFormatException {
    return inflate(output, 0, output.length);
  }

  public int inflate(ByteBuffer buffer) throws DataFormatException {
    byte[] output = new byte[buffer.remaining()];
    int count = inflate(output, 0, output.length);
    buffer.put(output, 0, count);
    return count;
  }

  public synchronized int inflate(byte[] output, int offset, int count) throws DataFormatException {
    Objects.checkFromIndexSize(offset, count, output.length);
    if (isEnded) {
      throw new IllegalStateException("Inflater has been closed");
    }
    int end = offset + count;
    int to = offset;
    while (true) {
      int next = step(output, to, end);
      if (next < 0) {
        break;
      }
      to = next;
    }
    int made = outputAt - offset;
    adler.update(output, offset, made);
    written += made;
    isPending = made == count;
    if (state == State.TRAILER) {
      trailer();
    }
    return made;
  }

  /** Does what comes next; gives the new end of the output, -1 if nothing can be done now. */
  private int step(byte[] output, int to, int end) throws DataFormatException {
    outputAt = to;
    boolean isDone =
        switch (state) {
          case HEADER -> header();
          case BLOCK -> block();
          case STORED_SIZE -> storedSize();
          case STORED -> stored(output, end);
          case COUNTS -> counts();
          case CODE_LENGTHS -> codeLengths();
          case LENGTHS -> lengths();
          case CODED -> coded(output, end);
          case DICTIONARY, TRAILER, DONE -> false;
        };
    return isDone ? outputAt : -1;
  }

  // ---- steps

  private boolean header() throws DataFormatException {
    if (!input.has(16)) {
      return false;
    }
    int method = input.take(8);
    int flags = input.take(8);
    if ((method << 8 | flags) % 31 != 0) {
      throw new DataFormatException("incorrect header check");
    }
    if ((method & 15) != 8) {
      throw new DataFormatException("unknown compression method");
    }
    if ((flags & 0x20) != 0) {
      if (!input.has(32)) {
        throw new DataFormatException("dictionary id in another piece of input");
      }
      input.drop(32);
      state = State.DICTIONARY;
    } else {
      state = State.BLOCK;
    }
    return true;
  }

  private boolean block() throws DataFormatException {
    if (isLast) {
      input.alignToByte();
      state = isRaw ? State.DONE : State.TRAILER;
      return true;
    }
    if (!input.has(3)) {
      return false;
    }
    isLast = input.take(1) == 1;
    switch (input.take(2)) {
      case 0 -> {
        input.alignToByte();
        state = State.STORED_SIZE;
      }
      case 1 -> fixedCodes();
      case 2 -> state = State.COUNTS;
      default -> throw new DataFormatException("invalid block type");
    }
    return true;
  }

  private boolean storedSize() throws DataFormatException {
    if (!input.has(32)) {
      return false;
    }
    left = input.take(16);
    if (left != (~input.take(16) & 0xffff)) {
      throw new DataFormatException("invalid stored block lengths");
    }
    state = State.STORED;
    return true;
  }

  private boolean stored(byte[] output, int end) {
    while (left > 0) {
      if (outputAt >= end || !input.has(8)) {
        return false;
      }
      put(output, (byte) input.take(8));
      left--;
    }
    state = State.BLOCK;
    return true;
  }

  private void fixedCodes() {
    for (int i = 0; i < 288; i++) {
      lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
    }
    literalCode = new HuffmanCode(lengths, 0, 288);
    java.util.Arrays.fill(lengths, 0, 30, 5);
    distanceCode = new HuffmanCode(lengths, 0, 30);
    state = State.CODED;
  }

  private boolean counts() throws DataFormatException {
    if (!input.has(14)) {
      return false;
    }
    literals = input.take(5) + 257;
    distances = input.take(5) + 1;
    codes = input.take(4) + 4;
    if (literals > 286 || distances > 30) {
      throw new DataFormatException("too many length or distance symbols");
    }
    java.util.Arrays.fill(lengths, 0);
    at = 0;
    state = State.CODE_LENGTHS;
    return true;
  }

  private boolean codeLengths() {
    while (at < codes) {
      if (!input.has(3)) {
        return false;
      }
      lengths[ORDER[at++]] = input.take(3);
    }
    literalCode = new HuffmanCode(lengths, 0, 19);
    java.util.Arrays.fill(lengths, 0);
    at = 0;
    state = State.LENGTHS;
    return true;
  }

  private boolean lengths() throws DataFormatException {
    while (at < literals + distances) {
      int symbol = decode(literalCode);
      int value = symbol >> 4;
      int extra = value < 16 ? 0 : value == 16 ? 2 : value == 17 ? 3 : 7;
      if (symbol < 0 || input.available() < (symbol & 15) + extra) {
        if (!input.more()) {
          return false;
        }
        continue;
      }
      input.drop(symbol & 15);
      repeat(value, extra);
    }
    literalCode = new HuffmanCode(lengths, 0, literals);
    distanceCode = new HuffmanCode(lengths, literals, literals + distances);
    state = State.CODED;
    return true;
  }

  private void repeat(int value, int extra) throws DataFormatException {
    if (value < 16) {
      lengths[at++] = value;
      return;
    }
    int count = input.take(extra) + (value == 18 ? 11 : 3);
    if (value == 16 && at == 0 || at + count > literals + distances) {
      throw new DataFormatException("invalid bit length repeat");
    }
    int length = value == 16 ? lengths[at - 1] : 0;
    while (count-- > 0) {
      lengths[at++] = length;
    }
  }

  private int decode(HuffmanCode code) throws DataFormatException {
    int symbol = input.decode(code);
    if (symbol == -2) {
      throw new DataFormatException("invalid code");
    }
    return symbol;
  }

  private boolean coded(byte[] output, int end) throws DataFormatException {
    while (true) {
      while (left > 0) {
        if (outputAt >= end) {
          return false;
        }
        put(output, window[windowAt - distance & WINDOW - 1]);
        left--;
      }
      if (outputAt >= end && !isEndNext()) {
        return false;
      }
      int symbol = decode(literalCode);
      int value = symbol >> 4;
      if (symbol < 0) {
        if (!input.more()) {
          return false;
        }
      } else if (value < 256) {
        input.drop(symbol & 15);
        put(output, (byte) value);
      } else if (value == 256) {
        input.drop(symbol & 15);
        state = State.BLOCK;
        return true;
      } else if (!reference(value - 257, symbol & 15) && !input.more()) {
        return false;
      }
    }
  }

  /** Whether the block ends here: then it can be left though the output is full. */
  private boolean isEndNext() throws DataFormatException {
    int symbol = decode(literalCode);
    while (symbol < 0 && input.more()) {
      symbol = decode(literalCode);
    }
    return symbol >> 4 == 256;
  }

  /** A length and a distance, taken together or not at all. */
  private boolean reference(int lengthSymbol, int used) throws DataFormatException {
    if (lengthSymbol >= LENGTH_BASE.length) {
      throw new DataFormatException("invalid literal/length code");
    }
    int lengthBits = LENGTH_BITS[lengthSymbol];
    int before = used + lengthBits;
    if (input.available() < before) {
      return false;
    }
    int found = input.decode(distanceCode, before);
    if (found == -2 || found >> 4 >= DISTANCE_BASE.length) {
      throw new DataFormatException("invalid distance code");
    }
    int distanceSymbol = found >> 4;
    int distanceBits = distanceSymbol < 4 ? 0 : (distanceSymbol >> 1) - 1;
    if (found < 0 || input.available() < before + (found & 15) + distanceBits) {
      return false;
    }
    input.drop(used);
    left = LENGTH_BASE[lengthSymbol] + input.take(lengthBits);
    input.drop(found & 15);
    distance = DISTANCE_BASE[distanceSymbol] + input.take(distanceBits);
    if (distance > WINDOW) {
      throw new DataFormatException("invalid distance too far back");
    }
    return true;
  }

  private void put(byte[] output, byte value) {
    output[outputAt++] = value;
    remember(value);
  }

  private void remember(byte value) {
    window[windowAt] = value;
    windowAt = windowAt + 1 & WINDOW - 1;
  }

  private void trailer() throws DataFormatException {
    if (!input.has(32)) {
      return;
    }
    int expected = 0;
    for (int i = 0; i < 4; i++) {
      expected = expected << 8 | input.take(8);
    }
    if (expected != (int) adler.getValue()) {
      throw new DataFormatException("incorrect data check");
    }
    state = State.DONE;
  }

  // ---- figures

  public synchronized int getAdler() {
    return isRaw ? 0 : (int) adler.getValue();
  }

  public int getTotalIn() {
    return (int) getBytesRead();
  }

  public synchronized long getBytesRead() {
    return input.bytesRead();
  }

  public int getTotalOut() {
    return (int) getBytesWritten();
  }

  public synchronized long getBytesWritten() {
    return written;
  }

  public synchronized void reset() {
    adler.reset();
    state = isRaw ? State.BLOCK : State.HEADER;
    isLast = false;
    isPending = false;
    left = 0;
    written = 0;
    windowAt = 0;
    input.reset();
  }

  @Override
  public void close() {
    end();
  }

  public synchronized void end() {
    isEnded = true;
  }
}
