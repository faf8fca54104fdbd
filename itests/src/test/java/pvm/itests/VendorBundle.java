package pvm.itests;

import aQute.bnd.osgi.Builder;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A bundle as a vendor makes it: sources of {@code itests/bundles}, compiled by javac against
 * {@code pvm.natives.api} and annotations of OSGi, packed by bnd.
 */
final class VendorBundle {
  private final String name;
  private final String as;
  private final Path work;

  /**
   * @param name of the folder of sources
   * @param work a folder to build in
   */
  VendorBundle(String name, Path work) {
    this(name, name, work);
  }

  /**
   * @param as another name that the bundle and its packages get
   */
  VendorBundle(String name, String as, Path work) {
    this.name = name;
    this.as = as;
    this.work = work;
  }

  /** Builds a version of it. */
  Path build(String version) throws Exception {
    return build(version, source -> source);
  }

  /**
   * Builds a version of it of changed sources.
   *
   * @param change of the text of each source file
   */
  Path build(String version, UnaryOperator<String> change) throws Exception {
    Path folder = Files.createTempDirectory(work, name);
    Path classes = Files.createDirectory(folder.resolve("classes"));
    UnaryOperator<String> renamed =
        text -> change.apply(text.replace("acme." + name, "acme." + as));
    compile(changed(name, folder.resolve("src"), renamed), classes);
    Path jar = folder.resolve(as + "-" + version + ".jar");
    try (Builder builder = new Builder()) {
      builder.setClasspath(new File[] {classes.toFile()});
      for (File entry : classPath()) {
        builder.addClasspath(entry);
      }
      builder.setProperty("Bundle-SymbolicName", "com.acme." + as);
      builder.setProperty("Bundle-Version", version);
      builder.setProperty("Private-Package", "com.acme." + as + ".*");
      builder.build().write(jar.toFile());
      if (!builder.isOk()) {
        throw new AssertionError(builder.getErrors());
      }
    }
    return jar;
  }

  /** Compiles the sources of a bundle as they are; the folder of its class files. */
  static Path classes(String name, Path work) throws Exception {
    Path classes = Files.createDirectories(work.resolve(name + "-classes"));
    compile(changed(name, work.resolve(name + "-src"), source -> source), classes);
    return classes;
  }

  /** Compiles the programs beside the sources of a bundle; the folder of their class files. */
  static Path programs(String name, Path work, Path bundleClasses) throws Exception {
    Path classes = Files.createDirectories(work.resolve(name + "-programs"));
    Path source = Repository.root().resolve("itests/bundles").resolve(name);
    try (Stream<Path> files = Files.list(source)) {
      compile(files.filter(f -> f.toString().endsWith(".java")).toList(), classes, bundleClasses);
    }
    return classes;
  }

  private static List<Path> changed(String name, Path target, UnaryOperator<String> change)
      throws Exception {
    Path source = Repository.root().resolve("itests/bundles").resolve(name).resolve("src");
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(source)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path copy = target.resolve(source.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        files.add(Files.writeString(copy, change.apply(Files.readString(file))));
      }
    }
    return files;
  }

  /** Compiles sources against what the tests are compiled against, and other folders. */
  static void compile(List<Path> sources, Path classes, Path... others) {
    String path = System.getProperty("java.class.path");
    for (Path other : others) {
      path += File.pathSeparator + other;
    }
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-cp", path, "-d"));
    arguments.add(classes.toString());
    sources.forEach(file -> arguments.add(file.toString()));
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (code != 0) {
      throw new AssertionError("does not compile: " + sources);
    }
  }

  /** What bnd finds annotations and imported packages in. */
  static List<File> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(File::new)
        .filter(File::exists)
        .toList();
  }
}
