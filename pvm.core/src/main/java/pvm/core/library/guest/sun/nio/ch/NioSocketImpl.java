package pvm.core.library.guest.sun.nio.ch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketOption;
import java.net.SocketOptions;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import pvm.core.library.guest.sun.net.PlatformSocketImpl;
import pvm.natives.system.SocketNatives;

/** {@code sun.nio.ch.NioSocketImpl}: a listener or a connection that {@code drivers.net} has. */
public final class NioSocketImpl extends SocketImpl implements PlatformSocketImpl {
  private static final Map<SocketOption<?>, Integer> OPTIONS =
      Map.of(
          StandardSocketOptions.TCP_NODELAY, SocketOptions.TCP_NODELAY,
          StandardSocketOptions.SO_KEEPALIVE, SocketOptions.SO_KEEPALIVE,
          StandardSocketOptions.SO_LINGER, SocketOptions.SO_LINGER,
          StandardSocketOptions.SO_REUSEADDR, SocketOptions.SO_REUSEADDR,
          StandardSocketOptions.SO_RCVBUF, SocketOptions.SO_RCVBUF,
          StandardSocketOptions.SO_SNDBUF, SocketOptions.SO_SNDBUF);
  private static final int BUFFER_BYTES = 1 << 16;

  private final Map<Integer, Object> options = new HashMap<>();

  /** 0 before it listens or is connected. */
  private volatile long number;

  private volatile boolean isClosed;
  private InetAddress bound;

  public NioSocketImpl(boolean isServer) {
    options.put(SocketOptions.SO_TIMEOUT, 0);
    options.put(SocketOptions.TCP_NODELAY, false);
    options.put(SocketOptions.SO_KEEPALIVE, false);
    options.put(SocketOptions.SO_LINGER, -1);
    options.put(SocketOptions.SO_REUSEADDR, isServer);
    options.put(SocketOptions.SO_RCVBUF, BUFFER_BYTES);
    options.put(SocketOptions.SO_SNDBUF, BUFFER_BYTES);
  }

  @Override
  protected void create(boolean stream) {}

  private void checkOpen() throws SocketException {
    if (isClosed) {
      throw new SocketException("Socket closed");
    }
  }

  private int timeout() {
    return (Integer) options.get(SocketOptions.SO_TIMEOUT);
  }

  // ---- connect, listen, accept

  @Override
  protected void connect(String host, int port) throws IOException {
    connect(new InetSocketAddress(host, port), 0);
  }

  @Override
  protected void connect(InetAddress address, int port) throws IOException {
    connect(new InetSocketAddress(address, port), 0);
  }

  @Override
  protected void connect(SocketAddress remote, int millis) throws IOException {
    if (!(remote instanceof InetSocketAddress target)) {
      throw new IllegalArgumentException("Unsupported address type");
    }
    checkOpen();
    if (target.isUnresolved()) {
      throw new UnknownHostException(target.getHostName());
    }
    open(SocketNatives.connect(target.getHostString(), target.getPort(), millis));
    address = target.getAddress();
    port = target.getPort();
  }

  private void open(long opened) throws IOException {
    if (isClosed) {
      SocketNatives.close(opened);
      throw new SocketException("Socket closed");
    }
    number = opened;
    String[] addresses = SocketNatives.addresses(opened);
    bound = InetAddress.getByName(addresses[SocketNatives.LOCAL_ADDRESS]);
    localport = Integer.parseInt(addresses[SocketNatives.LOCAL_PORT]);
    for (int option : new int[] {SocketOptions.TCP_NODELAY, SocketOptions.SO_KEEPALIVE}) {
      if (options.get(option) == Boolean.TRUE) {
        pass(option, true);
      }
    }
  }

  @Override
  protected void bind(InetAddress host, int wished) {
    bound = host;
    address = host;
    localport = wished; // listens, or connects from anywhere
  }

  @Override
  protected void listen(int backlog) throws IOException {
    checkOpen();
    String at = bound == null || bound.isAnyLocalAddress() ? null : bound.getHostAddress();
    open(SocketNatives.listen(at, localport, backlog));
  }

  @Override
  protected void accept(SocketImpl other) throws IOException {
    checkOpen();
    NioSocketImpl accepted = (NioSocketImpl) other;
    long connection = SocketNatives.accept(number, timeout());
    accepted.open(connection);
    String[] addresses = SocketNatives.addresses(connection);
    accepted.address = InetAddress.getByName(addresses[SocketNatives.REMOTE_ADDRESS]);
    accepted.port = Integer.parseInt(addresses[SocketNatives.REMOTE_PORT]);
  }

  // ---- bytes

  @Override
  protected InputStream getInputStream() {
    return new Input();
  }

  @Override
  protected OutputStream getOutputStream() {
    return new Output();
  }

  private final class Input extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
      checkOpen();
      if (count == 0) {
        return 0;
      }
      byte[] read = SocketNatives.read(number, Math.min(count, BUFFER_BYTES), timeout());
      if (read == null) {
        return -1;
      }
      System.arraycopy(read, 0, bytes, offset, read.length);
      return read.length;
    }

    @Override
    public int available() throws IOException {
      return NioSocketImpl.this.available();
    }

    @Override
    public void close() throws IOException {
      NioSocketImpl.this.close();
    }
  }

  private final class Output extends OutputStream {
    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
      checkOpen();
      byte[] own = new byte[count];
      System.arraycopy(bytes, offset, own, 0, count);
      SocketNatives.write(number, own);
    }

    @Override
    public void close() throws IOException {
      NioSocketImpl.this.close();
    }
  }

  @Override
  protected int available() throws IOException {
    checkOpen();
    return number == 0 ? 0 : SocketNatives.available(number);
  }

  @Override
  protected void shutdownInput() throws IOException {
    SocketNatives.shutdown(number, false);
  }

  @Override
  protected void shutdownOutput() throws IOException {
    SocketNatives.shutdown(number, true);
  }

  @Override
  protected void sendUrgentData(int data) throws IOException {
    throw new SocketException("urgent data is not supported");
  }

  @Override
  protected void close() throws IOException {
    if (!isClosed) {
      isClosed = true;
      if (number != 0) {
        SocketNatives.close(number);
      }
    }
  }

  // ---- options

  @Override
  public void setOption(int option, Object value) throws SocketException {
    checkOpen();
    options.put(option, value);
    if (number != 0) {
      pass(option, value);
    }
  }

  private void pass(int option, Object value) throws SocketException {
    int known =
        switch (option) {
          case SocketOptions.TCP_NODELAY -> SocketNatives.NO_DELAY;
          case SocketOptions.SO_KEEPALIVE -> SocketNatives.KEEP_ALIVE;
          case SocketOptions.SO_LINGER -> SocketNatives.LINGER;
          default -> 0;
        };
    if (known == 0) {
      return;
    }
    int setting =
        value instanceof Boolean isOn
            ? isOn ? 1 : known == SocketNatives.LINGER ? -1 : 0
            : (Integer) value;
    try {
      SocketNatives.set(number, known, setting);
    } catch (SocketException e) {
      throw e;
    } catch (IOException e) {
      throw new SocketException(e.getMessage(), e);
    }
  }

  @Override
  public Object getOption(int option) throws SocketException {
    checkOpen();
    if (option == SocketOptions.SO_BINDADDR) {
      return bound == null ? InetAddress.ofLiteral("0.0.0.0") : bound;
    }
    Object value = options.get(option);
    if (value == null) {
      throw new SocketException("Unknown option " + option);
    }
    return value;
  }

  @Override
  protected Set<SocketOption<?>> supportedOptions() {
    return OPTIONS.keySet();
  }

  private static int known(SocketOption<?> name) {
    Integer option = OPTIONS.get(name);
    if (option == null) {
      throw new UnsupportedOperationException("'" + name + "' not supported");
    }
    return option;
  }

  @Override
  protected <T> void setOption(SocketOption<T> name, T value) throws IOException {
    setOption(known(name), value);
  }

  @Override
  @SuppressWarnings("unchecked") // of the type that setOption took
  protected <T> T getOption(SocketOption<T> name) throws IOException {
    return (T) getOption(known(name));
  }
}
