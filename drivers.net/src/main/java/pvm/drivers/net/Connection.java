package pvm.drivers.net;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import pvm.natives.system.SocketNatives;

/** An open connection. Thread-safe, as its socket is. */
record Connection(Socket socket) {

  byte[] read(int count, int millis) throws IOException {
    byte[] bytes = new byte[count];
    socket.setSoTimeout(millis);
    int read = socket.getInputStream().read(bytes);
    return read < 0 ? null : Arrays.copyOf(bytes, read);
  }

  void write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  int available() throws IOException {
    return socket.getInputStream().available();
  }

  void shutdown(boolean isOutput) throws IOException {
    if (isOutput) {
      socket.shutdownOutput();
    } else {
      socket.shutdownInput();
    }
  }

  void set(int option, int value) throws IOException {
    switch (option) {
      case SocketNatives.NO_DELAY -> socket.setTcpNoDelay(value != 0);
      case SocketNatives.KEEP_ALIVE -> socket.setKeepAlive(value != 0);
      case SocketNatives.LINGER -> socket.setSoLinger(value >= 0, Math.max(0, value));
      default -> throw new IOException("unknown option " + option + " of a socket");
    }
  }

  String[] addresses() {
    return new String[] {
      socket.getLocalAddress().getHostAddress(),
      Integer.toString(socket.getLocalPort()),
      socket.getInetAddress().getHostAddress(),
      Integer.toString(socket.getPort())
    };
  }
}
