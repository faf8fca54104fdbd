package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pvm.api.Program;
import pvm.api.PvmException;
import pvm.api.PvmProcess;
import pvm.core.kernel.Machine;
import pvm.core.loader.TranslationCache;
import pvm.store.MemoryStore;

/** A process goes on with the new code of its program, or is told what stands in the way. */
class UpgradeIT {
  private static final String SHOP =
      """
      import java.util.*;
      import java.util.function.*;

      public class Shop {
        static int sold;
        static final List<String> log = new ArrayList<>();

        enum Size { SMALL, LARGE }

        interface Priced { int price(); }

        static class Item implements Priced {
          String name = "tea";
          int price = 3;
          Size size = Size.LARGE;
          public int price() { return price; }
        }

        static Object named(Item item) {
          return new Object() {
            @Override public String toString() { return item.name; }
          };
        }

        static IntUnaryOperator discount(int percent) {
          return price -> price * (100 - percent) / 100;
        }

        static String line(Item item, Object name, IntUnaryOperator discount) {
          log.add(item.name);
          return "day " + ++sold + " " + name + " " + discount.applyAsInt(item.price() * 100);
        }

        public static void main(String[] args) throws Exception {
          Item item = new Item();
          Object name = named(item);
          IntUnaryOperator discount = discount(10);
          for (int day = 1; day <= 3; day++) {
            System.out.println(line(item, name, discount));
            Thread.sleep(200);
          }
        }
      }
      """;

  private final MemoryStore store = new MemoryStore();
  private static TranslationCache cache;
  private Machine machine;
  @TempDir Path folder;

  @BeforeAll
  static void openCache(@TempDir Path folder) {
    cache = TranslationCache.open(folder.resolve("classes.pack"));
  }

  @AfterAll
  static void closeCache() {
    cache.close();
  }

  @BeforeEach
  void makeMachine() {
    OutputStream none = OutputStream.nullOutputStream();
    machine =
        new Machine(
            new Machine.Ground(store, folder, cache, "test"),
            new Machine.Streams(InputStream.nullInputStream(), none, none));
  }

  @Test
  void goesOnWithNewCodeAndKeepsItsStateAndItsUpgrade() throws Exception {
    stopAfterALine(SHOP, false);
    // The lambda is made at another place, by a method with another number.
    String changed =
        SHOP.replace(
                "static int sold;",
                """
                static int sold;
                int unused(int n) { IntSupplier other = () -> n; return other.getAsInt(); }
                static int bonus;
                """)
            .replace("int price = 3;", "int price = 3; int added = 7;")
            .replace("\"day \" + ++sold", "\"new \" + ++sold + \" \" + (item.added + bonus)");
    stopAfterALine(changed, true);
    assertEquals("day 1 tea 270\nnew 2 0 tea 270\n", output());
    // From now on the new code is in the image, whatever the file is.
    assertEquals(0, start(SHOP, false).waitFor());
    assertEquals("day 1 tea 270\nnew 2 0 tea 270\nnew 3 0 tea 270\n", output());
  }

  @Test
  void goesOnWithOldCodeUnlessAskedTo() throws Exception {
    String changed = SHOP.replace("\"day \"", "\"new \"");
    stopAfterALine(SHOP, false);
    stopAfterALine(changed, false);
    assertEquals(0, start(changed, false).waitFor());
    assertEquals("day 1 tea 270\nday 2 tea 270\nday 3 tea 270\n", output());
  }

  @Test
  void doesWithoutUpgradeWhereNothingHasChanged() throws Exception {
    stopAfterALine(SHOP, false);
    assertEquals(0, start("// a comment\n" + SHOP, true).waitFor());
    assertEquals("day 1 tea 270\nday 2 tea 270\nday 3 tea 270\n", output());
  }

  @Test
  void listsWhatStandsInTheWayAndChangesNothing() throws Exception {
    stopAfterALine(SHOP, false);
    obstacle(
        "day <= 3",
        "day <= 4",
        "Shop: method main([Ljava/lang/String;)V is on a stack and has changed");
    obstacle(
        "int price = 3;",
        "Integer price = 3;",
        "Shop$Item: field price of type int is gone, and objects have it");
    obstacle("int sold;", "long sold;", "Shop: static field sold of type int is gone");
    obstacle(
        "ArrayList<>();",
        "ArrayList<>(), two = log;",
        "Shop: static field two is new, and static initializers don't run again");
    obstacle(
        "SMALL,",
        "SMALL, MEDIUM,",
        "Shop$Size: static field MEDIUM is new, and static initializers don't run again");
    obstacle(
        "return item.name;",
        "return item.name + 1;",
        "Shop$1: an anonymous class that has objects must not change");
    obstacle(
        "price * (100",
        "price * (99",
        "the lambda of Shop.discount (line 26), which an object is, has changed or is gone");
    obstacle(
        "Item implements Priced",
        "Item",
        "Shop$Item: it is no Shop$Priced any more, and there are objects of it");
    assertEquals(0, start(SHOP.replace("day <= 3", "day <= 4"), false).waitFor());
    assertEquals("day 1 tea 270\nday 2 tea 270\nday 3 tea 270\n", output());
  }

  private void obstacle(String old, String now, String obstacle) {
    String changed = SHOP.replace(old, now);
    PvmException refused = assertThrows(PvmException.class, () -> start(changed, true));
    String message = refused.getMessage();
    assertTrue(message.lines().anyMatch(("  " + obstacle)::equals), message);
    assertTrue(
        message.startsWith("process Shop can't go on with the new code of " + source() + ":\n"),
        message);
    assertTrue(message.endsWith("without --upgrade, or begin anew with --fresh"), message);
  }

  private Path source() {
    return folder.resolve("Shop.java");
  }

  private String output() throws Exception {
    return Files.readString(folder.resolve("Shop.out"));
  }

  /** Runs the program until it has written one line more, and stops it. */
  private void stopAfterALine(String text, boolean isUpgrade) throws Exception {
    Path log = folder.resolve("Shop.out");
    long before = Files.exists(log) ? Files.readString(log).lines().count() : 0;
    PvmProcess process = start(text, isUpgrade);
    while (Files.readString(log).lines().count() == before) {
      process.checkpoint();
    }
    process.stop();
  }

  private PvmProcess start(String text, boolean isUpgrade) throws Exception {
    Files.writeString(source(), text);
    return machine.start(
        new Program(
            "Shop",
            source(),
            List.of(),
            null,
            List.of(),
            Duration.ZERO,
            Program.LATEST,
            isUpgrade,
            Set.of()));
  }
}
