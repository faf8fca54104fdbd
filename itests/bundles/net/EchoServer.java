import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;

/** Sends back what each client sends, with a count that goes on across restarts. */
public class EchoServer {
  private static int count;

  public static void main(String[] args) throws IOException {
    try (ServerSocket server = new ServerSocket(Integer.parseInt(args[0]))) {
      System.out.println("listening");
      while (true) {
        Socket client = server.accept();
        Thread thread = new Thread(() -> serve(client));
        thread.setDaemon(true);
        thread.start();
      }
    }
  }

  private static void serve(Socket client) {
    try (client;
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream()));
        PrintWriter out = new PrintWriter(client.getOutputStream(), true)) {
      String line;
      while ((line = in.readLine()) != null) {
        out.println(next() + " " + line);
      }
      System.out.println("client gone");
    } catch (SocketException e) {
      System.out.println("client lost: " + e.getClass().getName());
    } catch (IOException e) {
      System.out.println(e);
    }
  }

  private static synchronized int next() {
    return ++count;
  }
}
