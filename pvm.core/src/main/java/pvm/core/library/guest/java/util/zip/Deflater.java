package pvm.core.library.guest.java.util.zip;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.zip.Adler32;

/**
 * {@link java.util.zip.Deflater} in Java (RFC 1950 and 1951): its state is part of the image. What
 * it writes is what zlib writes, but for data that are only stored (level 0), and behind a change
 * of the level.
 */
public class Deflater implements AutoCloseable {
  public static final int DEFLATED = 8;
  public static final int NO_COMPRESSION = 0;
  public static final int BEST_SPEED = 1;
  public static final int BEST_COMPRESSION = 9;
  public static final int DEFAULT_COMPRESSION = -1;
  public static final int FILTERED = 1;
  public static final int HUFFMAN_ONLY = 2;
  public static final int DEFAULT_STRATEGY = 0;
  public static final int NO_FLUSH = 0;
  public static final int SYNC_FLUSH = 2;
  public static final int FULL_FLUSH = 3;

  private static final int NORMAL_LEVEL = 6;
  private static final int WINDOW = 1 << 15;
  private static final int STORED_MAX = 65_535;

  private final boolean isRaw;
  private final Adler32 adler = new Adler32();
  private final DeflateBlocks blocks = new DeflateBlocks();
  private final DeflateMatches matches = new DeflateMatches(blocks);
  private int level;
  private int strategy;
  private boolean isChanged;
  private boolean isChanging;
  private boolean isStoring;
  private byte[] input = new byte[0];
  private int inputAt;
  private int inputEnd;
  private ByteBuffer inputBuffer;
  private long read;
  private long written;
  private int lastFlush = -1;
  private boolean isBegun;
  private boolean hasDictionary;
  private boolean isFinishing;
  private boolean isComplete;
  private boolean isFinished;
  private boolean isEnded;

  public Deflater() {
    this(DEFAULT_COMPRESSION, false);
  }

  public Deflater(int level) {
    this(level, false);
  }

  public Deflater(int level, boolean nowrap) {
    isRaw = nowrap;
    this.level = level;
    effort();
  }

  private int realLevel() {
    return level == DEFAULT_COMPRESSION ? NORMAL_LEVEL : level;
  }

  private void effort() {
    matches.effort(realLevel(), strategy);
    isStoring = level == NO_COMPRESSION;
    isChanged = false;
  }

  /** Whether what comes can't be in one block with what was: it is found in another way. */
  private boolean isOtherWay() {
    return matches.isOtherWay(realLevel(), strategy);
  }

  // ---- input

  public void setInput(byte[] bytes) {
    setInput(bytes, 0, bytes.length);
  }

  public synchronized void setInput(byte[] bytes, int offset, int count) {
    Objects.checkFromIndexSize(offset, count, bytes.length);
    input = bytes;
    inputAt = offset;
    inputEnd = offset + count;
    inputBuffer = null;
  }

  public synchronized void setInput(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    setInput(bytes, 0, bytes.length);
    inputBuffer = buffer;
  }

  private void consumed(int count) {
    if (!isRaw) {
      adler.update(input, inputAt, count);
    }
    inputAt += count;
    read += count;
    if (inputBuffer != null) {
      inputBuffer.position(inputBuffer.position() + count);
    }
  }

  public void setDictionary(byte[] dictionary) {
    setDictionary(dictionary, 0, dictionary.length);
  }

  public synchronized void setDictionary(byte[] dictionary, int offset, int count) {
    Objects.checkFromIndexSize(offset, count, dictionary.length);
    ensureOpen();
    if (!isRaw && isBegun) {
      throw new IllegalArgumentException();
    }
    if (!isRaw) {
      adler.update(dictionary, offset, count);
    }
    int used = Math.min(count, WINDOW);
    matches.dictionary(dictionary, offset + count - used, used);
    hasDictionary = count > 0;
  }

  public void setDictionary(ByteBuffer dictionary) {
    byte[] bytes = new byte[dictionary.remaining()];
    dictionary.get(bytes);
    setDictionary(bytes);
  }

  public synchronized void setStrategy(int strategy) {
    if (strategy < DEFAULT_STRATEGY || strategy > HUFFMAN_ONLY) {
      throw new IllegalArgumentException();
    }
    isChanged |= this.strategy != strategy;
    this.strategy = strategy;
  }

  public synchronized void setLevel(int level) {
    if ((level < 0 || level > 9) && level != DEFAULT_COMPRESSION) {
      throw new IllegalArgumentException("invalid compression level");
    }
    isChanged |= this.level != level;
    this.level = level;
  }

  public synchronized boolean needsInput() {
    return inputAt == inputEnd;
  }

  public synchronized void finish() {
    isFinishing = true;
  }

  public synchronized boolean finished() {
    return isFinished;
  }

  synchronized boolean shouldFinish() {
    return !isFinishing;
  }

  // ---- output

  public int deflate(byte[] output) {
    return deflate(output, 0, output.length, NO_FLUSH);
  }

  public int deflate(byte[] output, int offset, int count) {
    return deflate(output, offset, count, NO_FLUSH);
  }

  public int deflate(ByteBuffer output) {
    return deflate(output, NO_FLUSH);
  }

  public synchronized int deflate(ByteBuffer output, int flush) {
    byte[] bytes = new byte[output.remaining()];
    if (output.isReadOnly()) {
      throw new java.nio.ReadOnlyBufferException();
    }
    int n = deflate(bytes, 0, bytes.length, flush);
    output.put(bytes, 0, n);
    return n;
  }

  public synchronized int deflate(byte[] output, int offset, int count, int flush) {
    Objects.checkFromIndexSize(offset, count, output.length);
    ensureOpen();
    if (flush != NO_FLUSH && flush != SYNC_FLUSH && flush != FULL_FLUSH) {
      throw new IllegalArgumentException();
    }
    if (isChanged) {
      change();
    } else {
      begin();
    }
    int done = blocks.take(output, offset, count);
    while (done < count && step(flush)) {
      done += blocks.take(output, offset + done, count - done);
    }
    isFinished = isComplete && !blocks.hasPending();
    written += done;
    return done;
  }

  /** Takes on another level or strategy, and does nothing else: so does zlib. */
  private void change() {
    if (isBegun && isOtherWay()) {
      while (inputAt < inputEnd) {
        if (isStoring) {
          store(false);
        } else {
          compress(false);
        }
      }
      endBlocks();
      if (isStoring) {
        matches.reset(); // it has not seen what was stored
      }
    }
    effort();
    isChanging = true;
  }

  /** The header of zlib, which tells of the effort. */
  private void begin() {
    if (isBegun) {
      return;
    }
    isBegun = true;
    if (isRaw) {
      return;
    }
    int effort =
        strategy == HUFFMAN_ONLY || realLevel() < 2
            ? 0
            : realLevel() < 6 ? 1 : realLevel() == 6 ? 2 : 3;
    int header = 0x7800 | effort << 6 | (hasDictionary ? 0x20 : 0);
    putShort(header + 31 - header % 31);
    if (hasDictionary) {
      putAdler();
    }
    adler.reset();
  }

  private void putShort(int value) {
    blocks.putByte(value >>> 8);
    blocks.putByte(value);
  }

  private void putAdler() {
    putShort((int) (adler.getValue() >>> 16));
    putShort((int) adler.getValue() & 0xffff);
  }

  /** Goes on until there is something to take; false if there is nothing left to do. */
  private boolean step(int flush) {
    if (isComplete) {
      return false;
    }
    if (isChanging) {
      isChanging = false;
      return false;
    }
    boolean isFlushing = flush != NO_FLUSH || isFinishing;
    if (inputAt < inputEnd) {
      lastFlush = -1;
      return isStoring ? store(true) : compress(false);
    }
    if (!isFlushing || !isFinishing && lastFlush >= flush) {
      return false;
    }
    endBlocks(flush);
    return true;
  }

  private boolean store(boolean canEnd) {
    int n = Math.min(STORED_MAX, inputEnd - inputAt);
    boolean isLast = canEnd && isFinishing && n == inputEnd - inputAt;
    blocks.stored(input, inputAt, n, isLast);
    consumed(n);
    if (isLast) {
      complete();
    }
    return true;
  }

  /** Takes input and goes on; always true, for there is something more to do. */
  private boolean compress(boolean isAll) {
    int n = Math.min(matches.room(), inputEnd - inputAt);
    if (n > 0) {
      matches.add(input, inputAt, n);
      consumed(n);
    }
    while (matches.go(isAll) && isAll) {
      // all of it
    }
    return true;
  }

  private void endBlocks() {
    compress(true);
    matches.end(false);
  }

  private void endBlocks(int flush) {
    if (isFinishing) {
      compress(true);
      if (isStoring) {
        blocks.stored(input, inputAt, 0, true);
      } else {
        matches.end(true);
      }
      complete();
      return;
    }
    endBlocks();
    blocks.stored(input, 0, 0, false);
    if (flush == FULL_FLUSH) {
      matches.forget();
    }
    lastFlush = flush;
  }

  private void complete() {
    blocks.align();
    if (!isRaw) {
      putAdler();
    }
    isComplete = true;
  }

  // ---- figures

  public synchronized int getAdler() {
    ensureOpen();
    return isRaw ? 1 : (int) adler.getValue();
  }

  public int getTotalIn() {
    return (int) getBytesRead();
  }

  public synchronized long getBytesRead() {
    ensureOpen();
    return read;
  }

  public int getTotalOut() {
    return (int) getBytesWritten();
  }

  public synchronized long getBytesWritten() {
    ensureOpen();
    return written;
  }

  public synchronized void reset() {
    ensureOpen();
    blocks.reset();
    matches.reset();
    effort();
    adler.reset();
    setInput(new byte[0], 0, 0);
    read = 0;
    written = 0;
    lastFlush = -1;
    isBegun = false;
    hasDictionary = false;
    isFinishing = false;
    isComplete = false;
    isFinished = false;
  }

  public synchronized void end() {
    isEnded = true;
    setInput(new byte[0], 0, 0);
  }

  @Override
  public void close() {
    end();
  }

  private void ensureOpen() {
    if (isEnded) {
      throw new IllegalStateException("Deflater has been closed");
    }
  }
}
