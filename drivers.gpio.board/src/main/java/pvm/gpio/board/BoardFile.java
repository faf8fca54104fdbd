package pvm.gpio.board;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The levels of a board that stays under power while the hub is down: a file with a long for each
 * line, twice the number of its edges and one more if it is high. It is never forced: when the
 * power goes, the levels go, as on a real board. Guarded by the board.
 */
final class BoardFile implements AutoCloseable {
  private final FileChannel channel;

  /**
   * @param file made if it is not there
   * @throws UncheckedIOException that names it, if it can't be used
   */
  BoardFile(Path file) {
    try {
      channel = FileChannel.open(file, CREATE, READ, WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException("the levels of the simulated board, " + file + ": " + e, e);
    }
  }

  /** A line as it was left: nobody has it. */
  Board.Line read(int number) {
    ByteBuffer value = ByteBuffer.allocate(Long.BYTES);
    try {
      channel.read(value, position(number));
    } catch (IOException e) {
      throw new UncheckedIOException("line " + number + " of the simulated board", e);
    }
    long kept = value.hasRemaining() ? 0 : value.flip().getLong();
    return new Board.Line(number, null, false, (kept & 1) != 0, kept >>> 1);
  }

  void write(Board.Line line) {
    long kept = line.edges() << 1 | (line.isHigh() ? 1 : 0);
    try {
      channel.write(ByteBuffer.allocate(Long.BYTES).putLong(kept).flip(), position(line.number()));
    } catch (IOException e) {
      throw new UncheckedIOException("line " + line.number() + " of the simulated board", e);
    }
  }

  private static long position(int number) {
    return (long) number * Long.BYTES;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the levels of the simulated board", e);
    }
  }
}
