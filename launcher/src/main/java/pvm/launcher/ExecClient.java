package pvm.launcher;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/**
 * Has a running hub execute a line and passes on what it prints.
 *
 * <pre>
 * to the hub:   int columns, int length, line in UTF-8
 * from the hub: any number of   'o' or 'e', int length, bytes for stdout or stderr
 *               and at the end  'x', int exit code
 * </pre>
 */
final class ExecClient {
  private final PrintStream out;
  private final PrintStream err;

  ExecClient(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  int run(Command.Exec exec, int columns) throws UserException {
    if (!Files.exists(DataFolder.socket(exec.data()))) {
      throw noHub(exec);
    }
    try (HubSocket socket = HubSocket.of(exec.data());
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(socket.address());
      send(channel, exec.line(), columns);
      return receive(new DataInputStream(Channels.newInputStream(channel)));
    } catch (ConnectException e) {
      throw noHub(exec);
    } catch (EOFException e) {
      throw new UserException("exec: the hub ended before the line did", 1);
    } catch (SocketException e) {
      throw noHub(exec);
    } catch (IOException e) {
      throw new UserException("exec: lost the hub of " + exec.data() + ": " + e.getMessage(), 1);
    }
  }

  private static UserException noHub(Command.Exec exec) {
    return new UserException(
        "exec: no hub runs on %s; start one with: pvm hub --data %s"
            .formatted(exec.data(), exec.data()));
  }

  private static void send(SocketChannel channel, String line, int columns) throws IOException {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    DataOutputStream to = new DataOutputStream(Channels.newOutputStream(channel));
    to.writeInt(columns);
    to.writeInt(bytes.length);
    to.write(bytes);
    to.flush();
  }

  private int receive(DataInputStream from) throws IOException {
    while (true) {
      byte kind = from.readByte();
      int number = from.readInt();
      if (kind == 'x') {
        return number;
      }
      PrintStream to = kind == 'e' ? err : out;
      to.write(from.readNBytes(number));
      to.flush();
    }
  }
}
