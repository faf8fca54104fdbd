package pvm.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * Keeps the {@link BundleRecord} in line with the framework, change by change, and makes the
 * framework's store anew from it where that is not as it was left:
 *
 * <pre>
 *   check(), before init       store as it was: nothing more | else: set aside
 *   installAgain(), after init                               | each recorded bundle, and what it kept
 *   changes                    recorded before the command that made them returns
 *   started(), stopped()       the store as it is now is whole
 * </pre>
 *
 * <p>So a killed framework may cost a new store, and never an installed bundle. Thread-safe.
 */
final class RecordedBundles implements SynchronousBundleListener {
  private static final int CHANGES =
      BundleEvent.INSTALLED
          | BundleEvent.UPDATED
          | BundleEvent.UNINSTALLED
          | BundleEvent.STARTED
          | BundleEvent.STOPPED;

  private final BundleRecord record;
  private final FelixStore store;
  private final Map<Long, Content> contents = new HashMap<>();
  private List<KeptBundle> recorded = List.of();
  private Map<String, String> shipped = Map.of();
  private BundleContext context;
  private boolean isAnew;

  /** The digest of a bundle's jar, as of a time. */
  private record Content(long lastModified, String digest) {}

  RecordedBundles(BundleRecord record, FelixStore store) {
    this.record = record;
    this.store = store;
  }

  /** Looks at the store before the framework does, and sets it aside if it isn't as it was. */
  synchronized void check() throws IOException {
    String damage = null;
    try {
      recorded = record.read();
    } catch (IOException e) {
      damage = e.getMessage();
    }
    if (record.store().equals(Optional.of(store.files()))) {
      store.deleteOld();
    } else {
      setAside();
    }
    if (damage != null) {
      String lost = isAnew ? "installed or updated" : "updated in place of PVM's own";
      tell(damage + "; bundles that you have " + lost + " are lost, install them again");
    }
  }

  /** Has the store made anew. */
  synchronized void setAside() throws IOException {
    store.setAside();
    isAnew = true;
  }

  synchronized boolean isAnew() {
    return isAnew;
  }

  /** What was recorded last. */
  synchronized List<KeptBundle> recorded() {
    return recorded;
  }

  /**
   * Installs what is recorded, if the store is made anew, but for some locations.
   *
   * @param gone locations that no bundle is to have
   */
  synchronized void installAgain(BundleContext context, Set<String> gone) throws IOException {
    if (isAnew) {
      for (KeptBundle bundle : recorded) {
        if (!gone.contains(bundle.location())) {
          installAgain(context, bundle);
        }
      }
    }
  }

  private void installAgain(BundleContext context, KeptBundle kept) throws IOException {
    try {
      Bundle bundle = install(context, kept);
      bundle.adapt(BundleStartLevel.class).setStartLevel(kept.level());
      switch (kept.start()) {
        case STOPPED -> {}
        case EAGER -> bundle.start();
        case BY_POLICY -> bundle.start(Bundle.START_ACTIVATION_POLICY);
      }
      store.save(kept.id(), bundle.getBundleId());
    } catch (BundleException e) {
      tell("bundle " + kept.location() + " can't be installed again: " + e.getMessage());
    }
  }

  private Bundle install(BundleContext context, KeptBundle kept) throws BundleException {
    if (!kept.hasContent()) {
      return context.installBundle(kept.location());
    }
    try {
      var jar = new ByteArrayInputStream(record.content(kept.content()));
      return context.installBundle(kept.location(), jar);
    } catch (IOException e) {
      throw new BundleException(e.getMessage() + "; install it from its file", e);
    }
  }

  private static void tell(String text) {
    System.err.println("pvm: " + text.replaceAll("\\s*\\R\\s*", " "));
  }

  /**
   * Records each change from now on.
   *
   * @param shipped digests of the distribution's files by location
   */
  synchronized void watch(BundleContext context, Map<String, String> shipped) {
    this.context = context;
    this.shipped = Map.copyOf(shipped);
    context.addBundleListener(this);
  }

  @Override
  public synchronized void bundleChanged(BundleEvent event) {
    if ((event.getType() & CHANGES) != 0) {
      try {
        write();
      } catch (IOException e) {
        throw new UncheckedIOException("the change is not durable: " + e.getMessage(), e);
      }
    }
  }

  private void write() throws IOException {
    Map<String, byte[]> jars = new HashMap<>();
    List<KeptBundle> now = new ArrayList<>();
    for (Bundle bundle : context.getBundles()) {
      if (bundle.getBundleId() != 0 && bundle.getState() != Bundle.UNINSTALLED) {
        now.add(kept(bundle, jars));
      }
    }
    now.sort(Comparator.comparingLong(KeptBundle::id));
    if (!now.equals(recorded)) {
      record.write(now, jars);
      recorded = now;
    }
  }

  private KeptBundle kept(Bundle bundle, Map<String, byte[]> jars) throws IOException {
    return new KeptBundle(
        bundle.getBundleId(),
        bundle.adapt(BundleStartLevel.class).getStartLevel(),
        start(bundle),
        shipped.getOrDefault(bundle.getLocation(), KeptBundle.NONE),
        content(bundle, jars),
        bundle.getLocation());
  }

  /** Felix tells how a bundle is started only when it has started it; before, it is as recorded. */
  private KeptBundle.Start start(Bundle bundle) {
    BundleStartLevel start = bundle.adapt(BundleStartLevel.class);
    if (!start.isPersistentlyStarted()) {
      return KeptBundle.Start.STOPPED;
    }
    if (start.isActivationPolicyUsed()) {
      return KeptBundle.Start.BY_POLICY;
    }
    boolean isStarted = (bundle.getState() & (Bundle.STARTING | Bundle.ACTIVE)) != 0;
    return recorded.stream()
        .filter(kept -> !isStarted && kept.location().equals(bundle.getLocation()))
        .map(KeptBundle::start)
        .filter(kept -> kept != KeptBundle.Start.STOPPED)
        .findFirst()
        .orElse(KeptBundle.Start.EAGER);
  }

  private String content(Bundle bundle, Map<String, byte[]> jars) throws IOException {
    Content known = contents.get(bundle.getBundleId());
    if (known == null || known.lastModified != bundle.getLastModified()) {
      String digest = KeptBundle.NONE;
      Optional<byte[]> jar = store.jar(bundle.getBundleId());
      if (jar.isPresent()) {
        digest = BundleRecord.digest(jar.get());
        jars.put(digest, jar.get());
      }
      known = new Content(bundle.getLastModified(), digest);
      contents.put(bundle.getBundleId(), known);
    }
    return known.digest;
  }

  /** To be called when the framework has started. */
  synchronized void started() throws IOException {
    write();
    keepStore();
    store.deleteOld();
    isAnew = false;
  }

  /** To be called when the framework has stopped: no bundle changes any more. */
  synchronized void stopped() throws IOException {
    if (context != null && !isAnew) {
      keepStore();
    }
  }

  private void keepStore() throws IOException {
    String files = store.files();
    if (!record.store().equals(Optional.of(files))) {
      record.store(files);
    }
  }
}
