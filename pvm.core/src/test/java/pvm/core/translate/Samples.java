package pvm.core.translate;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sources in {@code samples/}, compiled once for each release. A sample names the first release
 * it can be compiled for in its first line: {@code // release 17}.
 */
final class Samples {
  private static final List<Integer> RELEASES = List.of(8, 11, 17, 21, 25);
  private static final Pattern FIRST_RELEASE = Pattern.compile("^// release (\\d+)");
  private static final Map<Integer, Map<String, byte[]>> COMPILED = new ConcurrentHashMap<>();

  /** A sample and the release it is compiled for. */
  record Sample(String name, int release) {

    /** Its class files by internal name. */
    Map<String, byte[]> classes() {
      Map<String, byte[]> classes = new HashMap<>();
      COMPILED
          .computeIfAbsent(release, Samples::compile)
          .forEach(
              (key, bytes) -> {
                if (key.equals(name) || key.startsWith(name + "$")) {
                  classes.put(key, bytes);
                }
              });
      return classes;
    }
  }

  private Samples() {}

  static Stream<Sample> all() {
    return RELEASES.stream().flatMap(r -> texts(r).keySet().stream().map(n -> new Sample(n, r)));
  }

  private static Map<String, byte[]> compile(int release) {
    return Sources.compile(texts(release), "--release", Integer.toString(release));
  }

  /** The sources that can be compiled for a release. */
  private static Map<String, String> texts(int release) {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of(Samples.class.getResource("samples").toURI()))) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        Matcher matcher = FIRST_RELEASE.matcher(text);
        if (!matcher.find()) {
          throw new AssertionError(file + " does not name its first release");
        }
        if (Integer.parseInt(matcher.group(1)) <= release) {
          texts.put(file.getFileName().toString().replace(".java", ""), text);
        }
      }
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
    return texts;
  }
}
