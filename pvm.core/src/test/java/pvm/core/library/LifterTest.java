package pvm.core.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
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
            if (args.length > 0) { new java.net.DatagramSocket(1).close(); }
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
                    refusal.call().equals("java.net.DatagramSocket.<init>")
                        && refusal.reason() == Reason.CLASS_NOT_OFFERED
                        && refusal.line() == 3));
  }

  @Test
  void refusedObjectsKeepFramesValid() throws Exception {
    Guest.Run run =
        run(
            """
            try {
              Object o = new java.net.DatagramSocket(args.length > 0 ? 1 : 2, null);
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

  /**
   * Writes of Unsafe and VarHandle by method; each must be in a guard that marks the object first.
   */
  private static List<String> unguardedWrites(String name) {
    Library library = new Library();
    ClassSource source = new ClassSource(library);
    ClassNode node = new ClassNode();
    new ClassReader(source.bytes(name)).accept(node, ClassReader.EXPAND_FRAMES);
    new Lifter(library, source, program -> null).lift(node);
    List<String> found = new ArrayList<>();
    for (MethodNode method : node.methods) {
      boolean isMarked = false;
      for (AbstractInsnNode insn : method.instructions) {
        if (insn instanceof MethodInsnNode call) {
          isMarked |= call.name.equals("touchAny");
          boolean isWrite =
              call.owner.matches("jdk/internal/misc/Unsafe|java/lang/invoke/VarHandle")
                  && call.name.matches("put.*|set.*|getAnd.*|.*[cC]ompareAnd.*");
          if (isWrite && !isMarked) {
            found.add(method.name + " calls " + call.name);
          }
        }
      }
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java/util/concurrent/atomic/AtomicInteger",
        "java/util/concurrent/atomic/AtomicReference",
        "java/util/concurrent/locks/AbstractQueuedSynchronizer",
        "java/util/concurrent/CompletableFuture",
        "java/util/concurrent/ThreadLocalRandom",
        "java/util/Random"
      })
  void unsafeWritesMarkTheirObjectFirst(String name) {
    assertEquals(List.of(), unguardedWrites(name));
  }
}
