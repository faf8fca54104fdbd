package pvm.itests;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.vmOption;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.rmi.RemoteException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.felix.framework.FrameworkFactory;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.forked.ForkedFrameworkFactory;
import org.ops4j.pax.exam.options.FrameworkPropertyOption;
import org.ops4j.pax.exam.options.ProvisionOption;
import org.ops4j.pax.exam.options.SystemPropertyOption;
import org.ops4j.pax.exam.options.extra.VMOption;
import org.ops4j.pax.exam.spi.DefaultExamSystem;
import org.ops4j.pax.swissbox.framework.RemoteFramework;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/**
 * The shipped bundles in a Felix that Pax Exam's forked container starts, in a JVM of its own with
 * the flags that we ship; no launcher takes part.
 */
final class Container implements AutoCloseable {
  private static final int START_LEVEL = 40;
  private static final int START_LIMIT_MILLIS = 60_000;

  private final ForkedFrameworkFactory factory = new ForkedFrameworkFactory(new FrameworkFactory());
  private final RemoteFramework framework;
  private final ProcessHandle process;
  private final List<Long> bundles = new ArrayList<>();

  private Container(Path data, List<Option> options) throws Exception {
    ExamSystem system = DefaultExamSystem.create(options.toArray(Option[]::new));
    List<String> flags = new ArrayList<>();
    for (VMOption option : system.getOptions(VMOption.class)) {
      flags.add(option.getOption());
    }
    Map<String, String> properties = new HashMap<>();
    for (SystemPropertyOption option : system.getOptions(SystemPropertyOption.class)) {
      properties.put(option.getKey(), option.getValue());
    }
    Map<String, Object> settings = new HashMap<>();
    for (FrameworkPropertyOption option : system.getOptions(FrameworkPropertyOption.class)) {
      settings.put(option.getKey(), option.getValue());
    }
    settings.put(Constants.FRAMEWORK_STORAGE, data.resolve("felix").toString());
    Set<Long> before = children();
    framework = factory.fork(flags, properties, settings);
    process =
        ProcessHandle.current()
            .children()
            .filter(child -> !before.contains(child.pid()))
            .findFirst()
            .orElseThrow();
    framework.init();
    for (ProvisionOption<?> option : system.getOptions(ProvisionOption.class)) {
      bundles.add(framework.installBundle(option.getURL()));
    }
    framework.start();
    for (long bundle : bundles) {
      framework.startBundle(bundle);
    }
    framework.setFrameworkStartLevel(START_LEVEL, START_LIMIT_MILLIS);
  }

  /** Starts with the shipped bundles, all new. */
  static Container fresh(Path data) throws Exception {
    List<Option> options = settings(data);
    for (int level : new int[] {10, 20, 30, 40}) {
      Path folder = Repository.distribution().resolve("bundles").resolve(Integer.toString(level));
      try (var jars = Files.list(folder)) {
        jars.sorted().forEach(jar -> options.add(bundle(jar.toUri().toString())));
      }
    }
    return new Container(data, options);
  }

  /** Starts with what an earlier container left in the same folder. */
  static Container again(Path data) throws Exception {
    return new Container(data, settings(data));
  }

  private static List<Option> settings(Path data) throws Exception {
    Path etc = Repository.distribution().resolve("etc");
    Path run = Files.createDirectories(data.resolve("run"));
    List<Option> options = new ArrayList<>();
    for (String line : Files.readAllLines(etc.resolve("jvm.options"))) {
      if (!line.startsWith("#")) {
        options.add(vmOption(line));
      }
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(etc.resolve("framework.properties"))) {
      properties.load(reader);
    }
    properties.forEach((key, value) -> options.add(frameworkProperty((String) key).value(value)));
    options.add(frameworkProperty("pvm.data").value(data.toString()));
    options.add(frameworkProperty("pvm.hub.socket").value(run.resolve("hub.sock").toString()));
    options.add(systemProperty("pvm.data").value(data.toString()));
    options.add(
        systemProperty("org.ops4j.pax.logging.property.file")
            .value(etc.resolve("logback.xml").toString()));
    return options;
  }

  private static Set<Long> children() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }

  RemoteFramework framework() {
    return framework;
  }

  /** The ids of the shipped bundles. */
  List<Long> bundles() {
    return bundles;
  }

  /** kill -9. */
  void kill() throws Exception {
    process.destroyForcibly();
    process.onExit().get(10, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws RemoteException, BundleException {
    if (process.isAlive()) {
      framework.stop();
      process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
      factory.join();
    }
  }
}
