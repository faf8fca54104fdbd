package pvm.drivers.storage;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Where things are on the disk: {@code /a/b} in the private folder, and by a token, {@code
 * #segment-number}, what was deleted from it.
 *
 * @param folder the private folder
 * @param deleted the folder of what was deleted
 */
record Places(Path folder, Path deleted) {
  static final char TOKEN = '#';

  static boolean isToken(String path) {
    return path.charAt(0) == TOKEN;
  }

  /** The path on the disk. */
  Path of(String path) throws IOException {
    try {
      return isToken(path) ? deleted.resolve(path.substring(1)) : folder.resolve(path.substring(1));
    } catch (InvalidPathException e) {
      throw new NoSuchFileException(path, null, e.getReason());
    }
  }

  /** Takes a change back. */
  void undo(Undo change) throws IOException {
    switch (change) {
      case Undo.Bytes(String path, long position, byte[] bytes) ->
          putBack(of(path), position, bytes);
      case Undo.Length(String path, long length) -> setLength(of(path), length);
      case Undo.Created(String path) -> {
        Files.deleteIfExists(of(path));
        forceFolder(of(path).getParent());
      }
      case Undo.Removed(String path) -> {
        Files.createDirectories(of(path));
        forceFolder(of(path).getParent());
      }
      case Undo.Moved(String path, String to) -> {
        if (Files.exists(of(to)) && !Files.exists(of(path))) {
          Files.move(of(to), of(path));
        }
        forceFolder(of(path).getParent());
        forceFolder(of(to).getParent());
      }
    }
  }

  private static void putBack(Path file, long position, byte[] bytes) throws IOException {
    if (Files.exists(file)) {
      try (FileChannel channel = FileChannel.open(file, WRITE)) {
        writeAll(channel, position, ByteBuffer.wrap(bytes));
        channel.force(true);
      }
    }
  }

  static void writeAll(FileChannel channel, long position, ByteBuffer bytes) throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }

  private static void setLength(Path file, long length) throws IOException {
    if (Files.exists(file)) {
      try (FileChannel channel = FileChannel.open(file, WRITE)) {
        setLength(channel, length);
        channel.force(true);
      }
    }
  }

  /** Cuts a file off, or makes it longer by zeros. */
  static void setLength(FileChannel channel, long length) throws IOException {
    if (channel.size() > length) {
      channel.truncate(length);
    } else if (channel.size() < length) {
      channel.write(ByteBuffer.wrap(new byte[1]), length - 1);
    }
  }

  /** Makes the names in a folder durable. */
  static void forceFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    }
  }
}
