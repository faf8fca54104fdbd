package pvm.core.library.guest.body;

import java.net.InetAddress;
import java.net.UnknownHostException;
import pvm.core.library.guest.java.net.Inet4AddressImpl;
import pvm.natives.system.SocketNatives;

/** Bodies of {@code java.net.Inet4AddressImpl}. */
public final class Inet4AddressImplBody {
  private Inet4AddressImplBody() {}

  public static String getLocalHostName(Inet4AddressImpl self) throws UnknownHostException {
    return SocketNatives.localName();
  }

  public static InetAddress[] lookupAllHostAddr(Inet4AddressImpl self, String host)
      throws UnknownHostException {
    byte[][] found = SocketNatives.lookup(host);
    InetAddress[] addresses = new InetAddress[found.length];
    for (int i = 0; i < found.length; i++) {
      addresses[i] = InetAddress.getByAddress(host, found[i]);
    }
    return addresses;
  }

  public static String getHostByAddr(Inet4AddressImpl self, byte[] address)
      throws UnknownHostException {
    return SocketNatives.nameOf(address);
  }
}
