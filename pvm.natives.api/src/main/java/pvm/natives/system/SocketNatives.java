package pvm.natives.system;

import java.io.IOException;
import java.net.UnknownHostException;

/**
 * Sockets as {@code java.net} of programs uses them; {@code drivers.net} has the bodies. A process
 * needs grants: {@code net:connect:HOST:PORT} and {@code net:listen:PORT}.
 *
 * <p>Listeners and connections are known by numbers. After a restart, listeners are there again
 * under the same number; connections throw a {@link pvm.natives.guest.ConnectionLostException}.
 * Other errors are those of {@code java.net}.
 */
public final class SocketNatives {
  /** {@link #addresses}: index of the own address, before the own port and the other side's. */
  public static final int LOCAL_ADDRESS = 0;

  /** {@link #addresses}: index of the own port. */
  public static final int LOCAL_PORT = 1;

  /** {@link #addresses}: index of the address of the other side; null of a listener. */
  public static final int REMOTE_ADDRESS = 2;

  /** {@link #addresses}: index of the port of the other side; null of a listener. */
  public static final int REMOTE_PORT = 3;

  /** {@link #set}: TCP_NODELAY, 0 or 1. */
  public static final int NO_DELAY = 1;

  /** {@link #set}: SO_KEEPALIVE, 0 or 1. */
  public static final int KEEP_ALIVE = 2;

  /** {@link #set}: SO_LINGER, in seconds; -1: off. */
  public static final int LINGER = 3;

  private SocketNatives() {}

  /** The addresses of a name, each of 4 or 16 bytes. */
  public static native byte[][] lookup(String host) throws UnknownHostException;

  /** The name of an address. */
  public static native String nameOf(byte[] address) throws UnknownHostException;

  /** The name of this machine. */
  public static native String localName() throws UnknownHostException;

  /**
   * Connects.
   *
   * @param millis at most; 0: as long as it takes
   * @return the number of the connection
   */
  public static native long connect(String host, int port, int millis) throws IOException;

  /**
   * Listens.
   *
   * @param address to listen at; null for all
   * @param port 0 for any that is free
   * @param backlog how many may wait to be accepted
   * @return the number of the listener
   */
  public static native long listen(String address, int port, int backlog) throws IOException;

  /**
   * Accepts a connection.
   *
   * @param millis at most; 0: as long as it takes
   * @return the number of the connection
   */
  public static native long accept(long listener, int millis) throws IOException;

  /** The addresses and ports of both sides, as texts. */
  public static native String[] addresses(long number) throws IOException;

  /**
   * Reads what there is, at least a byte.
   *
   * @param count at most
   * @param millis at most; 0: as long as it takes
   * @return null at the end
   */
  public static native byte[] read(long connection, int count, int millis) throws IOException;

  /** Writes all of the bytes. */
  public static native void write(long connection, byte[] bytes) throws IOException;

  /** Bytes that can be read at once. */
  public static native int available(long connection) throws IOException;

  /** Ends one direction. */
  public static native void shutdown(long connection, boolean isOutput) throws IOException;

  /** Sets an option. */
  public static native void set(long connection, int option, int value) throws IOException;

  /** Closes a listener or a connection; who waits for it gets a SocketException. */
  public static native void close(long number);
}
