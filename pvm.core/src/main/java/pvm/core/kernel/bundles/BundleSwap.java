package pvm.core.kernel.bundles;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import pvm.api.NativeStatus;
import pvm.api.PvmException;

/**
 * Puts another version of a bundle in its place, or the one before, with both in the framework: the
 * new one is started beside the old one and has to be healthy before the old one is stopped, so
 * there is no moment without either. The old one stays, stopped, to go back to.
 *
 * <pre>
 *   installed -> started until the next boot -> healthy -> started for good -> old one stopped
 *        power cut: the old one is there            |  both are there: reconcile() stops the old one
 * </pre>
 *
 * <p>A bundle is started for good when its older version is about to be stopped. So of two versions
 * that are started for good, the newer one (that was installed later) is the one that was chosen.
 */
public final class BundleSwap {
  private static final long PAUSE_MILLIS = 10;

  private final BundleContext context;
  private final ServiceComponentRuntime components;
  private final Supplier<List<NativeStatus>> natives;
  private final BundleFiles files;

  /**
   * @param natives what providers there are
   */
  public BundleSwap(
      BundleContext context,
      ServiceComponentRuntime components,
      Supplier<List<NativeStatus>> natives,
      BundleFiles files) {
    this.files = files;
    this.context = context.getBundle(0).getBundleContext();
    this.components = components;
    this.natives = natives;
  }

  /**
   * Installs a version of a bundle that is there, and changes over to it.
   *
   * @param millis how long it has to become healthy
   * @return both versions in words
   * @throws PvmException if it can't be installed or does not become healthy; nothing has changed
   */
  public String update(String name, URI jar, long millis) {
    Bundle old = serving(name);
    String version = version(name, jar);
    if (versions(name).stream().anyMatch(b -> b.getVersion().toString().equals(version))) {
      throw new PvmException(
          "bundle "
              + name
              + " "
              + version
              + " is installed already; give "
              + jar
              + " another Bundle-Version, or go back to one with pvm:rollback");
    }
    Bundle next;
    try (InputStream in = jar.toURL().openStream()) {
      next = context.installBundle("pvm-update:" + name + ":" + version, in);
    } catch (IOException | BundleException e) {
      throw new PvmException(jar + " can't be installed: " + e.getMessage(), e);
    }
    try {
      int level = old.adapt(BundleStartLevel.class).getStartLevel();
      next.adapt(BundleStartLevel.class).setStartLevel(level);
      files.force(next);
      change(old, next, millis);
    } catch (PvmException e) {
      uninstall(next);
      throw e;
    }
    versions(name).stream().filter(b -> b != old && b != next).forEach(BundleSwap::uninstall);
    return old.getVersion() + " -> " + next.getVersion();
  }

  /** Changes over to the version that {@link #update} kept; otherwise the same. */
  public String rollback(String name, long millis) {
    Bundle current = serving(name);
    Bundle before =
        versions(name).stream()
            .filter(b -> b != current)
            .findFirst()
            .orElseThrow(
                () ->
                    new PvmException(
                        "bundle "
                            + name
                            + " has no other version to go back to; pvm:update keeps one"));
    change(current, before, millis);
    return current.getVersion() + " -> " + before.getVersion();
  }

  /** Whether there is a version to go back to. */
  public boolean hasOther(String name) {
    return versions(name).size() > 1;
  }

  /**
   * Stops a bundle, and starts it as it was to be started in any case.
   *
   * @throws PvmException if it does not stop or start
   */
  public void restart(String name) {
    Bundle bundle =
        versions(name).stream()
            .filter(b -> b.getState() == Bundle.ACTIVE || isStartedForGood(b))
            .reduce((first, last) -> last)
            .orElseThrow(() -> new PvmException("bundle " + name + " is stopped"));
    try {
      bundle.stop(Bundle.STOP_TRANSIENT);
      bundle.start(Bundle.START_TRANSIENT);
    } catch (BundleException e) {
      throw new PvmException(text(bundle) + " does not start again: " + reason(e), e);
    }
  }

  private void change(Bundle old, Bundle next, long millis) {
    try {
      next.start(Bundle.START_TRANSIENT);
      awaitHealth(next, millis);
      next.start();
      files.force(next);
      old.stop();
      files.force(old);
    } catch (BundleException e) {
      stop(next);
      throw new PvmException(
          text(next) + " does not start: " + reason(e) + "; " + text(old) + " goes on", e);
    } catch (PvmException e) {
      stop(next);
      throw new PvmException(e.getMessage() + "; " + text(old) + " goes on", e);
    }
  }

  private static String reason(BundleException e) {
    Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
    return String.valueOf(cause.getMessage()).replaceAll("\\s*\\R\\s*", " ");
  }

  private void awaitHealth(Bundle bundle, long millis) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    Optional<String> trouble = trouble(bundle);
    while (trouble.isPresent()) {
      if (System.nanoTime() > end) {
        throw new PvmException(
            text(bundle) + " is not healthy after " + millis + " ms: " + trouble.get());
      }
      try {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS); // nothing tells of all that is looked at
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new PvmException("interrupted while " + text(bundle) + " was to start", e);
      }
      trouble = trouble(bundle);
    }
  }

  /** Why a started bundle can't do its work; empty if it can. */
  private Optional<String> trouble(Bundle bundle) {
    if (bundle.getState() != Bundle.ACTIVE) {
      return Optional.of("it is not active");
    }
    for (ComponentDescriptionDTO component : components.getComponentDescriptionDTOs(bundle)) {
      for (ComponentConfigurationDTO state : components.getComponentConfigurationDTOs(component)) {
        boolean isSatisfied =
            state.state == ComponentConfigurationDTO.ACTIVE
                || state.state == ComponentConfigurationDTO.SATISFIED;
        if (!isSatisfied) {
          String failure = state.failure == null ? "lacks a service" : state.failure.strip();
          return Optional.of(
              "component " + component.name + ": " + failure.lines().findFirst().orElse("failed"));
        }
      }
    }
    String text = bundle.getSymbolicName() + " " + bundle.getVersion();
    return natives.get().stream()
        .filter(n -> n.bundle().equals(text) && n.state() == NativeStatus.State.REFUSED)
        .map(NativeStatus::trouble)
        .findFirst();
  }

  /** Of two versions that are started for good, the older one is stopped: see above. */
  public void reconcile() {
    for (Bundle bundle : context.getBundles()) {
      if (!bundle.getLocation().startsWith("pvm-update:") || !isStartedForGood(bundle)) {
        continue;
      }
      versions(bundle.getSymbolicName()).stream()
          .filter(b -> b.getBundleId() < bundle.getBundleId() && isStartedForGood(b))
          .forEach(BundleSwap::stop);
    }
  }

  private static boolean isStartedForGood(Bundle bundle) {
    return bundle.adapt(BundleStartLevel.class).isPersistentlyStarted();
  }

  // ---- bundles

  private List<Bundle> versions(String name) {
    return Arrays.stream(context.getBundles())
        .filter(b -> name.equals(b.getSymbolicName()))
        .sorted(Comparator.comparingLong(Bundle::getBundleId))
        .toList();
  }

  private Bundle serving(String name) {
    List<Bundle> all = versions(name);
    return all.stream()
        .filter(b -> b.getState() == Bundle.ACTIVE)
        .findFirst()
        .orElseThrow(
            () ->
                new PvmException(
                    all.isEmpty()
                        ? "no bundle " + name + "; 'lb -s' lists them, 'install' adds one"
                        : "bundle " + name + " is stopped; start it first"));
  }

  private static String version(String name, URI jar) {
    Manifest manifest;
    try (JarInputStream in = new JarInputStream(jar.toURL().openStream())) {
      manifest = in.getManifest();
    } catch (IOException | IllegalArgumentException e) {
      throw new PvmException(jar + " can't be read: " + e.getMessage(), e);
    }
    Attributes main = manifest == null ? new Attributes() : manifest.getMainAttributes();
    String found = String.valueOf(main.getValue(Constants.BUNDLE_SYMBOLICNAME)).split(";")[0];
    if (!found.equals(name)) {
      throw new PvmException(jar + " is bundle " + found + ", not " + name);
    }
    return Version.parseVersion(main.getValue(Constants.BUNDLE_VERSION)).toString();
  }

  private static String text(Bundle bundle) {
    return "bundle " + bundle.getSymbolicName() + " " + bundle.getVersion();
  }

  private static void stop(Bundle bundle) {
    try {
      bundle.stop();
    } catch (BundleException e) {
      throw new PvmException(text(bundle) + " does not stop: " + reason(e), e);
    }
  }

  private static void uninstall(Bundle bundle) {
    try {
      bundle.uninstall();
    } catch (BundleException e) {
      throw new PvmException(text(bundle) + " can't be removed: " + reason(e), e);
    }
  }
}
