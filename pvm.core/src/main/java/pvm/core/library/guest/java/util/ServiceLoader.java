package pvm.core.library.guest.java.util;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;
import java.util.stream.Stream;
import pvm.core.abi.Vm;
import pvm.core.library.host.HostClasses;

/** {@link java.util.ServiceLoader}: finds what the program's own META-INF/services names. */
public final class ServiceLoader<S> implements Iterable<S> {
  private final Class<S> service;
  private List<Provider<S>> providers;

  private ServiceLoader(Class<S> service) {
    this.service = service;
  }

  /** A provider that may not be made yet. */
  public interface Provider<S> extends Supplier<S> {
    Class<? extends S> type();
  }

  public static <S> ServiceLoader<S> load(Class<S> service) {
    return new ServiceLoader<>(service);
  }

  public static <S> ServiceLoader<S> load(Class<S> service, ClassLoader loader) {
    return new ServiceLoader<>(service);
  }

  public static <S> ServiceLoader<S> loadInstalled(Class<S> service) {
    return new ServiceLoader<>(service);
  }

  private synchronized List<Provider<S>> providers() {
    if (providers == null) {
      providers = new ArrayList<>();
      byte[] file = Vm.resource("META-INF/services/" + service.getName());
      if (file != null) {
        for (String line : new String(file, StandardCharsets.UTF_8).split("\n")) {
          add(line.contains("#") ? line.substring(0, line.indexOf('#')).trim() : line.trim());
        }
      }
    }
    return providers;
  }

  private void add(String name) {
    if (name.isEmpty()) {
      return;
    }
    try {
      providers.add(new Named<>(Vm.classForName(name, false, null).asSubclass(service)));
    } catch (ClassNotFoundException e) {
      throw new ServiceConfigurationError(service.getName() + ": Provider " + name + " not found");
    }
  }

  private static final class Named<S> implements Provider<S> {
    private final Class<? extends S> type;
    private S made;

    Named(Class<? extends S> type) {
      this.type = type;
    }

    @Override
    public Class<? extends S> type() {
      return type;
    }

    @Override
    public synchronized S get() {
      if (made == null) {
        made = type.cast(HostClasses.make(type));
      }
      return made;
    }
  }

  @Override
  public Iterator<S> iterator() {
    return providers().stream().map(Provider::get).iterator();
  }

  public Stream<Provider<S>> stream() {
    return providers().stream();
  }

  public Optional<S> findFirst() {
    return providers().stream().findFirst().map(Provider::get);
  }

  public synchronized void reload() {
    providers = null;
  }

  @Override
  public String toString() {
    return "java.util.ServiceLoader[" + service.getName() + "]";
  }
}
