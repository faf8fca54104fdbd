package pvm.itests;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The shell of a hub, through the socket of {@code pvm exec} but without a JVM for each line, for
 * tests that give many.
 *
 * @param socket of the hub
 */
record HubShell(Path socket) {
  private static final int COLUMNS = 200;

  /** Executes a line; what it prints. An error is an AssertionError. */
  String exec(String line) throws IOException {
    Result result = run(line);
    if (result.exitCode() != 0) {
      throw new AssertionError(line + ": " + result.allErr());
    }
    return result.out();
  }

  /** Executes a line that has to fail; the error. */
  String fail(String line) throws IOException {
    Result result = run(line);
    if (result.exitCode() == 0) {
      throw new AssertionError(line + " did not fail: " + result.out());
    }
    return result.allErr();
  }

  private Result run(String line) throws IOException {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(socket));
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      DataOutputStream to = new DataOutputStream(Channels.newOutputStream(channel));
      to.writeInt(COLUMNS);
      to.writeInt(bytes.length);
      to.write(bytes);
      to.flush();
      return receive(new DataInputStream(Channels.newInputStream(channel)));
    }
  }

  private static Result receive(DataInputStream from) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    while (true) {
      byte kind = from.readByte();
      int number = from.readInt();
      if (kind != 'x') {
        (kind == 'e' ? err : out).write(from.readNBytes(number));
      } else {
        return new Result(
            number, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
      }
    }
  }
}
