package pvm.natives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.header.Attrs;
import aQute.bnd.header.Parameters;
import aQute.bnd.osgi.Analyzer;
import aQute.bnd.osgi.Constants;
import aQute.bnd.osgi.Instructions;
import aQute.bnd.osgi.Jar;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Diff;
import aQute.bnd.service.diff.Tree;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What vendors compile against, compared with what it was when a version was released, which {@code
 * api.txt} has: a package that has changed has a higher version, as bnd's rules of semantic
 * versioning want it. {@code -Dpvm.api=write} records it anew, when a version is released.
 */
class ApiTest {
  private static final Path RELEASED = Path.of("api.txt");

  @Test
  void whatHasChangedHasAHigherVersion() throws Exception {
    Tree built = built();
    if ("write".equals(System.getProperty("pvm.api"))) {
      Files.writeString(RELEASED, ApiText.of(built));
    }
    assertEquals(List.of(), problems(built, Files.readString(RELEASED)));
  }

  @Test
  void theTextSaysAllThatIsReadFromIt() throws Exception {
    assertEquals(released(), ApiText.of(ApiText.parse(released())));
  }

  @Test
  void aMethodThatVendorsHaveToAddIsAMajorChange() throws Exception {
    String without = released().replaceFirst("    METHOD devices\\(.*\\n( {6}.*\\n)*", "");
    assertOneProblem(without, "pvm.device 1.0.0", "2.0.0: ", "METHOD devices() ADDED");
  }

  @Test
  void aMethodThatVendorsCanCallIsAMinorChange() throws Exception {
    String without = released().replaceFirst("    METHOD made\\(.*\\n( {6}.*\\n)*", "");
    assertOneProblem(
        without, "pvm.natives 1.0.0", "1.1.0: ", "METHOD made(java.lang.Object) ADDED");
  }

  @Test
  void aMethodThatIsGoneIsAMajorChange() throws Exception {
    String with =
        released().replaceFirst("    METHOD made\\(", "    METHOD old()\n      RETURN int\n$0");
    assertOneProblem(with, "pvm.natives 1.0.0", "2.0.0: ", "METHOD old() REMOVED");
  }

  private static String released() throws Exception {
    return ApiText.of(built());
  }

  private static void assertOneProblem(String released, String... parts) throws Exception {
    List<String> problems = problems(built(), released);
    assertEquals(1, problems.size(), problems::toString);
    for (String part : parts) {
      assertTrue(problems.getFirst().contains(part), problems::toString);
    }
  }

  /** The API that was compiled. */
  private static Tree built() throws Exception {
    try (Analyzer analyzer = new Analyzer(new Jar(new File("target/classes")))) {
      analyzer.setBundleSymbolicName("pvm.natives.api");
      analyzer.getJar().setManifest(analyzer.calcManifest());
      return new DiffPluginImpl().tree(analyzer.getJar());
    }
  }

  /** What has changed without the version that it must have, a line for each package. */
  private static List<String> problems(Tree built, String released) throws Exception {
    Tree newer = ApiText.parse(ApiText.of(built));
    Tree older = ApiText.parse(released);
    List<String> problems = new ArrayList<>();
    try (Analyzer reporter = new Analyzer()) {
      Baseline baseline = new Baseline(reporter, new DiffPluginImpl());
      for (Baseline.Info info :
          baseline.baseline(newer, exports(newer), older, exports(older), new Instructions())) {
        if (info.packageDiff.getDelta() == Delta.REMOVED) {
          problems.add("package " + info.packageName + " is gone; vendors import it");
        } else if (info.mismatch) {
          problems.add(
              "package %s %s has changed since %s and must be %s:%s"
                  .formatted(
                      info.packageName,
                      info.newerVersion,
                      info.olderVersion,
                      info.suggestedVersion,
                      changes(info.packageDiff, "")));
        }
      }
    }
    return problems;
  }

  private static Parameters exports(Tree bundle) {
    Parameters exports = new Parameters();
    for (Tree each : bundle.get("<api>").getChildren()) {
      Attrs attributes = new Attrs();
      attributes.put(Constants.VERSION_ATTRIBUTE, ApiText.version(each));
      exports.put(each.getName(), attributes);
    }
    return exports;
  }

  /** What makes the difference: the innermost elements that were added or removed. */
  private static String changes(Diff diff, String where) {
    StringBuilder text = new StringBuilder();
    for (Diff each : diff.getChildren()) {
      String what = where + " " + each.getType() + " " + each.getName();
      switch (each.getDelta()) {
        case UNCHANGED, IGNORED -> {}
        case ADDED, REMOVED -> text.append(what).append(' ').append(each.getDelta()).append(';');
        default -> text.append(changes(each, what));
      }
    }
    return text.toString();
  }
}
