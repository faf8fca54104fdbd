package pvm.drivers.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import pvm.natives.Body;
import pvm.natives.Caller;
import pvm.natives.Crash;
import pvm.natives.NativeProvider;
import pvm.natives.Natives;
import pvm.natives.system.SocketNatives;

/**
 * The host's side of sockets: {@link ProcessSockets} of each process, behind its grants. Calls that
 * wait run beside the guest's threads, so that no checkpoint waits for them; all of them can be
 * made again after a restart, which leaves no connection.
 */
@Component
@Natives(type = SocketNatives.class, grant = "net")
public final class SocketBodies implements NativeProvider {
  private final Map<String, ProcessSockets> processes = new ConcurrentHashMap<>();

  private ProcessSockets sockets(Caller caller) {
    return processes.computeIfAbsent(caller.process(), ProcessSockets::new);
  }

  // ---- names

  @Body(value = Crash.PURE, blocking = true)
  public byte[][] lookup(String host) throws UnknownHostException {
    return Arrays.stream(InetAddress.getAllByName(host))
        .map(InetAddress::getAddress)
        .toArray(byte[][]::new);
  }

  @Body(value = Crash.PURE, blocking = true)
  public String nameOf(byte[] address) throws UnknownHostException {
    InetAddress named = InetAddress.getByAddress(address);
    String name = named.getHostName();
    if (name.equals(named.getHostAddress())) {
      throw new UnknownHostException(name);
    }
    return name;
  }

  @Body(value = Crash.PURE, blocking = true)
  public String localName() throws UnknownHostException {
    return InetAddress.getLocalHost().getHostName();
  }

  // ---- sockets

  @Body(value = Crash.IDEMPOTENT, blocking = true)
  public long connect(Caller caller, String host, int port, int millis) throws IOException {
    caller.require("net:connect:" + host + ":" + port);
    return sockets(caller).connect(host, port, millis);
  }

  @Body(Crash.IDEMPOTENT)
  public long listen(Caller caller, String address, int port, int backlog) throws IOException {
    caller.require("net:listen:" + port);
    return sockets(caller).listen(caller.state(), new Listening(address, port, backlog));
  }

  @Body(value = Crash.IDEMPOTENT, waiting = true)
  public long accept(Caller caller, long listener, int millis) throws IOException {
    return sockets(caller).accept(listener, millis);
  }

  @Body(Crash.IDEMPOTENT)
  public String[] addresses(Caller caller, long number) throws IOException {
    return sockets(caller).addresses(number);
  }

  @Body(value = Crash.IDEMPOTENT, waiting = true)
  public byte[] read(Caller caller, long connection, int count, int millis) throws IOException {
    return sockets(caller).connection(connection).read(count, millis);
  }

  @Body(value = Crash.IDEMPOTENT, blocking = true)
  public void write(Caller caller, long connection, byte[] bytes) throws IOException {
    sockets(caller).connection(connection).write(bytes);
  }

  @Body(Crash.IDEMPOTENT)
  public int available(Caller caller, long connection) throws IOException {
    return sockets(caller).connection(connection).available();
  }

  @Body(Crash.IDEMPOTENT)
  public void shutdown(Caller caller, long connection, boolean isOutput) throws IOException {
    sockets(caller).connection(connection).shutdown(isOutput);
  }

  @Body(Crash.IDEMPOTENT)
  public void set(Caller caller, long connection, int option, int value) throws IOException {
    sockets(caller).connection(connection).set(option, value);
  }

  @Body(Crash.IDEMPOTENT)
  public void close(Caller caller, long number) {
    sockets(caller).close(caller.state(), number);
  }

  // ---- the life of a process

  @Override
  public void restore(Caller caller) {
    sockets(caller).restore(caller.state());
  }

  @Override
  public void left(Caller caller) {
    ProcessSockets sockets = processes.remove(caller.process());
    if (sockets != null) {
      sockets.closeAll();
    }
  }

  /** The next version of the bundle listens again. */
  @Deactivate
  public void closeAll() {
    processes.values().forEach(ProcessSockets::closeAll);
    processes.clear();
  }
}
