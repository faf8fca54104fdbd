package pvm.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;
import pvm.store.disk.Disk;
import pvm.store.disk.FolderDisk;

/**
 * Felix's own store is damaged in every way a power cut can damage it, after changes by lot: each
 * start succeeds, with all bundles that there were, as they were, and what they had kept.
 *
 * <p>System properties: {@code pvm.seed}, {@code pvm.damages}.
 */
class DamagedStoreTest {
  private static final int DAMAGES = Integer.getInteger("pvm.damages", 40);
  private static final String[] SHIPPED = {"one", "two", "three"};

  private final long seed = Long.getLong("pvm.seed", System.nanoTime() & 0xffffff);
  private final Random random = new Random(seed);
  @TempDir Path folder;

  /** What each file of the store held before. */
  private final Map<Path, byte[]> earlier = new HashMap<>();

  private Path data;
  private int jars;

  @Test
  void aDamagedStoreIsMadeAnewAndNoBundleIsLost() throws Exception {
    data = Files.createDirectory(folder.resolve("data"));
    for (String name : SHIPPED) {
      jar(name, 1, distribution().resolve("bundles/10/" + name + ".jar"));
    }
    Map<String, String> expected = Map.of();
    for (int round = 0; round < DAMAGES; round++) {
      String where = "seed " + seed + ", round " + round;
      Booted booted = boot();
      Map<String, String> found = bundles(booted);
      if (round > 0) {
        assertEquals(expected, found, where);
      }
      for (int i = random.nextInt(4); i >= 0; i--) {
        change(booted.framework.getBundleContext());
      }
      expected = bundles(booted);
      Path left = folder.resolve("data" + round);
      copy(data, left); // as a kill leaves it
      booted.stop();
      data = left;
      if (round % 4 != 0) {
        damage(left.resolve("felix"));
      }
    }
  }

  /** A file that isn't there makes a new store, one that is not Felix's too. */
  @Test
  void aStoreThatIsAsItWasIsKept() throws Exception {
    data = Files.createDirectory(folder.resolve("data"));
    jar("one", 1, distribution().resolve("bundles/10/one.jar"));
    Booted booted = boot();
    assertTrue(booted.isAnew);
    booted.stop();
    booted = boot();
    assertTrue(!booted.isAnew);
    Bundle bundle = booted.framework.getBundleContext().getBundle(1);
    Files.writeString(bundle.getDataFile("kept").toPath(), "much");
    booted.stop();
    booted = boot();
    assertTrue(!booted.isAnew);
    booted.stop();
    Files.writeString(data.resolve("felix/strange"), "");
    booted = boot();
    assertTrue(booted.isAnew);
    booted.stop();
  }

  /** Each write of the record waits for the disk, for each bundle that starts. */
  @Test
  void aStartThatChangesNothingWritesNoRecord() throws Exception {
    data = Files.createDirectory(folder.resolve("data"));
    for (String name : SHIPPED) {
      jar(name, 1, distribution().resolve("bundles/10/" + name + ".jar"));
    }
    boot().stop();
    var written = Files.getLastModifiedTime(data.resolve("bundles/record"));
    boot().stop();
    assertEquals(written, Files.getLastModifiedTime(data.resolve("bundles/record")));
  }

  private Path distribution() throws IOException {
    Path distribution = folder.resolve("dist");
    Files.createDirectories(distribution.resolve("bundles/10"));
    return distribution;
  }

  /** A framework with its bundles, started as {@link Host} does it. */
  private record Booted(Framework framework, RecordedBundles recorded, boolean isAnew) {
    void stop() throws Exception {
      framework.stop();
      framework.waitForStop(0);
      recorded.stopped();
    }
  }

  private Booted boot() throws Exception {
    Disk disk = new FolderDisk(data);
    FelixStore store = new FelixStore(data);
    var recorded = new RecordedBundles(new BundleRecord(disk.folder("bundles")), store);
    recorded.check();
    boolean isAnew = recorded.isAnew();
    Framework framework =
        new FrameworkFactory()
            .newFramework(
                Map.of(
                    Constants.FRAMEWORK_STORAGE,
                    store.folder().toString(),
                    Constants.FRAMEWORK_BEGINNING_STARTLEVEL,
                    "50",
                    "felix.log.level",
                    "0"));
    framework.init();
    new ShippedBundles(new Distribution(distribution()), disk, recorded)
        .install(framework.getBundleContext());
    framework.start();
    recorded.started();
    return new Booted(framework, recorded, isAnew);
  }

  /** What there is of each bundle, by its location. */
  private static Map<String, String> bundles(Booted booted) throws IOException {
    Map<String, String> bundles = new TreeMap<>();
    for (Bundle bundle : booted.framework.getBundleContext().getBundles()) {
      if (bundle.getBundleId() != 0) {
        BundleStartLevel start = bundle.adapt(BundleStartLevel.class);
        Path kept = bundle.getDataFile("kept").toPath();
        bundles.put(
            bundle.getLocation(),
            String.join(
                " ",
                bundle.getSymbolicName(),
                bundle.getVersion().toString(),
                String.valueOf(bundle.getEntry("content")).replaceAll(".*/", ""),
                start.isPersistentlyStarted() ? "started" : "stopped",
                String.valueOf(start.getStartLevel()),
                bundle.getState() == Bundle.ACTIVE ? "active" : "not active",
                Files.exists(kept) ? Files.readString(kept) : "nothing"));
      }
    }
    return bundles;
  }

  private void change(BundleContext context) throws Exception {
    List<Bundle> all = new ArrayList<>(Arrays.asList(context.getBundles()));
    all.removeIf(bundle -> bundle.getBundleId() == 0);
    Bundle bundle = all.get(random.nextInt(all.size()));
    switch (random.nextInt(all.size() < 4 ? 3 : 7)) {
      case 0, 1 -> {
        String name = "own" + ++jars;
        Bundle installed = context.installBundle(jar(name, 1, own()).toUri().toString());
        if (random.nextBoolean()) {
          installed.start();
        }
      }
      case 2 -> Files.writeString(bundle.getDataFile("kept").toPath(), "kept " + ++jars);
      case 3 -> bundle.uninstall();
      case 4 -> bundle.stop();
      case 5 -> bundle.start();
      default -> {
        Path jar = jar(bundle.getSymbolicName(), 2 + random.nextInt(7), own());
        bundle.update(Files.newInputStream(jar));
      }
    }
  }

  private Path own() {
    return folder.resolve("own-" + ++jars + ".jar");
  }

  private Path jar(String name, int version, Path file) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
    main.putValue(Constants.BUNDLE_SYMBOLICNAME, name);
    main.putValue(Constants.BUNDLE_VERSION, version + ".0.0");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
      jar.putNextEntry(new ZipEntry("content"));
      byte[] content = new byte[random.nextInt(5000)];
      random.nextBytes(content);
      jar.write(content);
    }
    return Files.write(file, bytes.toByteArray());
  }

  // ---- damage

  /** Files are lost, torn, cut off, or as they were before. */
  private void damage(Path store) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(store)) {
      files = all.filter(Files::isRegularFile).filter(f -> !f.endsWith("kept")).toList();
    }
    Map<Path, byte[]> now = new HashMap<>();
    for (Path file : files) {
      now.put(store.relativize(file), Files.readAllBytes(file));
    }
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      Path name = store.relativize(files.get(random.nextInt(files.size())));
      damage(store.resolve(name), now.get(name), earlier.get(name));
    }
    earlier.clear();
    earlier.putAll(now);
  }

  private void damage(Path file, byte[] bytes, byte[] before) throws IOException {
    switch (random.nextInt(5)) {
      case 0 -> Files.deleteIfExists(file);
      case 1 -> Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
      case 2 -> Files.write(file, new byte[bytes.length]);
      case 3 -> {
        byte[] torn = bytes.clone();
        for (int from = 0; from < torn.length; from += 512) {
          if (random.nextBoolean()) {
            Arrays.fill(torn, from, Math.min(torn.length, from + 512), (byte) random.nextInt());
          }
        }
        Files.write(file, torn);
      }
      default -> {
        if (before != null) {
          Files.write(file, before);
        }
      }
    }
  }

  private static void copy(Path source, Path target) throws IOException {
    try (Stream<Path> all = Files.walk(source)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Files.copy(path, target.resolve(source.relativize(path).toString()));
      }
    }
  }
}
