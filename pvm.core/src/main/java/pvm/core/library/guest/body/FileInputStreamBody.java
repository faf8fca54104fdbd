package pvm.core.library.guest.body;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Objects;
import pvm.core.abi.Vm;
import pvm.core.library.guest.files.Descriptors;
import pvm.core.library.guest.files.OpenFile;

/** Bodies of {@link FileInputStream}. */
public final class FileInputStreamBody {
  private FileInputStreamBody() {}

  private static FileDescriptor descriptor(FileInputStream self) {
    try {
      return self.getFD();
    } catch (IOException e) {
      throw new AssertionError("every stream has a descriptor", e);
    }
  }

  private static OpenFile file(FileInputStream self) throws IOException {
    return Descriptors.file(descriptor(self));
  }

  public static void open0(FileInputStream self, String path) throws FileNotFoundException {
    Descriptors.open(descriptor(self), path, OpenFile.Mode.READ, OpenFile.Creation.NONE);
  }

  public static int read0(FileInputStream self) throws IOException {
    return Descriptors.read(descriptor(self));
  }

  public static int readBytes(FileInputStream self, byte[] bytes, int offset, int count)
      throws IOException {
    Objects.checkFromIndexSize(offset, count, bytes.length);
    return count == 0 ? 0 : Descriptors.read(descriptor(self), bytes, offset, count);
  }

  public static long length0(FileInputStream self) throws IOException {
    return file(self).length();
  }

  public static long position0(FileInputStream self) throws IOException {
    return file(self).position();
  }

  public static long skip0(FileInputStream self, long count) throws IOException {
    OpenFile file = file(self);
    long before = file.position();
    if (before + count < 0) {
      throw new IOException("Invalid argument");
    }
    file.position(before + count);
    return count;
  }

  public static int available0(FileInputStream self) throws IOException {
    if (!Descriptors.isFile(descriptor(self))) {
      return Vm.available();
    }
    OpenFile file = file(self);
    return Math.clamp(file.length() - file.position(), 0, Integer.MAX_VALUE);
  }

  public static boolean isRegularFile0(FileInputStream self, FileDescriptor descriptor) {
    return Descriptors.isFile(descriptor);
  }
}
