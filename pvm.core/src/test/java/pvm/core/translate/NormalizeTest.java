package pvm.core.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Class files of old versions run as they do on the plain JVM, which still verifies them. */
class NormalizeTest {

  @ParameterizedTest
  @CsvSource({"Constructions, 49", "Constructions, 50", "Synchronized, 48"})
  void givesFramesToClassesWithoutThem(String sample, int version) throws Exception {
    Map<String, byte[]> old = new HashMap<>();
    new Samples.Sample(sample, 8)
        .classes()
        .forEach((name, bytes) -> old.put(name, aged(bytes, version)));
    Map<String, byte[]> lifted = SamplesTest.withEnum(old);
    TestWorld world = new TestWorld(lifted);
    assertEquals(
        new Transformed(old).run(sample),
        Transformed.by(SamplesTest.allTransforms(world), lifted).run(sample));
  }

  /** The class file in an older version, without frames. */
  private static byte[] aged(byte[] bytes, int version) {
    ClassWriter writer = new ClassWriter(0);
    ClassVisitor aging =
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int v, int access, String name, String signature, String above, String[] itfs) {
            super.visit(version, access, name, signature, above, itfs);
          }
        };
    new ClassReader(bytes).accept(aging, ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }

  @Test
  void inlinesSubroutines() throws Exception {
    Map<String, byte[]> plain = Map.of("Subroutines", withSubroutines());
    String expected = new Transformed(plain).run("Subroutines");
    assertEquals("11 112 212 ", expected);
    List<Transform> transforms = SamplesTest.allTransforms(new TestWorld(plain));
    assertEquals(expected, Transformed.by(transforms, plain).run("Subroutines"));
  }

  @Test
  void keepsOriginsDistinctAndInTheMethod() {
    byte[] bytes = withSubroutines();
    ClassUnit unit = new ClassUnit(ClassFile.read(bytes));
    new Normalize(new TestWorld(Map.of("Subroutines", bytes))).apply(unit);
    assertEquals(Opcodes.V11, unit.node().version);
    MethodNode method = unit.node().methods.getFirst();
    assertEquals(new MethodOrigin("count", "(I)I", 0), unit.origin(method));
    Set<Integer> original = new HashSet<>();
    ClassFile.read(bytes).methods.getFirst().instructions.forEach(i -> addBci(i, original));
    Set<Integer> kept = new HashSet<>();
    boolean isSecondCopy = false;
    for (AbstractInsnNode i : method.instructions) {
      assertNotEquals(Opcodes.JSR, i.getOpcode());
      if (i instanceof OriginLabel label) {
        assertTrue(kept.add(label.bci), "twice: " + label.bci);
        assertTrue(original.contains(label.bci % OriginLabel.COPY), "unknown: " + label.bci);
        isSecondCopy |= label.bci > OriginLabel.COPY;
      }
    }
    assertTrue(isSecondCopy);
    assertFalse(kept.isEmpty());
  }

  private static void addBci(AbstractInsnNode i, Set<Integer> indexes) {
    if (i instanceof OriginLabel label) {
      indexes.add(label.bci);
    }
  }

  /** What javac 1.3 made of a return in a loop in try, with a finally that has a finally itself. */
  private static byte[] withSubroutines() {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        47, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, "Subroutines", null, Code.OBJECT, null);
    MethodVisitor m =
        writer.visitMethod(Opcodes.ACC_STATIC | Opcodes.ACC_PUBLIC, "count", "(I)I", null, null);
    Label start = new Label();
    Label end = new Label();
    Label handler = new Label();
    Label outer = new Label();
    Label inner = new Label();
    Label other = new Label();
    m.visitTryCatchBlock(start, end, handler, null);
    m.visitCode();
    m.visitInsn(Opcodes.ICONST_0);
    m.visitVarInsn(Opcodes.ISTORE, 1); // local 1: result
    m.visitLabel(start);
    m.visitVarInsn(Opcodes.ILOAD, 0);
    m.visitJumpInsn(Opcodes.IFNE, other);
    m.visitJumpInsn(Opcodes.JSR, outer);
    m.visitVarInsn(Opcodes.ILOAD, 1);
    m.visitInsn(Opcodes.IRETURN);
    m.visitLabel(other);
    m.visitIincInsn(1, 100);
    m.visitIincInsn(0, -1);
    m.visitVarInsn(Opcodes.ILOAD, 0);
    m.visitJumpInsn(Opcodes.IFNE, other);
    m.visitJumpInsn(Opcodes.JSR, outer);
    m.visitIincInsn(1, 1);
    m.visitVarInsn(Opcodes.ILOAD, 1);
    m.visitInsn(Opcodes.IRETURN);
    m.visitLabel(end);
    m.visitLabel(handler);
    m.visitVarInsn(Opcodes.ASTORE, 2);
    m.visitJumpInsn(Opcodes.JSR, outer);
    m.visitVarInsn(Opcodes.ALOAD, 2);
    m.visitInsn(Opcodes.ATHROW);
    m.visitLabel(outer);
    m.visitVarInsn(Opcodes.ASTORE, 3);
    m.visitIincInsn(1, 10);
    m.visitJumpInsn(Opcodes.JSR, inner);
    m.visitVarInsn(Opcodes.RET, 3);
    m.visitLabel(inner);
    m.visitVarInsn(Opcodes.ASTORE, 4);
    m.visitIincInsn(1, 1);
    m.visitVarInsn(Opcodes.RET, 4);
    m.visitMaxs(0, 0);
    m.visitEnd();
    emitRun(writer);
    return writer.toByteArray();
  }

  private static void emitRun(ClassWriter writer) {
    MethodVisitor m =
        writer.visitMethod(
            Opcodes.ACC_STATIC | Opcodes.ACC_PUBLIC, "run", "()Ljava/lang/String;", null, null);
    m.visitCode();
    String builder = "java/lang/StringBuffer";
    m.visitTypeInsn(Opcodes.NEW, builder);
    m.visitInsn(Opcodes.DUP);
    m.visitMethodInsn(Opcodes.INVOKESPECIAL, builder, "<init>", "()V", false);
    for (int i = 0; i < 3; i++) {
      m.visitInsn(Opcodes.ICONST_0 + i);
      m.visitMethodInsn(Opcodes.INVOKESTATIC, "Subroutines", "count", "(I)I", false);
      m.visitMethodInsn(
          Opcodes.INVOKEVIRTUAL, builder, "append", "(I)Ljava/lang/StringBuffer;", false);
      m.visitLdcInsn(" ");
      m.visitMethodInsn(
          Opcodes.INVOKEVIRTUAL,
          builder,
          "append",
          "(Ljava/lang/String;)Ljava/lang/StringBuffer;",
          false);
    }
    m.visitMethodInsn(Opcodes.INVOKEVIRTUAL, builder, "toString", "()Ljava/lang/String;", false);
    m.visitInsn(Opcodes.ARETURN);
    m.visitMaxs(0, 0);
    m.visitEnd();
  }
}
