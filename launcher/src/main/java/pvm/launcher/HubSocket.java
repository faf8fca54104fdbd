package pvm.launcher;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The path by which the socket of a hub is reached. The operating system takes about 100 bytes; a
 * longer path is reached through a link in a folder that no one else can open.
 */
final class HubSocket implements AutoCloseable {
  private static final int PATH_BYTES_MAX = 100;

  private final Path path;
  private final Path link;

  private HubSocket(Path path, Path link) {
    this.path = path;
    this.link = link;
  }

  static HubSocket of(Path dataFolder) throws IOException {
    Path socket = DataFolder.socket(dataFolder);
    if (socket.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length
        <= PATH_BYTES_MAX) {
      return new HubSocket(socket, null);
    }
    Path link = Files.createTempDirectory("pvm").resolve("d");
    Files.createSymbolicLink(link, socket.getParent());
    return new HubSocket(link.resolve(socket.getFileName()), link);
  }

  Path path() {
    return path;
  }

  UnixDomainSocketAddress address() {
    return UnixDomainSocketAddress.of(path);
  }

  /** Removes the link, if there is one; connections stay. */
  @Override
  public void close() throws IOException {
    if (link != null) {
      Files.deleteIfExists(link);
      Files.deleteIfExists(link.getParent());
    }
  }
}
