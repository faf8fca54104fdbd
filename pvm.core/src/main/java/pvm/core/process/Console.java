package pvm.core.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The console of a process. Output goes to the host's streams at once, and is collected until a
 * checkpoint holds it, so that a log can have it exactly once. Input is read ahead by a host
 * thread; what the program has not read of it is part of the process's state. Thread-safe.
 */
public final class Console {
  /** The stream number of out. */
  public static final int OUT = 1;

  /** The stream number of err. */
  public static final int ERR = 2;

  /** Collected output is at most this many bytes, but for that of threads that can't wait. */
  public static final int COLLECTED_MAX_BYTES = 1 << 20;

  private static final int READ_AHEAD_BYTES = 1 << 16;
  private static final long READER_STACK_BYTES = 256 * 1024;

  /** What {@link #read} gives if there is no input now. */
  static final int NONE = -2;

  /** Output of one stream, as the program wrote it. */
  public record Output(int stream, byte[] bytes) {}

  /**
   * Input so far.
   *
   * @param unread what was read ahead and the program has not read
   * @param received how many bytes have come, those counted in
   */
  record Input(byte[] unread, long received) {}

  private record Collecting(int stream, ByteArrayOutputStream bytes) {}

  private final OutputStream out;
  private final OutputStream err;
  private final InputStream in;

  private final boolean isCollecting;
  private final List<Collecting> collected = new ArrayList<>();
  private volatile long collectedBytes;
  private Runnable onFull = () -> {};
  private Runnable onInput = () -> {};
  private volatile Consumer<byte[]> inputKeeper = bytes -> {};

  private final Object inputLock = new Object();
  private byte[] input = new byte[0];
  private int inputAt;
  private long received;
  private boolean isInputOver;
  private boolean isReading;
  private volatile boolean isClosed;

  /** Streams of the host that stand behind a console; it closes none of them. */
  public record Streams(InputStream in, OutputStream out, OutputStream err) {}

  /**
   * @param isCollecting whether output is kept until {@link #committed} is called; if not, writers
   *     never wait
   */
  public Console(Streams streams, boolean isCollecting) {
    this.in = streams.in();
    this.out = streams.out();
    this.err = streams.err();
    this.isCollecting = isCollecting;
  }

  /** Calls one when output is waited with, the other when input has come; without any lock. */
  synchronized void listen(Runnable full, Runnable inputCame) {
    onFull = full;
    onInput = inputCame;
  }

  /** Gives input to a keeper before the program can read it; called before there is any. */
  public void keepInput(Consumer<byte[]> keeper) {
    inputKeeper = keeper;
  }

  // ---- output

  /**
   * Writes as much as there is room for.
   *
   * @return the number of bytes written
   */
  int write(int stream, byte[] bytes, int offset, int count) {
    int room;
    Runnable full;
    synchronized (this) {
      room = isCollecting ? (int) Math.min(count, COLLECTED_MAX_BYTES - collectedBytes) : count;
      room = Math.max(room, 0);
      if (room > 0) {
        writeAll(stream, bytes, offset, room);
      }
      full = onFull;
    }
    if (room < count) {
      full.run();
    }
    return room;
  }

  /** Writes all, however much is collected already: for threads that can't wait. */
  synchronized void writeAll(int stream, byte[] bytes, int offset, int count) {
    if (isClosed) {
      return;
    }
    if (isCollecting) {
      collect(stream, bytes, offset, count);
    }
    OutputStream host = stream == ERR ? err : out;
    try {
      host.write(bytes, offset, count);
      host.flush();
    } catch (IOException e) {
      if (!isCollecting) {
        throw new UncheckedIOException(
            "console stream " + stream + " takes no more output: " + e.getMessage(), e);
      }
      // The terminal is gone; the log still gets everything.
    }
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // written under the lock, read without
  private void collect(int stream, byte[] bytes, int offset, int count) {
    if (collected.isEmpty() || collected.getLast().stream() != stream) {
      collected.add(new Collecting(stream, new ByteArrayOutputStream(Math.max(count, 256))));
    }
    collected.getLast().bytes().write(bytes, offset, count);
    collectedBytes += count;
  }

  /** Takes no lock: a host stream may block for long with it. */
  boolean hasRoom() {
    return !isCollecting || collectedBytes < COLLECTED_MAX_BYTES;
  }

  /**
   * The output since the last checkpoint, oldest first; it stays collected until it is committed.
   */
  public synchronized List<Output> collected() {
    List<Output> outputs = new ArrayList<>();
    for (Collecting each : collected) {
      outputs.add(new Output(each.stream(), each.bytes().toByteArray()));
    }
    return outputs;
  }

  /** Drops the oldest {@code count} bytes of the collected output: a checkpoint holds them. */
  synchronized void committed(long count) {
    long left = count;
    while (left > 0) {
      if (collected.isEmpty()) {
        throw new IllegalArgumentException(left + " bytes more committed than were written");
      }
      Collecting first = collected.removeFirst();
      int size = first.bytes().size();
      if (size > left) {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        rest.write(first.bytes().toByteArray(), (int) left, size - (int) left);
        collected.addFirst(new Collecting(first.stream(), rest));
        size = (int) left;
      }
      left -= size;
      collectedBytes -= size;
    }
  }

  // ---- input

  /** Whether {@link #read} would give something: bytes, or the end of the input. */
  boolean isReadable() {
    synchronized (inputLock) {
      startReading();
      return inputAt < input.length || isInputOver;
    }
  }

  int available() {
    synchronized (inputLock) {
      startReading();
      return input.length - inputAt;
    }
  }

  /** Reads what there is: a number of bytes, -1 at the end of the input, or {@link #NONE}. */
  int read(byte[] bytes, int offset, int count) {
    synchronized (inputLock) {
      startReading();
      int have = input.length - inputAt;
      if (have == 0) {
        return isInputOver ? -1 : NONE;
      }
      int n = Math.min(have, count);
      System.arraycopy(input, inputAt, bytes, offset, n);
      inputAt += n;
      inputLock.notifyAll();
      return n;
    }
  }

  /** The state of the input. */
  Input input() {
    synchronized (inputLock) {
      return new Input(Arrays.copyOfRange(input, inputAt, input.length), received);
    }
  }

  /** Puts saved input before what the host's stream gives. */
  void restore(Input saved) {
    synchronized (inputLock) {
      input = saved.unread().clone();
      inputAt = 0;
      received = saved.received();
    }
  }

  /**
   * Takes no more output and reads no more input: the process has ended. The reader thread ends
   * after the read that it is in.
   */
  void close() {
    synchronized (inputLock) {
      isClosed = true;
      inputLock.notifyAll();
    }
  }

  private void startReading() {
    if (!isReading && in != null) {
      isReading = true;
      takeAvailable();
      Thread host = new Thread(null, this::readAhead, "pvm console input", READER_STACK_BYTES);
      host.setDaemon(true);
      host.start();
    } else if (in == null) {
      isInputOver = true;
    }
  }

  /** Takes the input that is there already, so that the first {@link #available} tells of it. */
  private void takeAvailable() {
    try {
      int n = Math.min(in.available(), READ_AHEAD_BYTES);
      append(n > 0 ? in.readNBytes(n) : new byte[0]);
    } catch (IOException e) {
      isInputOver = true;
    }
  }

  private void readAhead() {
    byte[] bytes = new byte[8192];
    try {
      int n;
      do {
        n = readHost(bytes);
        if (!add(n < 0 ? null : Arrays.copyOf(bytes, n))) {
          return;
        }
        inputListener().run();
      } while (n >= 0);
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts the console", e);
    }
  }

  private int readHost(byte[] bytes) {
    try {
      return in.read(bytes);
    } catch (IOException e) {
      return -1; // A terminal that is gone has no more input.
    }
  }

  private synchronized Runnable inputListener() {
    return onInput;
  }

  /** Adds input, or its end if null, once there is room; false if the console is closed. */
  private boolean add(byte[] bytes) throws InterruptedException {
    synchronized (inputLock) {
      while (!isClosed && input.length - inputAt > READ_AHEAD_BYTES) {
        inputLock.wait();
      }
      if (bytes == null) {
        isInputOver = true;
      } else {
        append(bytes);
      }
      return !isClosed;
    }
  }

  private void append(byte[] bytes) {
    if (bytes.length > 0) {
      inputKeeper.accept(bytes);
      received += bytes.length;
    }
    int have = input.length - inputAt;
    byte[] joined = new byte[have + bytes.length];
    System.arraycopy(input, inputAt, joined, 0, have);
    System.arraycopy(bytes, 0, joined, have, bytes.length);
    input = joined;
    inputAt = 0;
  }
}
