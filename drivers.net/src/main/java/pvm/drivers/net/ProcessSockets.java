package pvm.drivers.net;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pvm.device.DeviceState;
import pvm.natives.guest.ConnectionLostException;

/**
 * The sockets of one process. Listeners are in its state, and have the same number after a restart;
 * the numbers of connections begin with one of this run, so that those of another are known to be
 * lost. Thread-safe.
 */
final class ProcessSockets {
  private static final Logger LOG = LoggerFactory.getLogger(ProcessSockets.class);

  /** Begins the keys of listeners; the number follows. */
  private static final String LISTENER = "listener.";

  /** How long it is tried to listen again where somebody else still does. */
  private static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(10);

  private static final long AGAIN_MILLIS = 50;
  private static final int RUN_BITS = 30;
  private static final int COUNT_BITS = 32;

  private final String process;
  private final long run = (1L << RUN_BITS) + new SecureRandom().nextInt(1 << RUN_BITS);
  private final Map<Long, Connection> connections = new HashMap<>();
  private final Map<Long, Listener> listeners = new TreeMap<>();
  private long last;

  /** A listener; its socket is null as long as it can't listen. */
  private static final class Listener {
    final Listening where;
    ServerSocket socket;
    boolean isClosed;

    Listener(Listening where) {
      this.where = where;
    }
  }

  ProcessSockets(String process) {
    this.process = process;
  }

  // ---- connections

  long connect(String host, int port, int millis) throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(host, port), millis);
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
    return add(socket);
  }

  private synchronized long add(Socket socket) {
    long number = run << COUNT_BITS | ++last;
    connections.put(number, new Connection(socket));
    return number;
  }

  synchronized Connection connection(long number) throws IOException {
    Connection found = connections.get(number);
    if (found == null && number >>> COUNT_BITS == run) {
      throw new SocketException("Socket closed");
    }
    if (found == null) {
      throw new ConnectionLostException(
          "the connection was lost when process "
              + process
              + " went on after a restart; connect again");
    }
    return found;
  }

  // ---- listeners

  synchronized long listen(DeviceState state, Listening where) throws IOException {
    Listener listener = new Listener(where);
    listener.socket = where.open();
    long number = 1;
    while (state.get(LISTENER + number) != null) {
      number++;
    }
    listeners.put(number, listener);
    state.put(LISTENER + number, where.at(listener.socket.getLocalPort()).text());
    return number;
  }

  /** Listens again where the process did; what is taken is tried again when it is needed. */
  synchronized void restore(DeviceState state) {
    state
        .all()
        .forEach(
            (key, text) -> {
              long number = Long.parseLong(key.substring(LISTENER.length()));
              Listener listener = new Listener(Listening.of(text));
              listeners.put(number, listener);
              try {
                listener.socket = listener.where.open();
              } catch (IOException e) {
                LOG.warn("process {} waits to listen again: {}", process, e.getMessage());
              }
            });
  }

  long accept(long number, int millis) throws IOException {
    ServerSocket socket = listening(number);
    socket.setSoTimeout(millis);
    return add(socket.accept());
  }

  private ServerSocket listening(long number) throws IOException {
    Listener listener;
    synchronized (this) {
      listener = listeners.get(number);
    }
    if (listener == null) {
      throw new SocketException("Socket closed");
    }
    long end = System.nanoTime() + AGAIN_NANOS;
    while (true) {
      try {
        return open(listener);
      } catch (IOException e) {
        if (listener.isClosed || System.nanoTime() > end) {
          throw e;
        }
      }
      pause();
    }
  }

  private synchronized ServerSocket open(Listener listener) throws IOException {
    if (listener.isClosed) {
      throw new SocketException("Socket closed");
    }
    if (listener.socket == null) {
      listener.socket = listener.where.open();
    }
    return listener.socket;
  }

  private static void pause() throws SocketException {
    try {
      Thread.sleep(AGAIN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SocketException("interrupted while a port was waited for");
    }
  }

  // ---- both

  synchronized String[] addresses(long number) throws IOException {
    Listener listener = listeners.get(number);
    if (listener == null) {
      return connection(number).addresses();
    }
    ServerSocket socket = open(listener);
    return new String[] {
      socket.getInetAddress().getHostAddress(), Integer.toString(socket.getLocalPort()), null, null
    };
  }

  void close(DeviceState state, long number) {
    Closeable closed;
    synchronized (this) {
      Listener listener = listeners.remove(number);
      Connection connection = connections.remove(number);
      if (listener != null) {
        state.remove(LISTENER + number);
        listener.isClosed = true;
        closed = listener.socket;
      } else {
        closed = connection == null ? null : connection.socket();
      }
    }
    close(closed);
  }

  private void close(Closeable closed) {
    if (closed != null) {
      try {
        closed.close();
      } catch (IOException e) {
        LOG.debug("a socket of process {} was not closed", process, e);
      }
    }
  }

  synchronized void closeAll() {
    listeners.values().forEach(listener -> close(listener.socket));
    connections.values().forEach(connection -> close(connection.socket()));
    listeners.clear();
    connections.clear();
  }
}
