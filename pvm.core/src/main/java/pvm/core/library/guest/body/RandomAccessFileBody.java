package pvm.core.library.guest.body;

import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Objects;
import pvm.core.library.guest.files.Descriptors;
import pvm.core.library.guest.files.OpenFile;

/** Bodies of {@link RandomAccessFile}. */
public final class RandomAccessFileBody {
  private static final int READ_WRITE = 2;

  private RandomAccessFileBody() {}

  private static FileDescriptor descriptor(RandomAccessFile self) {
    try {
      return self.getFD();
    } catch (IOException e) {
      throw new AssertionError("every file has a descriptor", e);
    }
  }

  private static OpenFile file(RandomAccessFile self) throws IOException {
    return Descriptors.file(descriptor(self));
  }

  private static OpenFile written(RandomAccessFile self) throws IOException {
    OpenFile file = file(self);
    if (!file.mode().isWriting()) {
      throw new IOException("Bad file descriptor: it was opened to read");
    }
    return file;
  }

  public static void open0(RandomAccessFile self, String path, int mode)
      throws FileNotFoundException {
    boolean isWriting = (mode & READ_WRITE) != 0;
    Descriptors.open(
        descriptor(self),
        path,
        isWriting ? OpenFile.Mode.READ_WRITE : OpenFile.Mode.READ,
        isWriting ? OpenFile.Creation.MADE : OpenFile.Creation.NONE);
  }

  public static int read0(RandomAccessFile self) throws IOException {
    return Descriptors.read(descriptor(self));
  }

  public static int readBytes0(RandomAccessFile self, byte[] bytes, int offset, int count)
      throws IOException {
    Objects.checkFromIndexSize(offset, count, bytes.length);
    return count == 0 ? 0 : file(self).read(bytes, offset, count);
  }

  public static void write0(RandomAccessFile self, int value) throws IOException {
    written(self).write(new byte[] {(byte) value}, 0, 1);
  }

  public static void writeBytes0(RandomAccessFile self, byte[] bytes, int offset, int count)
      throws IOException {
    Objects.checkFromIndexSize(offset, count, bytes.length);
    if (count > 0) {
      written(self).write(bytes, offset, count);
    }
  }

  public static long getFilePointer(RandomAccessFile self) throws IOException {
    return file(self).position();
  }

  public static void seek0(RandomAccessFile self, long position) throws IOException {
    file(self).position(position);
  }

  public static long length0(RandomAccessFile self) throws IOException {
    return file(self).length();
  }

  public static void setLength0(RandomAccessFile self, long length) throws IOException {
    if (length < 0) {
      throw new IOException("Invalid argument");
    }
    written(self).resize(length);
  }
}
