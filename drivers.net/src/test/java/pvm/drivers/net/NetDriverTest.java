package pvm.drivers.net;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.NetworkInterface;
import org.junit.jupiter.api.Test;

class NetDriverTest {
  @Test
  void listsTheLoopbackInterfaceAsUp() throws Exception {
    String loopback =
        NetworkInterface.networkInterfaces()
            .filter(NetDriverTest::isLoopback)
            .findAny()
            .get()
            .getName();
    assertTrue(
        new NetDriver()
            .devices().stream()
                .anyMatch(d -> d.name().equals(loopback) && d.description().contains("127.0.0.1")));
  }

  private static boolean isLoopback(NetworkInterface net) {
    try {
      return net.isLoopback();
    } catch (java.net.SocketException e) {
      throw new AssertionError(e);
    }
  }
}
