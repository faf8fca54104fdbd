package pvm.itests;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A disk with a volatile cache, in memory: it logs every write and flush, and what was reported in
 * between, and can tell what a power cut leaves at any point of the log. Thread-safe.
 */
final class WriteLog {
  /** A write is done as a whole or not at all in units of this size: a page of flash memory. */
  private static final int PAGE_BYTES = 4096;

  private static final int KEPT_PERCENT = 50;
  private static final int TORN_PERCENT = 30;
  private static final int BLOCK_BYTES = 1 << 16;

  /** What happened. */
  private sealed interface Event {
    /** Bytes came into the cache. */
    @SuppressWarnings("ArrayRecordComponent") // never changed
    record Write(int offset, byte[] bytes) implements Event {}

    /** All that came before is on the medium. */
    record Flush() implements Event {}

    /** Somebody relies on something. */
    record Mark(long number) implements Event {}
  }

  private final byte[] before;
  private final byte[] now;
  private final List<Event> events = new ArrayList<>();

  /** A disk that holds what is in a file. */
  WriteLog(Path image) throws IOException {
    before = Files.readAllBytes(image);
    now = before.clone();
  }

  int sizeBytes() {
    return now.length;
  }

  synchronized byte[] read(int offset, int length) {
    return Arrays.copyOfRange(now, offset, offset + length);
  }

  synchronized void write(int offset, byte[] bytes) {
    System.arraycopy(bytes, 0, now, offset, bytes.length);
    events.add(new Event.Write(offset, bytes));
  }

  synchronized void flush() {
    events.add(new Event.Flush());
  }

  synchronized void mark(long number) {
    events.add(new Event.Mark(number));
  }

  /** How many events there were. */
  synchronized int length() {
    return events.size();
  }

  /** The position behind the first mark. */
  synchronized int firstMark() {
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i) instanceof Event.Mark) {
        return i + 1;
      }
    }
    throw new AssertionError("nothing was reported in " + events.size() + " events");
  }

  /** The number of the last mark before a position. */
  synchronized long markBefore(int position) {
    for (int i = position - 1; i >= 0; i--) {
      if (events.get(i) instanceof Event.Mark mark) {
        return mark.number();
      }
    }
    return 0;
  }

  /**
   * Writes the disk as a power cut leaves it: all writes before the last flush are there, of those
   * after it some, and some of these in part.
   *
   * @param position how many events were before the cut
   */
  void cut(int position, Random random, Path image) throws IOException {
    byte[] left = before.clone();
    List<Event> past;
    synchronized (this) {
      past = List.copyOf(events.subList(0, position));
    }
    int flushed = 0;
    for (int i = 0; i < position; i++) {
      flushed = past.get(i) instanceof Event.Flush ? i : flushed;
    }
    for (int i = 0; i < position; i++) {
      if (past.get(i) instanceof Event.Write(int offset, byte[] bytes)) {
        int length = i < flushed ? bytes.length : kept(bytes.length, random);
        System.arraycopy(bytes, 0, left, offset, length);
      }
    }
    write(left, image);
  }

  private static int kept(int length, Random random) {
    if (random.nextInt(100) >= KEPT_PERCENT) {
      return 0;
    }
    boolean isTorn = length > PAGE_BYTES && random.nextInt(100) < TORN_PERCENT;
    return isTorn ? PAGE_BYTES * (1 + random.nextInt((length - 1) / PAGE_BYTES)) : length;
  }

  /** Leaves holes where there is nothing. */
  private static void write(byte[] bytes, Path image) throws IOException {
    Files.deleteIfExists(image);
    byte[] zeros = new byte[BLOCK_BYTES];
    try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
      file.setLength(bytes.length);
      for (int from = 0; from < bytes.length; from += BLOCK_BYTES) {
        int length = Math.min(BLOCK_BYTES, bytes.length - from);
        if (!Arrays.equals(bytes, from, from + length, zeros, 0, length)) {
          file.seek(from);
          file.write(bytes, from, length);
        }
      }
    }
  }
}
