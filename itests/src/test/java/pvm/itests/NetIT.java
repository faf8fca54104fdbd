package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sockets of programs: as on a plain JVM; listeners are there again after a kill. */
class NetIT {
  private static final int LIMIT_SECONDS = 60;

  @TempDir Path folder;

  private Path program(String name) throws IOException {
    Path source = Repository.root().resolve("itests/bundles/net/" + name + ".java");
    return Files.copy(source, folder.resolve(name + ".java"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** A client of the server under test. */
  private static final class Client implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;
    private final PrintWriter out;

    /** Connects as soon as somebody listens. */
    Client(int port) throws Exception {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
      Socket connected = null;
      while (connected == null) {
        try {
          connected = new Socket(InetAddress.getLoopbackAddress(), port);
        } catch (IOException e) {
          if (System.nanoTime() > end) {
            throw e;
          }
          TimeUnit.MILLISECONDS.sleep(20);
        }
      }
      socket = connected;
      socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(LIMIT_SECONDS));
      in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
      out = new PrintWriter(socket.getOutputStream(), true);
    }

    String ask(String line) throws IOException {
      out.println(line);
      return in.readLine();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @Test
  void everyWayToUseSocketsIsAsOnAPlainJvm() throws Exception {
    Path tour = program("NetTour");
    Result result = Installation.built().run(folder, "run", "--grant", "net", tour.toString());
    assertEquals(PlainProgram.output(tour, folder), result.out() + result.allErr());
  }

  @Test
  void aServerGoesOnAfterAKillAndAnUpdateAndOldConnectionsAreLost() throws Exception {
    int port = freePort();
    Path program = program("EchoServer");
    Hub hub = Hub.start(folder);
    try {
      hub.exec("pvm:start --name denied --grant net:listen:1 " + program + " " + port);
      hub.awaitState("denied", "ENDED");
      String denied = Files.readString(folder.resolve(".pvm/log/denied.err"));
      assertTrue(denied.contains("process denied has no grant net:listen:" + port), denied);

      hub.exec("pvm:start --boot --grant net:listen:" + port + " " + program + " " + port);
      hub.awaitPrinted("EchoServer", "listening");
      try (Client first = new Client(port)) {
        assertEquals("1 a", first.ask("a"));
        hub.exec("pvm:checkpoint EchoServer"); // while one thread accepts and another reads
        hub.killAndStart();
        assertThrows(SocketException.class, () -> gone(first.ask("b")));
      }
      hub.awaitPrinted("EchoServer", "client lost: pvm.natives.guest.ConnectionLostException");
      try (Client second = new Client(port)) {
        assertEquals("2 c", second.ask("c"));
        Path jar = Repository.distribution().resolve("bundles/30/drivers.net.jar");
        hub.exec("update drivers.net " + jar.toUri());
        assertThrows(SocketException.class, () -> gone(second.ask("d")));
      }
      try (Client third = new Client(port)) {
        assertEquals("3 e", third.ask("e"));
      }
      hub.awaitPrinted("EchoServer", "client gone");
      hub.awaitOneLoaderOf("pvm.drivers.net.SocketBodies");
      hub.exec("pvm:stop EchoServer");
      try (ServerSocket again = new ServerSocket(port)) {
        assertEquals(port, again.getLocalPort()); // nothing listens for a process that is stopped
      }
    } finally {
      hub.stop();
    }
  }

  /** A connection that is gone may end in either way. */
  private static void gone(String line) throws SocketException {
    if (line == null) {
      throw new SocketException("end of the stream");
    }
  }
}
