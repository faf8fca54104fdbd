package pvm.drivers.storage;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that were used last, open, so that not every access opens one. Guarded by its {@link
 * PrivateFolder}.
 */
final class OpenChannels {
  private static final int MAX = 32;

  private final Map<Path, FileChannel> channels = new LinkedHashMap<>(MAX, 0.75f, true);

  /** The open file of a path. */
  FileChannel of(Path file) throws IOException {
    FileChannel known = channels.get(file);
    if (known != null && Files.exists(file)) {
      return known;
    }
    close(file);
    FileChannel opened = open(file);
    channels.put(file, opened);
    if (channels.size() > MAX) {
      close(channels.keySet().iterator().next());
    }
    return opened;
  }

  private static FileChannel open(Path file) throws IOException {
    try {
      return FileChannel.open(file, READ, WRITE);
    } catch (AccessDeniedException e) {
      return FileChannel.open(file, READ); // put there by its owner, to be read
    }
  }

  /** Closes what is at a path, or below it. */
  void close(Path path) throws IOException {
    for (Path file : List.copyOf(channels.keySet())) {
      if (file.startsWith(path)) {
        channels.remove(file).close();
      }
    }
  }

  void closeAll() throws IOException {
    for (Path file : List.copyOf(channels.keySet())) {
      channels.remove(file).close();
    }
  }
}
