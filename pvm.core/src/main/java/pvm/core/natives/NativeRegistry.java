package pvm.core.natives;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pvm.api.BundleHealth;
import pvm.api.NativeStatus;

/**
 * The providers that are there, and the processes that use them. Of several providers of one class
 * the one that came first serves; the next takes over when it goes, or while its bundle is
 * suspended. Thread-safe.
 */
public final class NativeRegistry implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NativeRegistry.class);

  private final Limits limits;
  private final Predicate<String> declared;
  private final Ladder ladder;
  private final Watch watch;
  private final Workers workers;
  private final long tickNanos;
  private boolean isWatched;
  private final Map<String, List<Provider>> providers = new TreeMap<>();
  private final Set<String> suspended = new HashSet<>();

  /** The bundle of each type that there is a provider of; for those who must not wait. */
  private volatile Map<String, String> bundles = Map.of();

  private final Set<ProcessNatives> processes = new LinkedHashSet<>();

  /**
   * How long is waited, and what is too much.
   *
   * @param awaitNanos a call for a provider
   * @param drainNanos a provider that goes for its calls
   * @param directNanos a process that is to stop for a body on a guest's own thread
   * @param cpuNanos processor time of one blocking call
   * @param threads of one bundle
   */
  public record Limits(
      long awaitNanos, long drainNanos, long directNanos, long cpuNanos, int threads) {
    /**
     * Half a minute for a provider, ten seconds for its calls, three for a body on a guest's own
     * thread, a minute of processor time, 64 threads.
     */
    public static final Limits DEFAULT =
        new Limits(30_000_000_000L, 10_000_000_000L, 3_000_000_000L, 60_000_000_000L, 64);
  }

  /** A provider that other calls than before go to, or none, from now on. */
  record Change(String type, Provider before, Provider after) {}

  /**
   * @param declared whether an installed bundle says that it has natives for a class, by its name
   *     with dots
   */
  public NativeRegistry(Limits limits, Ladder.Rules rules, Predicate<String> declared) {
    this.limits = limits;
    this.declared = declared;
    ladder = new Ladder(this, rules);
    tickNanos = Math.clamp(limits.directNanos() / 5, 1_000_000, 1_000_000_000);
    var rulesOfWatch =
        new Watch.Rules(limits.directNanos() / 2, limits.cpuNanos(), limits.threads());
    watch = new Watch(this, rulesOfWatch);
    workers = new Workers(watch::givenUp);
    ladder.stuckThreads(this::isStuck);
  }

  Limits limits() {
    return limits;
  }

  /** What is done about providers at fault. */
  public Ladder ladder() {
    return ladder;
  }

  Watch watch() {
    return watch;
  }

  Workers workers() {
    return workers;
  }

  /** Whether an installed bundle says that it has natives for a class, by its name with dots. */
  public boolean isDeclared(String type) {
    return declared.test(type);
  }

  // ---- providers come and go

  /** A provider has come. */
  public void add(Provider provider) {
    change(
        () -> {
          providers
              .computeIfAbsent(provider.origin().type(), name -> new ArrayList<>())
              .add(provider);
          provider.judge(fault -> ladder.fault(provider.origin().name(), fault));
          provider.guard(ladder.isGuarded(provider.origin().name()));
          if (!isWatched) {
            ladder.every(tickNanos, watch::look);
            isWatched = true;
          }
        },
        limits.drainNanos());
    ladder.came(provider.origin().name());
    LOG.info("natives of {} are there", provider);
  }

  /** A provider goes; returns when no call is in it any more. */
  public void remove(Provider provider) {
    change(
        () -> {
          provider.judge(null);
          List<Provider> same = providers.get(provider.origin().type());
          if (same != null && same.remove(provider) && same.isEmpty()) {
            providers.remove(provider.origin().type());
          }
        },
        limits.drainNanos());
    LOG.info("natives of {} are gone", provider);
  }

  /** The providers of a bundle get no calls; those that are on their way are given up soon. */
  void suspend(String bundle) {
    change(() -> suspended.add(bundle), Math.min(limits.drainNanos(), limits.directNanos() / 5));
  }

  /** The providers of a bundle get calls again, or are guarded in another way than before. */
  void release(String bundle) {
    boolean isGuarded = ladder.isGuarded(bundle);
    change(
        () -> {
          suspended.remove(bundle);
          of(bundle).forEach(provider -> provider.guard(isGuarded));
        },
        limits.drainNanos());
    synchronized (this) {
      for (Provider provider : of(bundle)) {
        processes.forEach(process -> process.relink(provider));
      }
    }
  }

  private List<Provider> of(String bundle) {
    return providers.values().stream()
        .flatMap(List::stream)
        .filter(provider -> provider.origin().name().equals(bundle))
        .toList();
  }

  private synchronized boolean isStuck(String bundle) {
    return of(bundle).stream().anyMatch(watch::isStuck);
  }

  private void change(Runnable mutation, long drainNanos) {
    List<Change> changes = new ArrayList<>();
    List<ProcessNatives> told;
    synchronized (this) {
      Map<String, Provider> before = servingByType();
      mutation.run();
      Map<String, String> names = new HashMap<>();
      providers.forEach((type, same) -> names.put(type, same.getFirst().origin().name()));
      bundles = names;
      Map<String, Provider> after = servingByType();
      Set<String> types = new TreeSet<>(before.keySet());
      types.addAll(after.keySet());
      for (String type : types) {
        if (!Objects.equals(before.get(type), after.get(type))) {
          changes.add(new Change(type, before.get(type), after.get(type)));
        }
      }
      told = List.copyOf(processes);
      changes.forEach(change -> told.forEach(process -> process.change(change)));
    }
    for (Change change : changes) {
      if (change.before() != null) {
        told.forEach(process -> process.drain(change, drainNanos));
      }
    }
  }

  private Map<String, Provider> servingByType() {
    Map<String, Provider> serving = new TreeMap<>();
    providers.forEach(
        (type, same) ->
            same.stream()
                .filter(provider -> !suspended.contains(provider.origin().name()))
                .findFirst()
                .ifPresent(provider -> serving.put(type, provider)));
    return serving;
  }

  /** The providers that calls go to. */
  synchronized List<Provider> serving() {
    return List.copyOf(servingByType().values());
  }

  // ---- processes

  synchronized void open(ProcessNatives process) {
    processes.add(process);
    servingByType().forEach((type, p) -> process.change(new Change(type, null, p)));
  }

  synchronized void close(ProcessNatives process) {
    processes.remove(process);
  }

  /** Ends calls that take too much. */
  void lookAtCalls(Predicate<RunningCall> isTooMuch) {
    List<ProcessNatives> all;
    synchronized (this) {
      all = List.copyOf(processes);
    }
    all.forEach(process -> process.look(isTooMuch));
  }

  // ---- for people

  /** The providers that are there, by type. */
  public synchronized List<NativeStatus> status() {
    Map<String, Provider> serving = servingByType();
    List<NativeStatus> all = new ArrayList<>();
    for (Provider provider : providers.values().stream().flatMap(List::stream).toList()) {
      NativeStatus.State state = NativeStatus.State.STANDBY;
      if (suspended.contains(provider.origin().name())) {
        state = NativeStatus.State.SUSPENDED;
      } else if (serving.get(provider.origin().type()) == provider) {
        state = NativeStatus.State.SERVING;
      }
      long users = processes.stream().filter(process -> process.uses(provider)).count();
      all.add(provider.status(state, users));
    }
    return all;
  }

  /** The bundles that ever were at fault, by name. */
  public List<BundleHealth> health() {
    return ladder.health().stream()
        .map(
            known ->
                new BundleHealth(
                    known.bundle(),
                    known.rung(),
                    known.restarts(),
                    known.rollbacks(),
                    watch.stuckThreads(known.bundle()),
                    known.trouble()))
        .toList();
  }

  /** Why calls of a type wait, if its bundle is in quarantine; else null. */
  String quarantine(String type) {
    String bundle = bundles.get(type);
    return bundle == null ? null : ladder.quarantine(bundle);
  }

  /** Looks after its providers no more. */
  @Override
  public void close() {
    ladder.close();
    workers.close();
  }
}
