package pvm.persistence.chronicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import pvm.store.CheckpointStore;
import pvm.store.Delta;
import pvm.store.ImageStore;
import pvm.store.Snapshot;

/**
 * The bundle as it ships, in Felix: it works, calls nobody, compiles nothing, and leaves nothing
 * behind.
 */
final class ChronicleBundleIT {
  @TempDir Path folder;

  private Framework start() throws Exception {
    Map<String, String> properties = new HashMap<>();
    properties.put(Constants.FRAMEWORK_STORAGE, folder.resolve("cache").toString());
    properties.put(
        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
        "sun.nio.ch,jdk.internal.ref,jdk.internal.misc,pvm.store;version=0.1.0,pvm.store.disk;version=0.1.0");
    properties.put(
        Constants.FRAMEWORK_SYSTEMCAPABILITIES_EXTRA,
        "osgi.extender;osgi.extender=osgi.component;version:Version=1.5.0");
    properties.put("pvm.data", folder.resolve("data").toString());
    Framework framework =
        ServiceLoader.load(FrameworkFactory.class)
            .findFirst()
            .orElseThrow()
            .newFramework(properties);
    framework.start();
    return framework;
  }

  private static Bundle install(Framework framework) throws Exception {
    String jar = Path.of(System.getProperty("pvm.bundle")).toUri().toString();
    Bundle bundle = framework.getBundleContext().installBundle(jar);
    bundle.start();
    return bundle;
  }

  /** A store of the bundle, made as Declarative Services makes it. */
  private static CheckpointStore store(Bundle bundle) throws Exception {
    Class<?> type = bundle.loadClass("pvm.persistence.chronicle.ChronicleStore");
    Constructor<?> constructor =
        List.of(type.getConstructors()).stream()
            .filter(candidate -> candidate.getParameterCount() == 2)
            .findFirst()
            .orElseThrow();
    Class<?> configuration = constructor.getParameterTypes()[1];
    InvocationHandler defaults = (proxy, method, arguments) -> method.getDefaultValue();
    Object unconfigured =
        Proxy.newProxyInstance(
            configuration.getClassLoader(), new Class<?>[] {configuration}, defaults);
    return (CheckpointStore) constructor.newInstance(bundle.getBundleContext(), unconfigured);
  }

  private void use(Bundle bundle, long first) throws Exception {
    CheckpointStore store = store(bundle);
    ImageStore image = store.open("hub");
    for (long number = first; number < first + 20; number++) {
      Delta delta = new Delta().put(number, new byte[] {(byte) number});
      assertEquals(number, image.commit(delta).number());
    }
    Method compact = image.getClass().getDeclaredMethod("compact");
    compact.setAccessible(true);
    compact.invoke(image);
    try (var files = Files.list(folder.resolve("data/images/hub"))) {
      assertTrue(files.anyMatch(file -> file.getFileName().toString().endsWith(".cm")), "a map");
    }
    try (Snapshot snapshot = image.read(first + 19)) {
      Map<Long, Byte> found = new TreeMap<>();
      snapshot.forEach((key, value) -> found.put(key, value[0]));
      assertEquals(first + 19, found.size());
      found.forEach((key, value) -> assertEquals(key.byteValue(), value));
    }
    image.close();
    ((AutoCloseable) store).close();
  }

  private static void uninstall(Framework framework, Bundle bundle) throws Exception {
    bundle.uninstall();
    var refreshed = new java.util.concurrent.CountDownLatch(1);
    framework
        .adapt(FrameworkWiring.class)
        .refreshBundles(
            null,
            event -> {
              if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                refreshed.countDown();
              }
            });
    assertTrue(refreshed.await(10, TimeUnit.SECONDS));
  }

  @Test
  void itWorksAloneAndUnloads() throws Exception {
    List<String> calls = CallWatch.calls();
    refuseSockets(calls);
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    Framework framework = start();
    try {
      Thread.currentThread().setContextClassLoader(null); // as the launcher does
      Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
      List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
      long number = 1;
      for (int revision = 0; revision < 2; revision++) {
        Bundle bundle = install(framework);
        loaders.add(new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader()));
        // Stopped and started, the component comes back in the same class loader.
        for (int start = 0; start < 2; start++, number += 20) {
          use(bundle, number);
        }
        requireAbsent(bundle);
        uninstall(framework, bundle);
      }
      requireGone(before, loaders);
    } finally {
      Thread.currentThread().setContextClassLoader(context);
      framework.stop();
      framework.waitForStop(10_000);
    }
    assertEquals(List.of(), calls, "network");
  }

  @SuppressWarnings("deprecation") // there is no other way to see each socket made
  private static void refuseSockets(List<String> calls) throws IOException {
    Socket.setSocketImplFactory(
        () -> {
          calls.add("socket");
          throw new IllegalStateException("no sockets here");
        });
  }

  private static void requireAbsent(Bundle bundle) throws Exception {
    for (String name :
        List.of(
            "net.openhft.chronicle.analytics.Analytics",
            "net.openhft.compiler.CompilerUtils",
            "com.sun.jna.Native",
            "jnr.ffi.LibraryLoader")) {
      assertThrows(ClassNotFoundException.class, () -> bundle.loadClass(name), name);
    }
    assertNotNull(bundle.loadClass("net.openhft.chronicle.hash.VanillaGlobalMutableState$$Native"));
    assertEquals(
        bundle.loadClass("net.openhft.chronicle.values.Values").getMethods().length,
        net.openhft.chronicle.values.Values.class.getMethods().length);
  }

  private static void requireGone(Set<Thread> before, List<WeakReference<ClassLoader>> loaders)
      throws Exception {
    for (int i = 0; i < 100; i++) {
      System.gc();
      boolean isGone = loaders.stream().allMatch(loader -> loader.get() == null);
      if (isGone && threadsSince(before).isEmpty()) {
        return;
      }
      Thread.sleep(50); // the collector and ending threads tell nobody when they are done
    }
    assertEquals(Set.of(), threadsSince(before), "threads");
    loaders.forEach(loader -> assertNull(loader.get(), "class loader"));
  }

  private static Set<Thread> threadsSince(Set<Thread> before) {
    Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
    threads.removeAll(before);
    threads.removeIf(thread -> thread.getName().startsWith("Felix"));
    threads.removeIf(ChronicleBundleIT::isOfTheJvm);
    return threads;
  }

  /** Whether the JVM started it for the first virtual thread, or when there were more of them. */
  private static boolean isOfTheJvm(Thread thread) {
    ThreadGroup group = thread.getThreadGroup(); // null once it has ended
    return (group != null && group.getName().equals("CarrierThreads"))
        || thread.getName().equals("VirtualThread-unblocker");
  }
}
