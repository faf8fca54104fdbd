package pvm.core.library.guest.bridge;

import java.io.OutputStream;
import java.util.Objects;
import pvm.core.abi.Vm;

/** The console as a stream of bytes. */
final class ConsoleOutput extends OutputStream {
  private final int stream;

  ConsoleOutput(int stream) {
    this.stream = stream;
  }

  @Override
  public void write(int value) {
    Vm.write(stream, new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) {
    Objects.checkFromIndexSize(offset, count, bytes.length);
    if (count > 0) {
      Vm.write(stream, bytes, offset, count);
    }
  }
}
