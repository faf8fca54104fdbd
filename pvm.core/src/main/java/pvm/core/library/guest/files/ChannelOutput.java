package pvm.core.library.guest.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** A channel as a stream. */
public final class ChannelOutput extends OutputStream {
  private final WritableByteChannel channel;

  public ChannelOutput(WritableByteChannel channel) {
    this.channel = channel;
  }

  @Override
  public synchronized void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int count) throws IOException {
    ByteBuffer source = ByteBuffer.wrap(bytes, offset, count);
    while (source.hasRemaining()) {
      channel.write(source);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
