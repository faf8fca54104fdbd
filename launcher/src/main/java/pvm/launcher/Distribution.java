package pvm.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The folder that PVM is shipped as; only ever read.
 *
 * <pre>
 * bundles/NN/*.jar          bundles that start at level NN
 * etc/framework.properties  settings of the framework
 * etc/jvm.options           flags of the JVM
 * examples/                 programs to run
 * </pre>
 */
record Distribution(Path folder) {

  /** The bundles by start level. */
  Map<Integer, List<Path>> bundles() throws IOException {
    Map<Integer, List<Path>> bundles = new TreeMap<>();
    for (Path level : children(folder.resolve("bundles"))) {
      bundles.put(Integer.valueOf(level.getFileName().toString()), children(level));
    }
    return bundles;
  }

  Path logging() {
    return folder.resolve("etc/logback.xml");
  }

  Path examples() {
    return folder.resolve("examples");
  }

  Map<String, String> frameworkSettings() throws IOException {
    Properties settings = new Properties();
    try (Reader file = Files.newBufferedReader(folder.resolve("etc/framework.properties"))) {
      settings.load(file);
    }
    Map<String, String> map = new TreeMap<>();
    settings.stringPropertyNames().forEach(key -> map.put(key, settings.getProperty(key)));
    return map;
  }

  static String version() throws IOException {
    try (InputStream file = Distribution.class.getResourceAsStream("version.txt")) {
      return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(children::add);
    }
    children.sort(null);
    return children;
  }
}
