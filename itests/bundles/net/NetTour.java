import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sockets in every way that simple programs use them. */
public class NetTour {
  private interface Attempt {
    Object make() throws Exception;
  }

  private static void attempt(Attempt attempt) {
    try {
      System.out.println(attempt.make());
    } catch (Exception e) {
      System.out.println(e.getClass().getName() + ": " + e.getMessage());
    }
  }

  public static void main(String[] args) throws Exception {
    addresses();
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      System.out.println(server.isBound() + " " + server.getInetAddress() + " " + (server.getLocalPort() > 0));
      lines(server, threads);
      bytes(server, threads);
      timeouts(server);
      closing(server, threads);
    }
    errors();
  }

  private static void addresses() throws IOException {
    InetAddress local = InetAddress.getByName("127.0.0.1");
    System.out.println(local + " " + local.isLoopbackAddress() + " " + local.getHostAddress());
    System.out.println(Arrays.toString(InetAddress.getByName("10.1.2.3").getAddress()));
    System.out.println(InetAddress.getByAddress("named", new byte[] {1, 2, 3, 4}));
    System.out.println(InetAddress.getByName("::1").getHostAddress());
    System.out.println(new InetSocketAddress("127.0.0.1", 80) + " " + InetSocketAddress.createUnresolved("x", 1));
    System.out.println(InetAddress.getByName("localhost").isLoopbackAddress());
    System.out.println(local.equals(InetAddress.getLoopbackAddress()) + " " + local.hashCode());
  }

  private static void lines(ServerSocket server, ExecutorService threads) throws Exception {
    Future<String> served =
        threads.submit(
            () -> {
              try (Socket socket = server.accept();
                  BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
                  PrintWriter out = new PrintWriter(socket.getOutputStream(), true)) {
                String line;
                int count = 0;
                while ((line = in.readLine()) != null) {
                  out.println(line.toUpperCase());
                  count++;
                }
                return "served " + count;
              }
            });
    try (Socket socket = new Socket("127.0.0.1", server.getLocalPort())) {
      socket.setTcpNoDelay(true);
      System.out.println(socket.isConnected() + " " + socket.getInetAddress() + " " + socket.getTcpNoDelay());
      System.out.println((socket.getPort() == server.getLocalPort()) + " " + (socket.getLocalPort() > 0));
      PrintWriter out = new PrintWriter(socket.getOutputStream(), true);
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
      for (String word : "one two three".split(" ")) {
        out.println(word);
        System.out.println(in.readLine());
      }
      socket.shutdownOutput();
      System.out.println(in.readLine());
    }
    System.out.println(served.get());
  }

  private static void bytes(ServerSocket server, ExecutorService threads) throws Exception {
    int size = 300_000;
    Future<Long> sum =
        threads.submit(
            () -> {
              try (Socket socket = server.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                byte[] bytes = new byte[in.readInt()];
                in.readFully(bytes);
                long total = 0;
                for (byte each : bytes) {
                  total = total * 31 + each;
                }
                new DataOutputStream(socket.getOutputStream()).writeLong(total);
                return total;
              }
            });
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", server.getLocalPort()), 5000);
      socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.writeInt(size);
      byte[] bytes = new byte[size];
      for (int i = 0; i < size; i++) {
        bytes[i] = (byte) (i * 7);
      }
      out.write(bytes);
      System.out.println(new DataInputStream(socket.getInputStream()).readLong() == sum.get());
      System.out.println(socket.getKeepAlive() + " " + sum.get());
    }
  }

  private static void timeouts(ServerSocket server) throws Exception {
    server.setSoTimeout(100);
    attempt(server::accept);
    server.setSoTimeout(0);
    try (Socket socket = new Socket("127.0.0.1", server.getLocalPort());
        Socket accepted = server.accept()) {
      socket.setSoTimeout(100);
      attempt(() -> socket.getInputStream().read());
      accepted.getOutputStream().write(7);
      InputStream in = socket.getInputStream();
      System.out.println(in.read() + " " + in.available() + " " + socket.getSoTimeout());
      accepted.close();
      System.out.println(in.read());
    }
  }

  private static void closing(ServerSocket server, ExecutorService threads) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", server.getLocalPort());
        Socket accepted = server.accept()) {
      Future<?> reading =
          threads.submit(
              () -> {
                attempt(() -> accepted.getInputStream().read());
                return null;
              });
      Thread.sleep(200);
      accepted.close();
      reading.get();
      attempt(() -> accepted.getInputStream());
      System.out.println(accepted.isClosed() + " " + socket.isClosed());
    }
    Socket never = new Socket();
    never.close();
    attempt(() -> never.getOutputStream());
  }

  private static void errors() throws Exception {
    int free;
    try (ServerSocket server = new ServerSocket(0)) {
      free = server.getLocalPort();
    }
    attempt(() -> new Socket("127.0.0.1", free));
    attempt(() -> new Socket("127.0.0.1", 70000));
    attempt(() -> new ServerSocket(-1));
  }
}
