package pvm.core.natives;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pvm.api.NativeStatus;

/**
 * The providers that are there, and the processes that use them. Of several providers of one class
 * the one that came first serves; the next takes over when it goes. Thread-safe.
 */
public final class NativeRegistry {
  private static final Logger LOG = LoggerFactory.getLogger(NativeRegistry.class);

  private final Limits limits;
  private final Predicate<String> declared;
  private final Map<String, List<Provider>> providers = new TreeMap<>();
  private final Set<ProcessNatives> processes = new LinkedHashSet<>();

  /**
   * How long is waited.
   *
   * @param awaitNanos a call for a provider
   * @param drainNanos a provider that goes for its calls
   */
  public record Limits(long awaitNanos, long drainNanos) {
    /** Half a minute for a provider, ten seconds for its calls. */
    public static final Limits DEFAULT = new Limits(30_000_000_000L, 10_000_000_000L);
  }

  /**
   * @param declared whether an installed bundle says that it has natives for a class, by its name
   *     with dots
   */
  public NativeRegistry(Limits limits, Predicate<String> declared) {
    this.limits = limits;
    this.declared = declared;
  }

  Limits limits() {
    return limits;
  }

  boolean isDeclared(String type) {
    return declared.test(type);
  }

  /** A provider has come. */
  public synchronized void add(Provider provider) {
    String type = provider.origin().type();
    List<Provider> same = providers.computeIfAbsent(type, name -> new ArrayList<>());
    same.add(provider);
    LOG.info("natives of {} are there", provider);
    if (same.size() == 1) {
      processes.forEach(process -> process.come(provider));
    }
  }

  /** A provider goes; returns when no call is in it any more. */
  public synchronized void remove(Provider provider) {
    String type = provider.origin().type();
    List<Provider> same = providers.getOrDefault(type, new ArrayList<>());
    boolean served = !same.isEmpty() && same.getFirst() == provider;
    same.remove(provider);
    Provider next = same.isEmpty() ? null : same.getFirst();
    if (same.isEmpty()) {
      providers.remove(type);
    }
    if (served) {
      processes.forEach(process -> process.go(provider, next));
    }
    LOG.info("natives of {} are gone", provider);
  }

  synchronized void open(ProcessNatives process) {
    processes.add(process);
    providers.values().forEach(same -> process.come(same.getFirst()));
  }

  synchronized void close(ProcessNatives process) {
    processes.remove(process);
  }

  /** The providers that are there, by type. */
  public synchronized List<NativeStatus> status() {
    List<NativeStatus> all = new ArrayList<>();
    for (List<Provider> same : providers.values()) {
      for (Provider provider : same) {
        boolean serves = provider == same.getFirst();
        all.add(
            provider.status(
                serves ? NativeStatus.State.SERVING : NativeStatus.State.STANDBY,
                processes.stream().filter(process -> process.uses(provider)).count()));
      }
    }
    return all;
  }
}
