package pvm.core.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Console input that no checkpoint holds yet, in {@code NAME.in}: what was taken from a pipe or a
 * terminal is not there again after a crash. Input is here before the program can read it.
 *
 * <pre>
 *   long: how many bytes were received before those that follow | bytes
 * </pre>
 *
 * <p>What a checkpoint holds is dropped now and then, all at once: the file is cut to nothing.
 * Where it can't be written, the process runs on, and that is reported once. Thread-safe.
 */
final class InputJournal implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(InputJournal.class);
  private static final int HEADER_BYTES = Long.BYTES;

  /** A file that is no longer than this is left alone. */
  private static final long KEPT_BYTES = 1 << 16;

  private final Path file;
  private final FileChannel channel;
  private long received;
  private boolean isBroken;

  private InputJournal(Path file, FileChannel channel, long received) {
    this.file = file;
    this.channel = channel;
    this.received = received;
  }

  /**
   * The input that came behind a checkpoint.
   *
   * @param received how many bytes the checkpoint has received
   */
  static byte[] behind(Path folder, String name, long received) {
    Path file = file(folder, name);
    try {
      if (!Files.exists(file) || Files.size(file) <= HEADER_BYTES) {
        return new byte[0];
      }
      ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file));
      long skipped = received - in.getLong();
      if (skipped < 0 || skipped > in.remaining()) {
        return new byte[0]; // of a later checkpoint, or dropped
      }
      byte[] behind = new byte[(int) (in.remaining() - skipped)];
      in.get(HEADER_BYTES + (int) skipped, behind);
      return behind;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " can't be read", e);
    }
  }

  /**
   * Begins to keep input.
   *
   * @param held received so far and held by the checkpoint that the process goes on from
   * @param behind what {@link #behind} gave of it
   */
  static InputJournal open(Path folder, String name, long held, byte[] behind) {
    Path file = file(folder, name);
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      InputJournal journal = new InputJournal(file, channel, held);
      if (behind.length == 0) {
        channel.truncate(0);
      } else {
        channel.position(channel.size());
        journal.received += behind.length;
      }
      return journal;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " can't be written", e);
    }
  }

  private static Path file(Path folder, String name) {
    return folder.resolve(name + ".in");
  }

  /** Keeps input; when it returns, a crash doesn't lose it. */
  synchronized void add(byte[] bytes) {
    if (isBroken || !channel.isOpen()) {
      return;
    }
    try {
      boolean isEmpty = channel.position() == 0;
      ByteBuffer out = ByteBuffer.allocate(HEADER_BYTES + bytes.length);
      if (isEmpty) {
        out.putLong(received);
      }
      out.put(bytes).flip();
      while (out.hasRemaining()) {
        channel.write(out);
      }
      channel.force(false);
      received += bytes.length;
    } catch (IOException e) {
      isBroken = true;
      LOG.warn("{} can't be written", file, e);
      System.err.println(
          "pvm: "
              + file
              + " can't be written ("
              + e.getMessage()
              + "); input that no checkpoint holds is lost in a crash");
    }
  }

  /** A checkpoint is durable that holds all input up to here. */
  synchronized void committed(long held) {
    try {
      if (held == received && channel.position() > KEPT_BYTES) {
        channel.truncate(0);
      }
    } catch (IOException e) {
      LOG.warn("{} can't be cut", file, e); // it is only longer than need be
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.warn("{} can't be closed", file, e);
    }
  }
}
