package pvm.core.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Constants and call sites of other compilers than javac. */
class LinksTest {
  private static final String SOURCE =
      """
      import java.lang.invoke.*;
      import java.util.*;

      public class Main {
        static int base = 7;
        final int own;

        Main(int own) {
          this.own = own;
        }

        static int twice(int n) {
          return 2 * n;
        }

        static String text(String first, Object... more) {
          return first + more.length;
        }

        static CallSite link(
            MethodHandles.Lookup lookup, String name, MethodType type, Object... more)
            throws Exception {
          System.out.println("links " + name + type + Arrays.toString(more));
          return new ConstantCallSite(lookup.findStatic(lookup.lookupClass(), name, type));
        }

        static CallSite fail(MethodHandles.Lookup lookup, String name, MethodType type)
            throws Exception {
          throw new Exception("not linked");
        }

        @SuppressWarnings("unchecked")
        public static void main(String[] args) throws Throwable {
          for (int i = 0; i < 3; i++) {
            System.out.println(Made.linked(i));
          }
          System.out.println((int) Made.handle0().invokeExact(21));
          System.out.println((String) Made.handle1().invokeExact("con", "cat"));
          List<Object> list = (List<Object>) (ArrayList<Object>) Made.handle2().invokeExact();
          list.add(1);
          System.out.println((int) Made.handle3().invokeExact(list));
          System.out.println((int) Made.handle4().invokeExact());
          System.out.println(((Main) Made.handle5().invokeExact(4)).own);
          System.out.println((String) Made.handle6().invoke("varargs", 1, "b", 3L));
          try {
            Made.broken();
          } catch (BootstrapMethodError e) {
            System.out.println(e.getCause().getMessage());
          }
        }
      }

      class Made {
        static native int linked(int n);
        static native void broken();
        static native MethodHandle handle0();
        static native MethodHandle handle1();
        static native MethodHandle handle2();
        static native MethodHandle handle3();
        static native MethodHandle handle4();
        static native MethodHandle handle5();
        static native MethodHandle handle6();
      }
      """;

  private static final String SITE =
      "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;";
  private static final List<Handle> HANDLES =
      List.of(
          new Handle(Opcodes.H_INVOKESTATIC, "Main", "twice", "(I)I", false),
          new Handle(
              Opcodes.H_INVOKEVIRTUAL,
              "java/lang/String",
              "concat",
              "(Ljava/lang/String;)Ljava/lang/String;",
              false),
          new Handle(Opcodes.H_NEWINVOKESPECIAL, "java/util/ArrayList", "<init>", "()V", false),
          new Handle(Opcodes.H_INVOKEINTERFACE, "java/util/List", "size", "()I", true),
          new Handle(Opcodes.H_GETSTATIC, "Main", "base", "I", false),
          new Handle(Opcodes.H_NEWINVOKESPECIAL, "Main", "<init>", "(I)V", false),
          new Handle(
              Opcodes.H_INVOKESTATIC,
              "Main",
              "text",
              "(Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/String;",
              false));

  @TempDir Path folder;

  private static byte[] made() {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    writer.visit(Opcodes.V17, Opcodes.ACC_SUPER, "Made", null, "java/lang/Object", null);
    String result = ")Ljava/lang/invoke/CallSite;";
    MethodVisitor linked = writer.visitMethod(Opcodes.ACC_STATIC, "linked", "(I)I", null, null);
    linked.visitVarInsn(Opcodes.ILOAD, 0);
    linked.visitInvokeDynamicInsn(
        "thrice",
        "(I)I",
        new Handle(
            Opcodes.H_INVOKESTATIC, "Main", "link", SITE + "[Ljava/lang/Object;" + result, false),
        1,
        2L,
        "three",
        Type.getType("[Ljava/util/List;"));
    end(linked, Opcodes.IRETURN);
    MethodVisitor thrice = writer.visitMethod(Opcodes.ACC_STATIC, "thrice", "(I)I", null, null);
    thrice.visitVarInsn(Opcodes.ILOAD, 0);
    thrice.visitInsn(Opcodes.ICONST_3);
    thrice.visitInsn(Opcodes.IMUL);
    end(thrice, Opcodes.IRETURN);
    MethodVisitor broken = writer.visitMethod(Opcodes.ACC_STATIC, "broken", "()V", null, null);
    broken.visitInvokeDynamicInsn(
        "nothing", "()V", new Handle(Opcodes.H_INVOKESTATIC, "Main", "fail", SITE + result, false));
    end(broken, Opcodes.RETURN);
    for (int i = 0; i < HANDLES.size(); i++) {
      MethodVisitor handle =
          writer.visitMethod(
              Opcodes.ACC_STATIC, "handle" + i, "()Ljava/lang/invoke/MethodHandle;", null, null);
      handle.visitLdcInsn(HANDLES.get(i));
      end(handle, Opcodes.ARETURN);
    }
    return writer.toByteArray();
  }

  private static void end(MethodVisitor method, int opcode) {
    method.visitInsn(opcode);
    method.visitMaxs(0, 0);
  }

  @Test
  void leavesNoConstantAndNoCallSiteThatAnImageCouldNotHold() {
    Library library = new Library();
    ClassNode node = new ClassNode();
    new ClassReader(made()).accept(node, ClassReader.EXPAND_FRAMES);
    new Lifter(library, new ClassSource(library), name -> null).lift(node);
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode insn : method.instructions) {
        assertFalse(insn instanceof InvokeDynamicInsnNode, method.name);
        assertFalse(insn instanceof LdcInsnNode load && load.cst instanceof Handle, method.name);
      }
    }
  }

  @Test
  void constantsAndCallSitesOfOtherCompilersDoWhatTheyDoOnAPlainJvm() throws Exception {
    Path source = folder.resolve("Main.java");
    Files.writeString(source, SOURCE);
    Path classes = Files.createDirectory(folder.resolve("out"));
    Guest guest = Guest.compile(source, classes);
    Files.write(classes.resolve("Made.class"), made());
    String expected = guest.runPlain("");
    assertTrue(expected.startsWith("links thrice(int)int[1, 2, three, class [Ljava.util.List;]"));
    assertTrue(expected.endsWith("not linked\n"), expected);
    assertEquals(expected, guest.runLifted("").output());
  }
}
