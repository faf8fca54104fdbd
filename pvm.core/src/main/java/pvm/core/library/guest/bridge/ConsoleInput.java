package pvm.core.library.guest.bridge;

import java.io.InputStream;
import java.util.Objects;
import pvm.core.abi.Vm;

/** What is typed at the console as a stream of bytes. */
final class ConsoleInput extends InputStream {

  @Override
  public int read() {
    byte[] one = new byte[1];
    return Vm.read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int count) {
    Objects.checkFromIndexSize(offset, count, bytes.length);
    return count == 0 ? 0 : Vm.read(bytes, offset, count);
  }

  @Override
  public int available() {
    return Vm.available();
  }
}
