package pvm.core.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pvm.core.library.Refusal.Reason;

class LifterTest {
  @TempDir Path folder;

  private Guest.Run run(String body) throws Exception {
    Path source = folder.resolve("Main.java");
    Files.writeString(
        source,
        "public class Main {\n  public static void main(String[] args) throws Throwable {\n"
            + body
            + "\n  }\n}\n");
    return Guest.compile(source, Files.createDirectory(folder.resolve("out"))).runLifted("");
  }

  @Test
  void aRefusedCallThrowsOnlyWhenItIsExecuted() throws Exception {
    Guest.Run run =
        run(
            """
            if (args.length > 0) { new java.net.Socket("host", 1).close(); }
            try { System.loadLibrary("x"); } catch (LinkageError e) {
              System.out.println(e.getMessage());
            }
            """);
    assertEquals(
        "java.lang.System.loadLibrary, called in Main.main (line 4), can't be used in a PVM"
            + " program: the method is not offered to programs; use a native of the PVM instead\n",
        run.output());
    assertTrue(
        run.loader().refusals.stream()
            .anyMatch(
                refusal ->
                    refusal.call().equals("java.net.Socket.<init>")
                        && refusal.reason() == Reason.CLASS_NOT_OFFERED
                        && refusal.line() == 3));
  }

  @Test
  void refusedObjectsKeepFramesValid() throws Exception {
    Guest.Run run =
        run(
            """
            try {
              Object o = new java.net.Socket(args.length > 0 ? "a" : "b", args.length == 0 ? 1 : 2);
              System.out.println(o);
            } catch (LinkageError e) {
              System.out.println("refused");
            }
            """);
    assertEquals("refused\n", run.output());
  }

  @Test
  void methodReferencesAreRedirectedAsCallsAre() throws Exception {
    Guest.Run run =
        run(
            """
            java.util.function.Supplier<Object> made = Object::new;
            java.util.function.Function<CharSequence, StringBuilder> builder = StringBuilder::new;
            java.util.function.Function<Object, Class<?>> type = Object::getClass;
            java.util.function.BiFunction<String, Object[], String> format = String::format;
            System.out.println(made.get().getClass() + " " + builder.apply("b")
                + type.apply(java.util.List.of()).getName()
                + format.apply("%s", new Object[] {1}));
            """);
    assertEquals("class java.lang.Object bjava.util.ImmutableCollections$ListN1\n", run.output());
  }

  @Test
  void hostTextsAreMadeByGuestCode() throws Exception {
    Guest.Run run =
        run(
            """
            Object list = new java.util.ArrayList<>(java.util.List.of(1)) {
              @Override public String toString() { return "mine" + super.toString(); }
            };
            System.out.println(new StringBuilder().append(list).insert(0, list)
                .append(String.valueOf(list)).append(new AssertionError(list).getMessage()));
            """);
    assertEquals("mine[1]mine[1]mine[1]mine[1]\n", run.output());
  }
}
