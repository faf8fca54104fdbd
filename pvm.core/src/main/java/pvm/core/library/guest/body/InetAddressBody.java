package pvm.core.library.guest.body;

/** Bodies of {@link java.net.InetAddress} and its subclasses. */
public final class InetAddressBody {
  private InetAddressBody() {}

  public static void init() {}

  public static boolean isIPv4Available() {
    return true;
  }

  public static boolean isIPv6Supported() {
    return false; // for names; addresses may be of IPv6
  }
}
