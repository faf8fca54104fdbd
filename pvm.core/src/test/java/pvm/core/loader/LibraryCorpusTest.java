package pvm.core.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pvm.core.library.ClassSource;
import pvm.core.library.Library;
import pvm.core.translate.Translator.Translated;

/**
 * Classes of java.base that programs may use are lifted, translated, defined by the loader of a
 * process and pass the verifier of the JVM, but for those that docs/jdk-classes.md lists with the
 * reason.
 *
 * <p>A random sample; {@code -Dpvm.corpus=all} takes all of them and checks the whole list, {@code
 * -Dpvm.corpus=write} writes it, {@code -Dpvm.seed=N} takes another sample.
 */
class LibraryCorpusTest {
  private static final int SAMPLE = 300;
  private static final Path LIST = Path.of("../docs/jdk-classes.md");

  private final Library library = new Library();
  private final ClassSource source = new ClassSource(library);
  private final Set<String> derived = new HashSet<>();
  private final GuestLoader loader = loader();

  private GuestLoader loader() {
    var translation = new ClassTranslation(library, source, path -> null, null, "corpus");
    return new GuestLoader(
        "corpus",
        library,
        name -> {
          List<Translated> made = translation.apply(name);
          if (made != null) {
            made.stream().skip(1).forEach(t -> derived.add(t.name()));
          }
          return made;
        });
  }

  @Test
  void classesOfTheJdkPassTheVerifierBehindTheLoaderOfAProcess() throws IOException {
    String mode = System.getProperty("pvm.corpus", "sample");
    long seed = Long.getLong("pvm.seed", 25);
    List<String> names = new ArrayList<>(names());
    int all = names.size();
    if (mode.equals("sample")) {
      Collections.shuffle(names, new Random(seed));
      names = names.subList(0, SAMPLE);
    }
    Map<String, String> refused = new TreeMap<>();
    for (String name : names) {
      String reason = verify(name);
      if (reason != null) {
        refused.put(name.replace('/', '.'), reason);
      }
    }
    System.out.printf(
        "library corpus: seed %d, %d classes, %d refused%n", seed, names.size(), refused.size());
    if (mode.equals("write")) {
      Files.writeString(LIST, text(all, refused));
    }
    Set<String> checked = names.stream().map(n -> n.replace('/', '.')).collect(Collectors.toSet());
    Map<String, String> listed = listed();
    listed.keySet().retainAll(checked);
    assertEquals(lines(listed), lines(refused), "docs/jdk-classes.md; -Dpvm.corpus=write makes it");
  }

  private static String lines(Map<String, String> refused) {
    return refused.entrySet().stream()
        .map(e -> "| `" + e.getKey() + "` | " + e.getValue() + " |\n")
        .collect(Collectors.joining());
  }

  private static String text(int all, Map<String, String> refused) {
    return """
        # Classes of the JDK that programs can't use

        Of the %,d classes of java.base that are read from the JDK, rewritten and given to programs,
        these %d are refused when they are loaded, for the reason given. Nearly all are parts of
        files, sockets and providers of cryptography, whose public classes are refused already: see
        [limits.md](limits.md). `LibraryCorpusTest` checks this list, and writes it with
        `-Dpvm.corpus=write`. It was made on Java %s.

        | Class | Why |
        | --- | --- |
        %s"""
        .formatted(all, refused.size(), Runtime.version().feature(), lines(refused));
  }

  private static Map<String, String> listed() throws IOException {
    Map<String, String> listed = new TreeMap<>();
    for (String line : Files.readAllLines(LIST)) {
      if (line.startsWith("| `")) {
        String[] cells = line.split(" *\\| *", -1);
        listed.put(cells[1].replace("`", ""), cells[2]);
      }
    }
    return listed;
  }

  private List<String> names() throws IOException {
    Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
    try (Stream<Path> files = Files.walk(base)) {
      return files
          .map(file -> base.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.equals("module-info.class"))
          .map(file -> file.substring(0, file.length() - ".class".length()))
          .filter(name -> library.place(name).isRenamed())
          .filter(name -> source.bytes(name) != null) // parts of a class that another stands for
          .sorted()
          .toList();
    }
  }

  /** Why a class can't be used; null if it can. */
  private String verify(String name) {
    derived.clear();
    try {
      link(library.translated(name));
      for (String lambda : List.copyOf(derived)) {
        link(lambda);
      }
      return null;
    } catch (LinkageError e) {
      return reason(String.valueOf(e.getMessage()));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static String reason(String message) {
    Matcher superclass = Pattern.compile(" extends (\\S+): programs can't").matcher(message);
    if (superclass.find()) {
      return "extends " + superclass.group(1) + ", which is not offered";
    }
    Matcher sealed = Pattern.compile("sealed class (\\S+) is in module").matcher(message);
    if (sealed.find()) {
      return "extends " + sealed.group(1) + ", which is sealed";
    }
    throw new AssertionError("a class that the verifier refuses is a bug of ours: " + message);
  }

  private void link(String translated) throws ClassNotFoundException {
    Class<?> type = Class.forName(translated.replace('/', '.'), false, loader);
    assertNotNull(type.getDeclaredConstructors()); // which links it
  }
}
