package pvm.core.library.guest.sun.nio.ch;

import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.channels.FileChannel;
import pvm.core.library.guest.files.Descriptors;
import pvm.core.library.guest.files.OpenChannel;

/** {@code sun.nio.ch.FileChannelImpl}: makes the channels of streams. */
public final class FileChannelImpl {
  private FileChannelImpl() {}

  /** The channel of a stream that is open. */
  public static FileChannel open(
      FileDescriptor descriptor,
      String path,
      boolean isReading,
      boolean isWriting,
      boolean isSynchronous,
      boolean isDirect,
      Closeable parent) {
    try {
      return new OpenChannel(Descriptors.file(descriptor), parent);
    } catch (IOException e) {
      throw new UnsupportedOperationException("a channel of a stream that is no file", e);
    }
  }

  public void setUninterruptible() {}
}
