package pvm.core.library.guest.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;

/** A channel as a stream. */
public final class ChannelInput extends InputStream {
  private final ReadableByteChannel channel;

  public ChannelInput(ReadableByteChannel channel) {
    this.channel = channel;
  }

  @Override
  public synchronized int read() throws IOException {
    byte[] one = new byte[1];
    int count = read(one, 0, 1);
    return count < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public synchronized int read(byte[] bytes, int offset, int count) throws IOException {
    return count == 0 ? 0 : channel.read(ByteBuffer.wrap(bytes, offset, count));
  }

  @Override
  public int available() throws IOException {
    return channel instanceof SeekableByteChannel file
        ? Math.clamp(file.size() - file.position(), 0, Integer.MAX_VALUE)
        : 0;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
