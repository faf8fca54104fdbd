package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import aQute.bnd.osgi.Builder;
import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pvm.vendor.NativesContract;

/** What the archetypes make compiles, keeps its contract, and is swapped on a running hub. */
class VendorKitIT {
  private static final String PACKAGE = "com.acme.made";

  @TempDir Path folder;

  /** What {@code archetype:generate} does with the files of an archetype. */
  private Path generate(String archetype) throws Exception {
    Path source =
        Repository.root()
            .resolve("archetypes")
            .resolve(archetype)
            .resolve("src/main/resources/archetype-resources");
    Path project = folder.resolve(archetype);
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = source.relativize(file).toString();
        Path target =
            project.resolve(
                name.replaceFirst(
                    "^(src/(main|test)/java)/", "$1/" + PACKAGE.replace('.', '/') + "/"));
        Files.createDirectories(target.getParent());
        Files.writeString(target, Files.readString(file).replace("${package}", PACKAGE));
      }
    }
    return project;
  }

  private static Path compile(Path project, String part, Path... others) throws Exception {
    Path classes = Files.createDirectories(project.resolve("target").resolve(part));
    try (Stream<Path> files = Files.walk(project.resolve("src").resolve(part).resolve("java"))) {
      List<Path> sources = files.filter(Files::isRegularFile).toList();
      VendorBundle.compile(sources, classes, others);
    }
    return classes;
  }

  private static Path jar(Path project, Path classes, String version) throws Exception {
    Path jar = project.resolve("target/made-" + version + ".jar");
    try (Builder builder = new Builder()) {
      builder.setClasspath(new File[] {classes.toFile()});
      for (File entry : VendorBundle.classPath()) {
        builder.addClasspath(entry);
      }
      builder.setProperty("Bundle-SymbolicName", PACKAGE);
      builder.setProperty("Bundle-Version", version);
      builder.setProperty("Private-Package", PACKAGE + ".*");
      builder.build().write(jar.toFile());
      assertTrue(builder.isOk(), () -> builder.getErrors().toString());
    }
    return jar;
  }

  @ParameterizedTest
  @ValueSource(strings = {"native", "driver"})
  void whatAnArchetypeMakesKeepsItsContract(String archetype) throws Exception {
    Path project = generate(archetype);
    Path classes = compile(project, "main");
    Path jar = jar(project, classes, "1.0.0");
    Path tests = compile(project, "test", classes);
    int count = 0;
    for (Method method : NativesContract.class.getMethods()) {
      if (method.isAnnotationPresent(Test.class)) {
        method.invoke(madeBy(project, tests, jar));
        count++;
      }
    }
    assertEquals(4, count);
  }

  /** The test of the made project, as JUnit makes it in the project's folder. */
  private NativesContract madeBy(Path project, Path tests, Path jar) throws Exception {
    String name;
    try (Stream<Path> files = Files.walk(tests)) {
      name =
          files
              .map(file -> tests.relativize(file).toString())
              .filter(file -> file.endsWith("IT.class"))
              .findFirst()
              .orElseThrow()
              .replace(".class", "")
              .replace('/', '.');
    }
    NativesContract own;
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {tests.toUri().toURL()}, getClass().getClassLoader())) {
      own = (NativesContract) loader.loadClass(name).getConstructor().newInstance();
    }
    Made made = new Made(own, project, jar);
    made.folder = Files.createTempDirectory(folder, "contract");
    return made;
  }

  /** A jar that says by an annotation what it needs: a bundle, and a program. */
  private Path needing(Path classes) throws Exception {
    Path source = folder.resolve("User.java");
    Files.writeString(
        source,
        """
        package com.acme.user;

        @pvm.natives.RequireNatives(com.acme.made.Relay.class)
        public class User {
          public static void main(String[] args) {
            com.acme.made.Relay.set(1, true);
            System.out.println("closed " + com.acme.made.Relay.isClosed(1));
          }
        }
        """);
    Path compiled = Files.createDirectories(folder.resolve("user"));
    VendorBundle.compile(List.of(source), compiled, classes);
    Path jar = folder.resolve("needs.jar");
    try (Builder builder = new Builder()) {
      builder.setClasspath(new File[] {compiled.toFile()});
      for (File entry : VendorBundle.classPath()) {
        builder.addClasspath(entry);
      }
      builder.setProperty("Bundle-SymbolicName", "needs");
      builder.setProperty("Private-Package", "com.acme.user");
      builder.setProperty("Import-Package", "!com.acme.made,*");
      builder.setProperty("Main-Class", "com.acme.user.User");
      builder.build().write(jar.toFile());
    }
    return jar;
  }

  @Test
  void whatAProgramOrABundleLacksIsNamed() throws Exception {
    Path project = generate("driver");
    Path classes = compile(project, "main");
    Path needs = needing(classes);
    Hub hub = Hub.start(folder);
    try {
      String program = hub.shell().fail("pvm:start " + needs);
      assertTrue(
          program.contains(
              "process needs needs the natives of com.acme.made.Relay, which no installed bundle"
                  + " has"),
          program);
      String id = hub.exec("install " + needs.toUri()).replaceAll("\\D+", "");
      String bundle = hub.shell().fail("(($.context) getBundle " + id + ") start");
      assertTrue(bundle.contains("pvm.natives; (type=com.acme.made.Relay)"), bundle);
      hub.install(jar(project, classes, "1.0.0"));
      hub.exec("start " + id);
      hub.exec("pvm:start --grant relay:1 " + needs);
      hub.awaitPrinted("needs", "closed true");
    } finally {
      hub.stop();
    }
  }

  @Test
  void aMadeBundleIsSwappedOnARunningHub() throws Exception {
    Path project = generate("driver");
    Path classes = compile(project, "main");
    Path first = jar(project, classes, "1.0.0");
    Path second = jar(project, classes, "1.1.0");
    Hub hub = Hub.start(folder);
    try {
      hub.install(first);
      Path program = project.resolve("src/test/programs/Blinks.java");
      hub.exec("pvm:start --grant relay:1 " + program);
      hub.exec("pvm:update " + PACKAGE + " " + second.toUri());
      hub.awaitPrinted("Blinks", "not granted");
      assertTrue(hub.exec("pvm:devices").contains("relays that are remembered only"));
      assertTrue(hub.exec("pvm:natives").contains(PACKAGE + " 1.1.0"));
      String drivers = hub.exec("pvm:drivers --json");
      assertTrue(drivers.contains("\"version\":\"1.1.0\",\"health\":\"SOUND\""), drivers);
      hub.exec("pvm:rollback " + PACKAGE);
      assertTrue(hub.exec("pvm:natives").contains(PACKAGE + " 1.0.0"));
      assertEquals(List.of("not granted"), hub.printed("Blinks"));
    } finally {
      hub.stop();
    }
  }

  /** A test of a made project, run in another folder than that. */
  private static final class Made extends NativesContract {
    private final NativesContract own;
    private final Path project;
    private final Path jar;

    Made(NativesContract own, Path project, Path jar) {
      this.own = own;
      this.project = project;
      this.jar = jar;
    }

    @Override
    protected Path bundle() {
      return jar;
    }

    @Override
    protected Path program() {
      return project.resolve(call("program", Path.class));
    }

    @Override
    @SuppressWarnings("unchecked")
    protected Set<String> grants() {
      return call("grants", Set.class);
    }

    private <T> T call(String name, Class<T> type) {
      try {
        Class<?> declaring = own.getClass();
        while (Arrays.stream(declaring.getDeclaredMethods())
            .noneMatch(m -> m.getName().equals(name))) {
          declaring = declaring.getSuperclass();
        }
        Method method = declaring.getDeclaredMethod(name);
        method.setAccessible(true);
        return type.cast(method.invoke(own));
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
  }
}
