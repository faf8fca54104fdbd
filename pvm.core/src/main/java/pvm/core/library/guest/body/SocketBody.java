package pvm.core.library.guest.body;

import java.net.SocketImpl;
import pvm.core.library.guest.sun.nio.ch.NioSocketImpl;

/** Bodies of {@link java.net.Socket}: there is no proxy between. */
public final class SocketBody {
  private SocketBody() {}

  public static SocketImpl createImpl() {
    return new NioSocketImpl(false);
  }
}
