package pvm.core.library.guest.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Objects;
import pvm.core.library.guest.natives.NativeCalls;

/** A channel to an open file. Its locks are always had, since no other process has the file. */
public final class OpenChannel extends FileChannel {
  private static final int BLOCK_BYTES = 1 << 16;

  private final OpenFile file;
  private final Closeable parent;

  /**
   * @param parent is closed with it
   */
  public OpenChannel(OpenFile file, Closeable parent) {
    this.file = file;
    this.parent = parent;
  }

  private void check(boolean isWriting) throws ClosedChannelException {
    if (!isOpen()) {
      throw new ClosedChannelException();
    }
    if (isWriting && !file.mode().isWriting()) {
      throw new NonWritableChannelException();
    }
    if (!isWriting && !file.mode().isReading()) {
      throw new NonReadableChannelException();
    }
  }

  private void checkOpen() throws ClosedChannelException {
    check(file.mode().isWriting());
  }

  /** Moves bytes between a buffer and the file; how many, or -1. */
  @FunctionalInterface
  private interface Transfer {
    int move(byte[] bytes, int offset, int count) throws IOException;
  }

  private static int fill(ByteBuffer target, Transfer reading) throws IOException {
    int count = target.remaining();
    if (target.hasArray()) {
      int read = reading.move(target.array(), target.arrayOffset() + target.position(), count);
      target.position(target.position() + Math.max(read, 0));
      return read;
    }
    byte[] bytes = new byte[Math.min(count, BLOCK_BYTES)];
    int read = reading.move(bytes, 0, bytes.length);
    target.put(bytes, 0, Math.max(read, 0));
    return read;
  }

  private static int drain(ByteBuffer source, Transfer writing) throws IOException {
    int count = source.remaining();
    byte[] bytes = new byte[count];
    source.duplicate().get(bytes);
    writing.move(bytes, 0, count);
    source.position(source.position() + count);
    return count;
  }

  @Override
  public synchronized int read(ByteBuffer target) throws IOException {
    check(false);
    return target.hasRemaining() ? fill(target, file::read) : 0;
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    checkPosition(position);
    check(false);
    return target.hasRemaining()
        ? fill(target, (bytes, offset, count) -> file.readAt(position, bytes, offset, count))
        : 0;
  }

  @Override
  public synchronized long read(ByteBuffer[] targets, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, targets.length);
    long sum = 0;
    for (int i = offset; i < offset + length; i++) {
      while (targets[i].hasRemaining()) {
        int read = read(targets[i]);
        if (read < 0) {
          return sum == 0 ? -1 : sum;
        }
        sum += read;
      }
    }
    return sum;
  }

  @Override
  public synchronized int write(ByteBuffer source) throws IOException {
    check(true);
    return drain(
        source,
        (bytes, offset, count) -> {
          file.write(bytes, offset, count);
          return count;
        });
  }

  @Override
  public int write(ByteBuffer source, long position) throws IOException {
    checkPosition(position);
    check(true);
    return drain(
        source, (bytes, offset, count) -> (int) file.writeAt(position, bytes, offset, count));
  }

  @Override
  public synchronized long write(ByteBuffer[] sources, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, sources.length);
    long sum = 0;
    for (int i = offset; i < offset + length; i++) {
      sum += write(sources[i]);
    }
    return sum;
  }

  private static void checkPosition(long position) {
    if (position < 0) {
      throw new IllegalArgumentException("Negative position");
    }
  }

  @Override
  public long position() throws IOException {
    checkOpen();
    return file.mode().isAppending() ? file.length() : file.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    checkOpen();
    checkPosition(position);
    file.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    checkOpen();
    return file.length();
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    checkPosition(size);
    check(true);
    if (size < file.length()) {
      file.resize(size);
    } else {
      file.position(Math.min(size, file.position()));
    }
    return this;
  }

  @Override
  public void force(boolean isMetaData) throws IOException {
    checkOpen();
    NativeCalls.commit();
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
    checkPosition(position);
    check(false);
    long done = 0;
    while (done < count) {
      ByteBuffer block = ByteBuffer.allocate((int) Math.min(BLOCK_BYTES, count - done));
      if (read(block, position + done) <= 0) {
        return done;
      }
      block.flip();
      int written = target.write(block);
      done += written;
      if (block.hasRemaining()) {
        return done;
      }
    }
    return done;
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count)
      throws IOException {
    checkPosition(position);
    check(true);
    if (position > size()) {
      return 0;
    }
    long done = 0;
    while (done < count) {
      ByteBuffer block = ByteBuffer.allocate((int) Math.min(BLOCK_BYTES, count - done));
      if (source.read(block) <= 0) {
        return done;
      }
      block.flip();
      done += write(block, position + done);
    }
    return done;
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) {
    throw new UnsupportedOperationException(
        "memory that is mapped to a file can't be kept in an image; read and write the channel");
  }

  @Override
  public FileLock lock(long position, long size, boolean isShared) throws IOException {
    check(!isShared);
    return new Lock(this, position, size, isShared);
  }

  @Override
  public FileLock tryLock(long position, long size, boolean isShared) throws IOException {
    return lock(position, size, isShared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    parent.close();
  }

  private static final class Lock extends FileLock {
    private boolean isReleased;

    Lock(FileChannel channel, long position, long size, boolean isShared) {
      super(channel, position, size, isShared);
    }

    @Override
    public synchronized boolean isValid() {
      return !isReleased && acquiredBy().isOpen();
    }

    @Override
    public synchronized void release() throws IOException {
      if (!acquiredBy().isOpen()) {
        throw new ClosedChannelException();
      }
      isReleased = true;
    }
  }
}
