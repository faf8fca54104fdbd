package pvm.shell;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Executes lines of shell for {@code pvm exec}, on the socket that the framework property {@code
 * pvm.hub.socket} names; without it there is no hub and nothing to serve. The socket lies in a
 * folder that only its owner can enter. Each connection carries one line:
 *
 * <pre>
 * from exec: int columns, int length, line in UTF-8
 * to exec:   any number of   'o' or 'e', int length, bytes for stdout or stderr
 *            and at the end  'x', int exit code
 * </pre>
 */
@Component(
    service = {},
    immediate = true)
public final class HubServer {
  /** Plain names are the framework's first, as in the terminal's shell: etc/shell_profile. */
  private static final String SCOPE = "felix:gogo:*";

  private static final int LINE_BYTES_MAX = 1 << 20;

  private final Logger log = LoggerFactory.getLogger(HubServer.class);
  private final CommandProcessor processor;
  private final Path path;
  private final ServerSocketChannel server;

  @Activate
  public HubServer(@Reference CommandProcessor processor, BundleContext context)
      throws IOException {
    this.processor = processor;
    String socket = context.getProperty("pvm.hub.socket");
    path = socket == null ? null : Path.of(socket);
    server = socket == null ? null : listen(path);
    if (server != null) {
      Thread.ofPlatform().daemon().name("pvm-hub-socket").start(this::serve);
    }
  }

  private static ServerSocketChannel listen(Path path) throws IOException {
    // The data folder's lock is ours: a socket that lies there is of a hub that died.
    Files.deleteIfExists(path);
    Path making = path.resolveSibling("hub.new");
    Files.deleteIfExists(making);
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(making));
    Files.setPosixFilePermissions(making, PosixFilePermissions.fromString("rw-------"));
    Files.move(
        making, path, StandardCopyOption.ATOMIC_MOVE); // from now on it is there, and listens
    return server;
  }

  @Deactivate
  void close() throws IOException {
    if (server != null) {
      server.close();
      Files.deleteIfExists(path);
    }
  }

  private void serve() {
    try {
      while (true) {
        SocketChannel client = server.accept();
        Thread.ofPlatform().daemon().name("pvm-hub-exec").start(() -> serve(client));
      }
    } catch (ClosedChannelException e) {
      // The hub stops.
    } catch (IOException e) {
      log.error("socket {} is lost, pvm exec will find no hub", path, e);
    }
  }

  private void serve(SocketChannel client) {
    try (client) {
      DataInputStream from = new DataInputStream(Channels.newInputStream(client));
      DataOutputStream to = new DataOutputStream(Channels.newOutputStream(client));
      int columns = from.readInt();
      int length = from.readInt();
      if (length < 0 || length > LINE_BYTES_MAX) {
        throw new IOException("a line of " + length + " bytes");
      }
      String line = new String(from.readNBytes(length), StandardCharsets.UTF_8);
      int exitCode = execute(line, columns, to);
      synchronized (to) {
        to.writeByte('x');
        to.writeInt(exitCode);
        to.flush();
      }
    } catch (IOException e) {
      log.warn("a connection of pvm exec was lost: {}", e.toString());
    }
  }

  private int execute(String line, int columns, DataOutputStream to) throws IOException {
    OutputStream out = new Frames(to, 'o');
    OutputStream err = new Frames(to, 'e');
    try (CommandSession session =
        processor.createSession(new ByteArrayInputStream(new byte[0]), out, err)) {
      session.put("COLUMNS", columns);
      session.put("SCOPE", SCOPE);
      Object result = session.execute(line);
      if (result != null) {
        session.getConsole().println(session.format(result, Converter.INSPECT));
      }
      session.getConsole().flush();
      return 0;
    } catch (Exception e) { // whatever a command throws is its user's to read
      err.write(("pvm: exec: " + message(e) + "\n").getBytes(StandardCharsets.UTF_8));
      return 1;
    }
  }

  private static String message(Exception e) {
    String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String usage =
        e instanceof IllegalArgumentException && text.startsWith("Cannot coerce ")
            ? "; 'help COMMAND' tells what it takes"
            : "";
    return text.strip().replaceAll("\\s*\\R\\s*", "; ") + usage;
  }

  /** A stream that sends what is written in frames of one kind. */
  private static final class Frames extends OutputStream {
    private final DataOutputStream to;
    private final char kind;

    Frames(DataOutputStream to, char kind) {
      this.to = to;
      this.kind = kind;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      synchronized (to) {
        to.writeByte(kind);
        to.writeInt(length);
        to.write(bytes, offset, length);
        to.flush();
      }
    }
  }
}
