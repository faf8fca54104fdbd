package pvm.itests;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which bundle knows which, and that ARCHITECTURE.md names every package there is. */
class LayersTest {
  /** Modules that are built before these tests. */
  private static final List<String> MODULES =
      List.of(
          "pvm.natives.api",
          "pvm.core",
          "persistence.chronicle",
          "drivers.gpio.board",
          "drivers.gpio",
          "drivers.net",
          "drivers.storage",
          "pvm.shell",
          "pvm.shell.ssh",
          "vendor.kit",
          "launcher");

  private static final Pattern NAMED = Pattern.compile("^\\|[^|]*\\| `(pvm\\.[a-z0-9.*]+)` \\|");

  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    Path root = Repository.root();
    classes =
        new ClassFileImporter()
            .importPaths(MODULES.stream().map(m -> root.resolve(m + "/target/classes")).toList());
  }

  @Test
  void onlyTheVendorsTestsKnowTheEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackages("pvm.core..", "pvm.vendor..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("pvm.core..")
        .check(classes);
  }

  @Test
  void whatVendorsCompileAgainstDependsOnNothingOfOurs() {
    noClasses()
        .that()
        .resideInAnyPackage("pvm.natives..", "pvm.device..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("pvm..").and(resideOutsideOfPackages("pvm.natives..", "pvm.device..")))
        .check(classes);
  }

  @Test
  void driversKnowNeitherProcessesNorStores() {
    noClasses()
        .that()
        .resideInAnyPackage("pvm.drivers..", "pvm.gpio..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("pvm.api..", "pvm.store..", "pvm.shell..")
        .check(classes);
  }

  @Test
  void oneBundleKnowsChronicle() {
    noClasses()
        .that()
        .resideOutsideOfPackages("pvm.persistence.chronicle..", "net.openhft..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("net.openhft..")
        .check(classes);
  }

  @Test
  void theArchitectureNamesEveryPackage() throws Exception {
    Set<String> packages =
        classes.stream()
            .map(c -> c.getPackage())
            .map(JavaPackage::getName)
            .filter(name -> name.startsWith("pvm."))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> named;
    try (Stream<String> lines = Files.lines(Repository.root().resolve("ARCHITECTURE.md"))) {
      named =
          lines
              .map(NAMED::matcher)
              .filter(matcher -> matcher.find())
              .map(matcher -> matcher.group(1))
              .filter(name -> !name.equals("pvm.bench")) // built after these tests
              .collect(Collectors.toCollection(TreeSet::new));
    }
    Set<String> unnamed = new TreeSet<>(packages);
    unnamed.removeIf(each -> named.stream().anyMatch(name -> covers(name, each)));
    assertEquals(Set.of(), unnamed, "packages that the table has not");
    named.removeIf(name -> packages.stream().anyMatch(each -> covers(name, each)));
    assertEquals(Set.of(), named, "packages of the table that are not there");
  }

  /** A name that ends with a star stands for all packages below, and for the one itself. */
  private static boolean covers(String name, String packageName) {
    String stem = name.replace(".*", "");
    return packageName.equals(stem) || name.endsWith(".*") && packageName.startsWith(stem + ".");
  }
}
