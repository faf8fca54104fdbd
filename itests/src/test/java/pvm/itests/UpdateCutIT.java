package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.launch.Framework;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import pvm.api.NativeStatus;
import pvm.api.PvmException;
import pvm.core.kernel.bundles.BundleFiles;
import pvm.core.kernel.bundles.BundleSwap;
import pvm.store.disk.Disk;
import pvm.store.disk.FolderDisk;

/**
 * Updates of a bundle that are cut off at each step, by a kill or by a power cut: another framework
 * that starts with what is left has the old version or the new one, and goes on.
 */
class UpdateCutIT {
  private static final String NAME = "subject";
  private static final String OLD = "1.0.0";
  private static final String NEW = "2.0.0";
  private static final int HEALTH_MILLIS = 50;

  @TempDir Path folder;
  private final CutFolder cuts = new CutFolder();

  /** Components that are always well. */
  private static final ServiceComponentRuntime COMPONENTS =
      (ServiceComponentRuntime)
          Proxy.newProxyInstance(
              UpdateCutIT.class.getClassLoader(),
              new Class<?>[] {ServiceComponentRuntime.class},
              (self, method, arguments) -> List.of());

  private interface Change {
    void make(BundleSwap swap) throws Exception;
  }

  @Test
  void anUpdateLeavesTheOldVersionOrTheNew() throws Exception {
    Set<String> left = cutAnywhere(NEW, swap -> swap.update(NAME, jar(NEW), 60_000), List::of);
    assertEquals(Set.of(OLD, NEW), left);
  }

  @Test
  void aRollbackLeavesTheOldVersionOrTheNew() throws Exception {
    Set<String> left =
        cutAnywhere(
            OLD,
            swap -> {
              swap.update(NAME, jar(NEW), 60_000);
              cuts.begin();
              swap.rollback(NAME, 60_000);
            },
            List::of);
    assertEquals(Set.of(OLD, NEW), left);
  }

  @Test
  void aVersionThatIsNotHealthyInTimeIsRolledBackAndNeverServesAfterACut() throws Exception {
    var refused =
        new NativeStatus("T", NAME + " " + NEW, NativeStatus.State.REFUSED, 0, 0, 0, 0, 0, "no");
    Set<String> left =
        cutAnywhere(
            OLD,
            swap ->
                assertThrows(PvmException.class, () -> swap.update(NAME, jar(NEW), HEALTH_MILLIS)),
            () -> List.of(refused));
    assertEquals(Set.of(OLD), left);
  }

  @Test
  void whatAPersonDoesIsDurableWhenItIsDone() throws Exception {
    Framework framework = withOld();
    framework.getBundleContext().addBundleListener(new BundleFiles(cuts.disk()));
    try (InputStream jar = jar(NEW).toURL().openStream()) {
      framework.getBundleContext().installBundle("by hand", jar).start();
    }
    framework.getBundleContext().getBundle(jar(OLD).toString()).uninstall();
    cuts.begin();
    cuts.step();
    stop(framework);
    assertEquals(Set.of(NEW), left());
  }

  /**
   * Makes a change, and looks at what is left of it at each step.
   *
   * @param end the version that serves when it is over
   * @return the versions that serve after cuts
   */
  private Set<String> cutAnywhere(String end, Change change, Supplier<List<NativeStatus>> natives)
      throws Exception {
    Framework framework = withOld();
    framework.getBundleContext().addBundleListener((SynchronousBundleListener) e -> cuts.step());
    Supplier<List<NativeStatus>> looks =
        () -> {
          cuts.step();
          return natives.get();
        };
    change.make(swap(framework, looks, cuts.disk()));
    cuts.step();
    assertEquals(end, serving(framework));
    stop(framework);
    Set<String> left = left();
    assertTrue(cuts.states().size() > 10, cuts.states().size() + " states");
    return left;
  }

  /** A framework with the old version, which is durable. */
  private Framework withOld() throws Exception {
    Path storage = folder.resolve("felix");
    Framework framework = framework(storage);
    framework.start();
    framework.getBundleContext().installBundle(jar(OLD).toString()).start();
    cuts.watch(storage);
    return framework;
  }

  private static void stop(Framework framework) throws Exception {
    framework.stop();
    framework.waitForStop(0);
  }

  /** The versions that serve after cuts. */
  private Set<String> left() throws Exception {
    Set<String> left = new HashSet<>();
    int number = 0;
    for (Map<String, byte[]> state : cuts.states()) {
      left.add(afterCut(CutFolder.write(state, folder.resolve("cut" + number++))));
    }
    System.out.println(number + " states after cuts, which leave " + left);
    return left;
  }

  /** The version that serves when a framework starts with what is left; there must be one. */
  private static String afterCut(Path storage) throws Exception {
    Framework framework = framework(storage);
    framework.start();
    try {
      swap(framework, List::of, new FolderDisk(storage)).reconcile();
      return serving(framework);
    } finally {
      stop(framework);
    }
  }

  private static BundleSwap swap(
      Framework framework, Supplier<List<NativeStatus>> natives, Disk storage) {
    return new BundleSwap(
        framework.getBundleContext(), COMPONENTS, natives, new BundleFiles(storage));
  }

  private static Framework framework(Path storage) throws Exception {
    Framework framework =
        new FrameworkFactory()
            .newFramework(
                Map.of(Constants.FRAMEWORK_STORAGE, storage.toString(), "felix.log.level", "0"));
    framework.init();
    return framework;
  }

  private static String serving(Framework framework) {
    List<String> versions =
        Arrays.stream(framework.getBundleContext().getBundles())
            .filter(b -> NAME.equals(b.getSymbolicName()) && b.getState() == Bundle.ACTIVE)
            .map(b -> b.getVersion().toString())
            .toList();
    assertEquals(1, versions.size(), () -> "active: " + versions);
    return versions.getFirst();
  }

  private URI jar(String version) throws Exception {
    Path jar = folder.resolve(version + ".jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
    manifest.getMainAttributes().putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
    manifest.getMainAttributes().putValue(Constants.BUNDLE_SYMBOLICNAME, NAME);
    manifest.getMainAttributes().putValue(Constants.BUNDLE_VERSION, version);
    try (OutputStream out = Files.newOutputStream(jar)) {
      new JarOutputStream(out, manifest).close();
    }
    return jar.toUri();
  }
}
