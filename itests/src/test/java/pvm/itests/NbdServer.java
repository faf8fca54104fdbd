package pvm.itests;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/**
 * A {@link WriteLog} as a network block device on a Unix socket: what of the protocol (newstyle,
 * fixed, github.com/NetworkBlockDevice/nbd/blob/master/doc/proto.md) {@code nbdfuse} asks for.
 */
final class NbdServer implements AutoCloseable {
  private static final long GREETING = 0x4e42444d41474943L;
  private static final long HAS_OPTIONS = 0x49484156454F5054L;
  private static final long OPTION_REPLY = 0x3e889045565a9L;
  private static final int REQUEST = 0x25609513;
  private static final int REPLY = 0x67446698;
  private static final int ACK = 1;
  private static final int INFO = 3;
  private static final int UNSUPPORTED = 0x80000001;
  private static final int INVALID = 22;

  /** It has flags, takes flushes, and writes with a flush behind them. */
  private static final short FLAGS = 1 | 4 | 8;

  private final WriteLog disk;
  private final ServerSocketChannel server;

  NbdServer(WriteLog disk, Path socket) throws IOException {
    this.disk = disk;
    server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(socket));
    Thread.ofPlatform().daemon().name("nbd").start(this::accept);
  }

  private void accept() {
    while (true) {
      try {
        SocketChannel client = server.accept();
        Thread.ofPlatform().daemon().name("nbd client").start(() -> serve(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(SocketChannel client) {
    try (client;
        var in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(client)));
        var out =
            new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(client)))) {
      out.writeLong(GREETING);
      out.writeLong(HAS_OPTIONS);
      out.writeShort(3); // fixed newstyle, no zeros
      out.flush();
      boolean hasZeros = (in.readInt() & 2) == 0;
      boolean isGoing = true;
      for (boolean isNegotiating = true; isNegotiating && isGoing; ) {
        in.readLong();
        int option = in.readInt();
        in.skipNBytes(in.readInt());
        isGoing = option != 2;
        isNegotiating = option != 1 && option != 7;
        answer(option, hasZeros, out);
      }
      while (isGoing) {
        isGoing = request(in, out);
      }
    } catch (IOException e) {
      // The client has gone.
    }
  }

  private void answer(int option, boolean hasZeros, DataOutputStream out) throws IOException {
    switch (option) {
      case 1 -> { // export name: no reply, but the size
        out.writeLong(disk.sizeBytes());
        out.writeShort(FLAGS);
        out.write(new byte[hasZeros ? 124 : 0]);
      }
      case 2 -> reply(option, ACK, new byte[0], out); // abort
      case 6, 7 -> { // info, go
        ByteBuffer export = ByteBuffer.allocate(12);
        export.putShort((short) 0).putLong(disk.sizeBytes()).putShort(FLAGS);
        reply(option, INFO, export.array(), out);
        reply(option, ACK, new byte[0], out);
      }
      default -> reply(option, UNSUPPORTED, new byte[0], out);
    }
    out.flush();
  }

  private static void reply(int option, int type, byte[] body, DataOutputStream out)
      throws IOException {
    out.writeLong(OPTION_REPLY);
    out.writeInt(option);
    out.writeInt(type);
    out.writeInt(body.length);
    out.write(body);
  }

  /** Does what is asked for; false if that is to end. */
  private boolean request(DataInputStream in, DataOutputStream out) throws IOException {
    if (in.readInt() != REQUEST) {
      throw new IOException("no request");
    }
    boolean isForced = (in.readUnsignedShort() & 1) != 0;
    int command = in.readUnsignedShort();
    long handle = in.readLong();
    int offset = Math.toIntExact(in.readLong());
    int length = in.readInt();
    byte[] found = new byte[0];
    int error = 0;
    switch (command) {
      case 0 -> found = disk.read(offset, length);
      case 1 -> {
        disk.write(offset, in.readNBytes(length));
        if (isForced) {
          disk.flush();
        }
      }
      case 2 -> {
        return false;
      }
      case 3 -> disk.flush();
      default -> error = INVALID;
    }
    out.writeInt(REPLY);
    out.writeInt(error);
    out.writeLong(handle);
    out.write(found);
    out.flush();
    return true;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
