package pvm.core.library.guest.body;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import pvm.core.library.guest.files.ChannelInput;
import pvm.core.library.guest.files.ChannelOutput;

/** Bodies of {@code sun.nio.ch.Streams}. */
public final class StreamsBody {
  private StreamsBody() {}

  public static InputStream of(ReadableByteChannel channel) {
    return new ChannelInput(channel);
  }

  public static OutputStream of(WritableByteChannel channel) {
    return new ChannelOutput(channel);
  }
}
