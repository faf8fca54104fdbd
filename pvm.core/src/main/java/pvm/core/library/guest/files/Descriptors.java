package pvm.core.library.guest.files;

import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import jdk.internal.access.SharedSecrets;
import pvm.core.abi.Vm;

/** The open files behind the descriptors of {@code java.io}. */
public final class Descriptors {
  private static final int IN = 0;
  private static final int OUT = 1;
  private static final int ERR = 2;

  private Descriptors() {}

  /** Opens a file for a stream; errors are as {@code java.io} has them. */
  public static void open(
      FileDescriptor descriptor, String path, OpenFile.Mode mode, OpenFile.Creation creation)
      throws FileNotFoundException {
    try {
      OpenFile file = OpenFile.open(path, mode, creation);
      SharedSecrets.getJavaIOFileDescriptorAccess().set(descriptor, file.number());
    } catch (NoSuchFileException e) {
      throw new FileNotFoundException(path + " (No such file or directory)");
    } catch (FileSystemException e) {
      throw new FileNotFoundException(path + " (" + FileErrors.reason(e) + ")");
    } catch (IOException e) {
      throw new FileNotFoundException(path + " (" + e.getMessage() + ")");
    }
  }

  private static int number(FileDescriptor descriptor) {
    return SharedSecrets.getJavaIOFileDescriptorAccess().get(descriptor);
  }

  /** Whether it is a file, and no part of the console. */
  public static boolean isFile(FileDescriptor descriptor) {
    return number(descriptor) > ERR;
  }

  /** The open file of a descriptor. */
  public static OpenFile file(FileDescriptor descriptor) throws IOException {
    return OpenFiles.of(number(descriptor));
  }

  public static int read(FileDescriptor descriptor, byte[] bytes, int offset, int count)
      throws IOException {
    return number(descriptor) == IN
        ? Vm.read(bytes, offset, count)
        : file(descriptor).read(bytes, offset, count);
  }

  /** The next byte, or -1. */
  public static int read(FileDescriptor descriptor) throws IOException {
    byte[] one = new byte[1];
    return read(descriptor, one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  public static void write(FileDescriptor descriptor, byte[] bytes, int offset, int count)
      throws IOException {
    int number = number(descriptor);
    if (number == OUT || number == ERR) {
      Vm.write(number, bytes, offset, count);
    } else {
      file(descriptor).write(bytes, offset, count);
    }
  }
}
