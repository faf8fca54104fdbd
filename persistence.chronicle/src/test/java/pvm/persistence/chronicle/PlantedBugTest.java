package pvm.persistence.chronicle;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static pvm.persistence.chronicle.PlantedBug.answers;
import static pvm.persistence.chronicle.PlantedBug.leftOut;

import java.lang.reflect.Method;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Power cuts must find each of these bugs: what they don't find they don't test. */
@Execution(ExecutionMode.CONCURRENT)
final class PlantedBugTest {
  private static final Logger QUIET = Logger.getLogger("pvm.persistence.chronicle");
  private static final int LIVES = 60;

  @BeforeAll
  static void hush() {
    QUIET.setLevel(Level.OFF);
  }

  @AfterAll
  static void speak() {
    QUIET.setLevel(null);
  }

  static List<PlantedBug> bugs() {
    String console = "pvm.store.disk.CommittedOutput";
    return List.of(
        leftOut("a commit is not forced", "RedoLog", "append", "force"),
        leftOut("the name of a new segment is not synced", "SegmentFiles", "start", "syncFolder"),
        leftOut("a new segment is not renamed", "SegmentFiles", "start", "rename"),
        leftOut("a record found at a start is not forced", "RedoLog", "resume", "force"),
        leftOut("names found at a start are not synced", "Generations", "load", "syncFolder"),
        leftOut("CURRENT is not forced", "Current", "write", "force"),
        leftOut("the name of CURRENT is not synced", "Current", "write", "syncFolder"),
        leftOut("the switch is left out", "Generations", "adopt", "write"),
        leftOut("a commit as a base is not switched to", "Generations", "commitAsBase", "write"),
        leftOut("a map is not forced", "BaseBuilder", "build", "force"),
        leftOut("the name of a map is not synced", "BaseBuilder", "build", "syncFolder"),
        leftOut("a seal is not forced", "Seal", "write", "force"),
        answers("checksums of records are not looked at", "LogScanner", "isEndRight", true),
        answers("a torn record is taken for damage", "LogScanner", "wasCommitted", true),
        leftOut("a record that doesn't count leaves entries", "LogReplay", "records", "abandon"),
        leftOut("the console log is not forced", console, "force", "force"),
        leftOut("the name of the console log is not synced", console, "openOrCreate", "syncFolder"),
        leftOut("the console log is not cut off", console, "restore", "truncate"),
        leftOut("the console log is not written again", console, "restore", "writeAt"));
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void isFound(PlantedBug bug) throws Exception {
    String wrong = run(bug);
    assertNotNull(wrong, "not found in " + LIVES + " lives: " + bug);
    System.out.println(bug + ": " + wrong);
  }

  /** The sector's border must be within the header of a record, and the power cut twice. */
  @Test
  void aTornRecordThatIsNotWipedIsFoundAmongAllCuts() throws Exception {
    PlantedBug bug = leftOut("a torn record is not wiped", "RedoLog", "resume", "erase");
    String wrong = (String) method(bug.loader(), "runAll").invoke(null);
    assertNotNull(wrong);
    System.out.println(bug + ": " + wrong);
  }

  @Test
  void theSameLivesFindNothingWithoutABug() throws Exception {
    assertNull(method(PlantedBug.soundLoader(), "run", int.class).invoke(null, 15));
  }

  @Test
  void aBugThatCanNotBePlantedIsRefused() {
    for (PlantedBug bug :
        List.of(
            leftOut("no such call", "RedoLog", "append", "appendix"),
            leftOut("no such method", "RedoLog", "appendix", "force"))) {
      assertThrows(IllegalArgumentException.class, bug::loader, bug.what());
    }
  }

  private static String run(PlantedBug bug) throws Exception {
    return (String) method(bug.loader(), "run", int.class).invoke(null, LIVES);
  }

  private static Method method(ClassLoader loader, String name, Class<?>... types)
      throws Exception {
    Class<?> lives = loader.loadClass(PlantedBugLives.class.getName());
    Method method = lives.getDeclaredMethod(name, types);
    method.setAccessible(true);
    return method;
  }
}
