package pvm.core.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pvm.api.NativeStatus;
import pvm.core.natives.Ladder;
import pvm.core.natives.NativeRegistry;
import pvm.core.natives.NativesException;
import pvm.core.natives.Provider;
import pvm.natives.NativeProvider;

/**
 * Passes the natives that bundles register on to the processes, and takes them away when their
 * services go: the framework waits for that, so a bundle stops when no call is in it any more.
 *
 * <p>Framework properties: {@code pvm.natives.wait.millis}, how long a call waits for a provider;
 * {@code pvm.natives.drain.millis}, how long a provider that goes is given to end its calls; {@code
 * pvm.natives.direct.millis}, how long a process that is to stop waits for a body on a guest's own
 * thread; {@code pvm.natives.cpu.millis}, processor time of one blocking call; {@code
 * pvm.natives.threads}, how many threads a bundle may have.
 */
@Component(service = NativeServices.class)
public final class NativeServices {
  private static final Logger LOG = LoggerFactory.getLogger(NativeServices.class);

  private final Extensions extensions;
  private final Map<ServiceReference<?>, Provider> providers = new ConcurrentHashMap<>();

  /** Services that are not used. */
  private final Map<ServiceReference<?>, NativeStatus> refused = new ConcurrentHashMap<>();

  @Activate
  public NativeServices(BundleContext context) {
    BundleLibraries libraries = new BundleLibraries(context.getBundle(0).getBundleContext());
    NativeRegistry.Limits standard = NativeRegistry.Limits.DEFAULT;
    var limits =
        new NativeRegistry.Limits(
            nanos(context, "pvm.natives.wait.millis", standard.awaitNanos()),
            nanos(context, "pvm.natives.drain.millis", standard.drainNanos()),
            nanos(context, "pvm.natives.direct.millis", standard.directNanos()),
            nanos(context, "pvm.natives.cpu.millis", standard.cpuNanos()),
            (int) number(context, "pvm.natives.threads", standard.threads()));
    extensions =
        new Extensions(
            libraries,
            new NativeRegistry(limits, Ladder.Rules.DEFAULT, libraries::declaresNatives));
  }

  private static long nanos(BundleContext context, String key, long otherwise) {
    long millis = number(context, key, -1);
    return millis < 0 ? otherwise : TimeUnit.MILLISECONDS.toNanos(millis);
  }

  private static long number(BundleContext context, String key, long otherwise) {
    String value = context.getProperty(key);
    return value == null || !value.matches("\\d{1,9}") ? otherwise : Long.parseLong(value);
  }

  @Deactivate
  void close() {
    extensions.natives().close();
  }

  Extensions extensions() {
    return extensions;
  }

  @Reference(
      service = NativeProvider.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "go")
  void come(ServiceReference<NativeProvider> reference, NativeProvider service) {
    Bundle bundle = reference.getBundle();
    var origin =
        new Provider.Origin(
            bundle.getSymbolicName() + " " + bundle.getVersion(),
            text(reference, "pvm.natives.type"),
            text(reference, "pvm.natives.grant"));
    try {
      Provider provider = Provider.of(origin, service, guestClass(bundle, origin.type()));
      providers.put(reference, provider);
      extensions.natives().add(provider);
    } catch (NativesException e) {
      LOG.error("{}", e.getMessage());
      System.err.println("pvm: " + e.getMessage());
      refused.put(reference, refusal(origin, e.getMessage()));
    }
  }

  private static NativeStatus refusal(Provider.Origin origin, String why) {
    return new NativeStatus(
        origin.type(), origin.bundle(), NativeStatus.State.REFUSED, 0, 0, 0, 0, 0, why);
  }

  /** The services, those that do not fit their guest classes at the end. */
  List<NativeStatus> status() {
    List<NativeStatus> all = new ArrayList<>(extensions.natives().status());
    all.addAll(refused.values());
    return all;
  }

  void go(ServiceReference<NativeProvider> reference) {
    refused.remove(reference);
    Provider provider = providers.remove(reference);
    if (provider != null) {
      extensions.natives().remove(provider);
    }
  }

  private static String text(ServiceReference<?> reference, String property) {
    return reference.getProperty(property) instanceof String text ? text : "";
  }

  private static byte[] guestClass(Bundle bundle, String type) {
    String name = type.replace('.', '/');
    URL entry = name.isEmpty() ? null : bundle.getEntry(name + ".class");
    if (entry == null) {
      return Extensions.own(name.replaceFirst("/?[^/]*$", "")).get(name);
    }
    try (InputStream in = entry.openStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(
          type + " of bundle " + bundle.getSymbolicName() + " can't be read", e);
    }
  }
}
