package pvm.drivers.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Where a listener listens.
 *
 * @param address null: at all
 * @param port 0: any
 */
record Listening(String address, int port, int backlog) {
  private static final String ALL = "*";

  /** Reads what {@link #text} gave. */
  static Listening of(String text) {
    String[] words = text.split(" ");
    return new Listening(
        words[0].equals(ALL) ? null : words[0],
        Integer.parseInt(words[1]),
        Integer.parseInt(words[2]));
  }

  /** As it is kept in the state of the process. */
  String text() {
    return (address == null ? ALL : address) + " " + port + " " + backlog;
  }

  Listening at(int other) {
    return new Listening(address, other, backlog);
  }

  /** Begins to listen. */
  ServerSocket open() throws IOException {
    ServerSocket opened = new ServerSocket();
    try {
      opened.setReuseAddress(true);
      InetAddress at = address == null ? null : InetAddress.getByName(address);
      opened.bind(new InetSocketAddress(at, port), backlog);
      return opened;
    } catch (IOException e) {
      opened.close();
      throw new java.net.BindException("port " + port + " can't be listened at: " + e.getMessage());
    }
  }

  @Override
  public String toString() {
    return "port " + port;
  }
}
