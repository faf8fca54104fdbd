package pvm.core.library.guest.body;

import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Objects;
import pvm.core.library.guest.files.Descriptors;
import pvm.core.library.guest.files.OpenFile;

/** Bodies of {@link FileOutputStream}. */
public final class FileOutputStreamBody {
  private FileOutputStreamBody() {}

  private static FileDescriptor descriptor(FileOutputStream self) {
    try {
      return self.getFD();
    } catch (IOException e) {
      throw new AssertionError("every stream has a descriptor", e);
    }
  }

  public static void open0(FileOutputStream self, String path, boolean append)
      throws FileNotFoundException {
    Descriptors.open(
        descriptor(self),
        path,
        append ? OpenFile.Mode.APPEND : OpenFile.Mode.WRITE,
        append ? OpenFile.Creation.MADE : OpenFile.Creation.EMPTIED);
  }

  public static void write(FileOutputStream self, int value, boolean append) throws IOException {
    Descriptors.write(descriptor(self), new byte[] {(byte) value}, 0, 1);
  }

  public static void writeBytes(
      FileOutputStream self, byte[] bytes, int offset, int count, boolean append)
      throws IOException {
    Objects.checkFromIndexSize(offset, count, bytes.length);
    if (count > 0) {
      Descriptors.write(descriptor(self), bytes, offset, count);
    }
  }
}
