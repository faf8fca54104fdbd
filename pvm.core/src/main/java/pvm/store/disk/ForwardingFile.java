package pvm.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A file that passes on to another what it doesn't do by itself. */
public interface ForwardingFile extends DiskFile {

  /** The file behind this one. */
  DiskFile file();

  @Override
  default long size() throws IOException {
    return file().size();
  }

  @Override
  default int read(ByteBuffer target, long offset) throws IOException {
    return file().read(target, offset);
  }

  @Override
  default void write(ByteBuffer source, long offset) throws IOException {
    file().write(source, offset);
  }

  @Override
  default void truncate(long size) throws IOException {
    file().truncate(size);
  }

  @Override
  default void force() throws IOException {
    file().force();
  }

  @Override
  default void close() throws IOException {
    file().close();
  }
}
