package pvm.core.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import pvm.core.library.Placement.Kind;

/** docs/jdk-packages.md says what becomes of the public classes of the JDK. */
class LibraryTableTest {
  private static final Path TABLE = Path.of("../docs/jdk-packages.md");
  private static final List<String> MODULES =
      List.of("java.base", "java.desktop", "java.logging", "java.prefs", "java.sql");

  private static final String INTRODUCTION =
      """
      # Packages of the JDK

      What becomes of the public classes of the packages that the JDK exports. *Lifted* ones are read from the JDK and
      rewritten like a program; *ours* stand for those that can't be; *host* classes are the JVM's own, calls to them being
      bridged where a program must not make them directly; *refused* ones may be mentioned, but a call throws a
      `LinkageError` that says what to use instead. The packages of all other modules are refused. `LibraryTableTest`
      checks this table and writes it with `-Dpvm.corpus=write`; `library.rules` decides, and
      [jdk-classes.md](jdk-classes.md) has the classes that are lifted in vain.

      | Package | Lifted | Ours | Host | Refused | Refused classes, and what to use instead |
      | --- | ---: | ---: | ---: | ---: | --- |
      """;

  private final Library library = new Library();

  @Test
  void documentTellsWhatTheRulesSay() throws IOException {
    StringBuilder table = new StringBuilder(INTRODUCTION);
    for (Map.Entry<String, List<String>> each : publicClasses().entrySet()) {
      table.append(row(each.getKey(), each.getValue()));
    }
    if (System.getProperty("pvm.corpus", "").equals("write")) {
      Files.writeString(TABLE, table);
    }
    assertEquals(Files.readString(TABLE), table.toString(), "-Dpvm.corpus=write makes it");
  }

  private String row(String packageName, List<String> classes) {
    Map<Kind, List<String>> kinds = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      kinds.put(kind, classes.stream().filter(c -> library.place(c).kind() == kind).toList());
    }
    return "| `%s` | %d | %d | %d | %d | %s |%n"
        .formatted(
            packageName.replace('/', '.'),
            kinds.get(Kind.LIFTED).size(),
            kinds.get(Kind.REPLACED).size(),
            kinds.get(Kind.HOST).size(),
            kinds.get(Kind.REFUSED).size(),
            refused(kinds.get(Kind.REFUSED), classes.size()));
  }

  private String refused(List<String> refused, int all) {
    Map<String, List<String>> byReason =
        refused.stream()
            .collect(
                Collectors.groupingBy(
                    name -> library.place(name).instead(), TreeMap::new, Collectors.toList()));
    return byReason.entrySet().stream()
        .map(
            e ->
                (e.getValue().size() == all ? "all" : simpleNames(e.getValue()))
                    + (e.getKey().isEmpty() ? "" : ": " + e.getKey()))
        .collect(Collectors.joining("; "));
  }

  private static String simpleNames(List<String> classes) {
    return classes.stream()
        .map(name -> '`' + name.substring(name.lastIndexOf('/') + 1) + '`')
        .collect(Collectors.joining(", "));
  }

  /** Internal names of public classes by their exported package, all in the order of names. */
  private static Map<String, List<String>> publicClasses() throws IOException {
    Map<String, List<String>> classes = new TreeMap<>();
    for (String module : MODULES) {
      ModuleDescriptor descriptor = ModuleFinder.ofSystem().find(module).orElseThrow().descriptor();
      for (ModuleDescriptor.Exports export : descriptor.exports()) {
        String packageName = export.source().replace('.', '/');
        boolean isOffered = !module.equals("java.desktop") || packageName.equals("java/beans");
        if (!export.isQualified() && isOffered) {
          classes.put(packageName, publicClasses(module, packageName));
        }
      }
    }
    return classes;
  }

  private static List<String> publicClasses(String module, String packageName) throws IOException {
    Path folder =
        FileSystems.getFileSystem(URI.create("jrt:/"))
            .getPath("/modules/" + module + "/" + packageName);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .map(LibraryTableTest::publicName)
          .filter(name -> !name.isEmpty() && !name.contains("$"))
          .sorted()
          .toList();
    }
  }

  /** The internal name of a class file's class; empty if it is not public. */
  private static String publicName(Path file) {
    try {
      ClassReader reader = new ClassReader(Files.readAllBytes(file));
      return (reader.getAccess() & Opcodes.ACC_PUBLIC) != 0 ? reader.getClassName() : "";
    } catch (IOException e) {
      throw new AssertionError(file + " can't be read", e);
    }
  }
}
