package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.wiring.BundleWiring;

/** What is done to one bundle is noticed by no other, and leaves nothing behind. */
class NoCascadeIT {
  private static final int STEPS = Integer.getInteger("pvm.cascade.steps", 60);
  private static final int UPDATES = Integer.getInteger("pvm.leak.updates", 60);

  /**
   * A thousand updates were seen to take 2.9 MB, while the number of loaders and classes did not
   * grow: docs/limits.md.
   */
  private static final long METASPACE_MAX = 4_000_000;

  /** What leaks grows each time; what is loaded once, by whatever else runs here, does not. */
  private static final int ROUNDS_MAX = 3;

  private static final long SEED = Long.getLong("pvm.seed", System.nanoTime());

  @TempDir Path folder;
  private EmbeddedHub hub;

  @BeforeEach
  void boot() throws Exception {
    hub = new EmbeddedHub(folder);
  }

  @AfterEach
  void stop() throws Exception {
    hub.stop();
  }

  /** A bundle that steps are taken with, and two versions of it. */
  private static final class Subject {
    private final Path[] versions;
    private Bundle bundle;
    private int version;

    Subject(Path... versions) {
      this.versions = versions;
    }

    void update() throws Exception {
      version = 1 - version;
      try (InputStream in = Files.newInputStream(versions[version])) {
        bundle.update(in);
      }
    }
  }

  @Test
  void noOtherBundleChangesWhateverIsDoneToOne() throws Exception {
    List<Subject> subjects = new ArrayList<>();
    for (String name : new String[] {"counter", "tally", "meter"}) {
      VendorBundle vendor = new VendorBundle("counter", name, folder);
      subjects.add(new Subject(vendor.build("1.0.0"), vendor.build("2.0.0")));
    }
    for (String name : new String[] {"gpio", "net"}) {
      Path jar = Repository.distribution().resolve("bundles/30/drivers." + name + ".jar");
      Subject driver = new Subject(jar, jar);
      driver.bundle =
          Stream.of(hub.context().getBundles())
              .filter(b -> b.getSymbolicName().equals("drivers." + name))
              .findFirst()
              .orElseThrow();
      subjects.add(driver);
    }
    List<BundleEvent> events = new CopyOnWriteArrayList<>();
    hub.context().addBundleListener((SynchronousBundleListener) events::add);
    Random random = new Random(SEED);
    for (int i = 0; i < STEPS; i++) {
      Subject subject = subjects.get(random.nextInt(subjects.size()));
      String step = step(subject, random.nextInt(6));
      for (BundleEvent event : events) {
        assertEquals(
            subject.bundle,
            event.getBundle(),
            () ->
                "seed "
                    + SEED
                    + ": "
                    + step
                    + " of "
                    + subject.bundle
                    + " made event "
                    + event.getType()
                    + " of another bundle");
      }
      events.clear();
    }
  }

  private String step(Subject subject, int kind) throws Exception {
    boolean isThere = subject.bundle != null && subject.bundle.getState() != Bundle.UNINSTALLED;
    if (!isThere) {
      subject.bundle = hub.install(subject.versions[subject.version]);
      return "install";
    }
    switch (kind) {
      case 0 -> subject.bundle.start();
      case 1 -> subject.bundle.stop();
      case 2, 3 -> subject.update();
      case 4 -> hub.refresh(subject.bundle);
      default -> subject.bundle.uninstall();
    }
    return new String[] {"start", "stop", "update", "update", "refresh", "uninstall"}[kind];
  }

  @Test
  void updatesLeaveNoLoaderNoThreadAndNoFileBehind() throws Exception {
    VendorBundle vendor = new VendorBundle("counter", folder);
    Subject counter = new Subject(vendor.build("1.0.0"), vendor.build("2.0.0"));
    counter.bundle = hub.install(counter.versions[0]);
    Path program = folder.resolve("Load.java");
    Files.copy(Repository.root().resolve("itests/bundles/counter/Load.java"), program);
    hub.shell().exec("pvm:start " + program + " 2 1000000");
    awaitCounts(1); // what the program itself takes is not counted
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    update(counter, 10, loaders);
    awaitCounts(2);
    int threads = threads();
    long files = files();
    collect(loaders);
    long grown = METASPACE_MAX;
    for (int round = 0; round < ROUNDS_MAX && grown >= METASPACE_MAX; round++) {
      grown = metaspaceOfUpdates(counter, loaders);
    }
    assertTrue(alive(loaders) <= 2, alive(loaders) + " of " + loaders.size() + " loaders alive");
    assertTrue(threads() <= threads + 4, threads() + " threads, before " + threads);
    assertTrue(files() <= files + 4, files() + " open files, before " + files);
    assertTrue(grown < METASPACE_MAX, grown + " bytes of metaspace more after " + UPDATES);
    String wrong = Files.readString(folder.resolve("log/Load.out"));
    assertTrue(!wrong.contains("wrong"), wrong);
    String processes = hub.shell().exec("pvm:ps");
    assertTrue(processes.contains("RUNNING"), processes);
  }

  /** How much metaspace grows by as many updates. */
  private long metaspaceOfUpdates(Subject subject, List<WeakReference<ClassLoader>> loaders)
      throws Exception {
    long before = metaspace();
    update(subject, UPDATES, loaders);
    collect(loaders);
    long grown = metaspace() - before;
    System.out.println(
        UPDATES + " updates: metaspace " + before / 1024 + " KB, and " + grown / 1024 + " more");
    return grown;
  }

  /** Waits until the program has seen so many versions at least. */
  private void awaitCounts(int versions) throws Exception {
    Path log = folder.resolve("log/Load.out");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (!Files.exists(log)
        || Files.readString(log).lines().filter(line -> line.endsWith("counts")).count()
            < versions) {
      assertTrue(System.nanoTime() < end, "the program counts nothing");
      TimeUnit.MILLISECONDS.sleep(20); // its output comes with a checkpoint
    }
  }

  /** Waits until the loaders of versions that have gone are gone too. */
  private static void collect(List<WeakReference<ClassLoader>> loaders) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (alive(loaders) > 2 && System.nanoTime() < end) {
      System.gc(); // which clears soft references only in need: the JDK keeps a few lambda forms so
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private void update(Subject subject, int times, List<WeakReference<ClassLoader>> loaders)
      throws Exception {
    for (int i = 0; i < times; i++) {
      loaders.add(new WeakReference<>(subject.bundle.adapt(BundleWiring.class).getClassLoader()));
      subject.update();
    }
  }

  private static long alive(List<WeakReference<ClassLoader>> loaders) {
    return loaders.stream().filter(loader -> loader.get() != null).count();
  }

  /** Without those that virtual threads run on, and the engine's carriers, which come and go. */
  private static int threads() {
    return (int)
        Thread.getAllStackTraces().keySet().stream()
            .filter(
                t -> !t.getName().startsWith("ForkJoinPool") && !t.getName().startsWith("pvm Load"))
            .count();
  }

  private static long files() throws Exception {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.count();
    }
  }

  private static long metaspace() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .mapToLong(pool -> pool.getUsage().getUsed())
        .sum();
  }
}
