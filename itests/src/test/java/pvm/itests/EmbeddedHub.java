package pvm.itests;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;

/** The shipped bundles in a Felix in this JVM, where a test sees every event and every object. */
final class EmbeddedHub {
  private static final int[] LEVELS = {10, 20, 30, 40};
  private static final int LIMIT_SECONDS = 60;

  private final Framework framework;
  private final Path data;

  EmbeddedHub(Path data) throws Exception {
    this.data = data;
    Path etc = Repository.distribution().resolve("etc");
    Map<String, String> settings = new HashMap<>();
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(etc.resolve("framework.properties"))) {
      properties.load(reader);
    }
    properties.forEach((key, value) -> settings.put((String) key, (String) value));
    settings.put(Constants.FRAMEWORK_STORAGE, data.resolve("felix").toString());
    settings.put("pvm.data", data.toString());
    settings.put("pvm.hub.socket", data.resolve("hub.sock").toString());
    System.setProperty("pvm.data", data.toString());
    System.setProperty(
        "org.ops4j.pax.logging.property.file", etc.resolve("logback.xml").toString());
    framework = new FrameworkFactory().newFramework(settings);
    framework.init();
    for (int level : LEVELS) {
      install(level);
    }
    framework.start();
    CountDownLatch isUp = new CountDownLatch(1);
    framework
        .adapt(FrameworkStartLevel.class)
        .setStartLevel(LEVELS[LEVELS.length - 1], event -> isUp.countDown());
    isUp.await(LIMIT_SECONDS, TimeUnit.SECONDS);
  }

  private void install(int level) throws Exception {
    List<Path> jars = new ArrayList<>();
    Path folder = Repository.distribution().resolve("bundles").resolve(Integer.toString(level));
    try (Stream<Path> files = Files.list(folder)) {
      files.sorted().forEach(jars::add);
    }
    for (Path jar : jars) {
      Bundle bundle = context().installBundle("reference:" + jar.toUri());
      bundle.adapt(BundleStartLevel.class).setStartLevel(level);
      bundle.start();
    }
  }

  BundleContext context() {
    return framework.getBundleContext();
  }

  HubShell shell() {
    return new HubShell(data.resolve("hub.sock"));
  }

  Bundle install(Path jar) throws Exception {
    Bundle bundle = context().installBundle(jar.toUri().toString());
    bundle.start();
    return bundle;
  }

  /** Refreshes bundles and waits until that is done. */
  void refresh(Bundle... bundles) throws Exception {
    CountDownLatch isDone = new CountDownLatch(1);
    framework
        .adapt(FrameworkWiring.class)
        .refreshBundles(
            List.of(bundles),
            event -> {
              if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                isDone.countDown();
              }
            });
    if (!isDone.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("no end of the refresh of " + List.of(bundles));
    }
  }

  void stop() throws Exception {
    framework.stop();
    framework.waitForStop(TimeUnit.SECONDS.toMillis(LIMIT_SECONDS));
  }
}
