package pvm.itests;

import java.io.InputStream;
import java.util.function.BooleanSupplier;

/**
 * Standard input that one process after another reads: what one has taken, the next doesn't get.
 * Nothing is given to a process that is to be discarded. Thread-safe.
 */
final class SharedInput {
  private final byte[] bytes;
  private int at;

  SharedInput(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  private synchronized int take(byte[] target, int offset, int count) {
    if (at == bytes.length) {
      return count == 0 ? 0 : -1;
    }
    int n = Math.min(count, bytes.length - at);
    System.arraycopy(bytes, at, target, offset, n);
    at += n;
    return n;
  }

  private synchronized int left() {
    return bytes.length - at;
  }

  /** The stream of one process, at its end once the process is to be discarded. */
  InputStream of(BooleanSupplier isDiscarded) {
    return new InputStream() {
      @Override
      public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] target, int offset, int count) {
        return isDiscarded.getAsBoolean() ? -1 : take(target, offset, count);
      }

      @Override
      public int available() {
        return isDiscarded.getAsBoolean() ? 0 : left();
      }
    };
  }
}
