package pvm.persistence.chronicle;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Notes every name that this JVM looks up: who calls home, asks for the way first. */
public final class CallWatch extends InetAddressResolverProvider {
  private static final List<String> CALLS = new CopyOnWriteArrayList<>();

  /** For the service loader. */
  public CallWatch() {}

  static List<String> calls() {
    return CALLS;
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    InetAddressResolver own = configuration.builtinResolver();
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        if (!host.equals("localhost") && !host.equals(configuration.lookupLocalHostName())) {
          CALLS.add(host);
        }
        return own.lookupByName(host, policy);
      }

      @Override
      public String lookupByAddress(byte[] address) throws UnknownHostException {
        return own.lookupByAddress(address);
      }
    };
  }

  @Override
  public String name() {
    return "call watch";
  }
}
