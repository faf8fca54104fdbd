package pvm.core.kernel;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import pvm.core.process.Console;

/**
 * The console output that one checkpoint adds: for out and err, how much was written before it and
 * what it adds. Its record is {@code long offset, int length, bytes} for out, then the same for
 * err.
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way from one place to another
record ConsoleOutput(long outOffset, byte[] out, long errOffset, byte[] err) {

  /** Of a process that has written nothing. */
  static final ConsoleOutput NONE = new ConsoleOutput(0, new byte[0], 0, new byte[0]);

  static ConsoleOutput of(long outOffset, long errOffset, List<Console.Output> collected) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    for (Console.Output part : collected) {
      (part.stream() == Console.ERR ? err : out).writeBytes(part.bytes());
    }
    return new ConsoleOutput(outOffset, out.toByteArray(), errOffset, err.toByteArray());
  }

  static ConsoleOutput read(byte[] record) {
    ByteBuffer in = ByteBuffer.wrap(record);
    long outOffset = in.getLong();
    byte[] out = new byte[in.getInt()];
    in.get(out);
    long errOffset = in.getLong();
    byte[] err = new byte[in.getInt()];
    in.get(err);
    return new ConsoleOutput(outOffset, out, errOffset, err);
  }

  byte[] record() {
    return ByteBuffer.allocate(24 + out.length + err.length)
        .putLong(outOffset)
        .putInt(out.length)
        .put(out)
        .putLong(errOffset)
        .putInt(err.length)
        .put(err)
        .array();
  }

  long outEnd() {
    return outOffset + out.length;
  }

  long errEnd() {
    return errOffset + err.length;
  }

  int size() {
    return out.length + err.length;
  }
}
