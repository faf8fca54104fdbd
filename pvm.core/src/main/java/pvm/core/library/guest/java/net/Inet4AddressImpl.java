package pvm.core.library.guest.java.net;

/** Declares the lifted {@code java.net.Inet4AddressImpl}. */
public final class Inet4AddressImpl {
  private Inet4AddressImpl() {}
}
