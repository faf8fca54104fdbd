package pvm.core.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.commons.SimpleRemapper;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * C1 compiles no method with a handler that is reached without an exception too, or one whose code
 * may throw what it handles itself (c1_GraphBuilder.cpp: {@code make_block_at}, {@code
 * handle_exception}). Such methods stay in the interpreter until C2 compiles them without a
 * profile.
 */
class HandlersTest {

  @Test
  void c1CompilesWhatHasHandlers() throws Exception {
    List<String> found = new ArrayList<>();
    int handlers = 0;
    Remapper names = new SimpleRemapper(Opcodes.ASM9, "java/lang/Enum", TestEnum.NAME);
    for (Samples.Sample sample : Samples.all().toList()) {
      Map<String, byte[]> classes = SamplesTest.withEnum(sample.classes());
      TestWorld world = new TestWorld(classes);
      List<Transform> transforms =
          List.of(
              new Normalize(world),
              new InvokeDynamics(world),
              new Constructors(world),
              new Traces(),
              new Monitors());
      for (byte[] bytes : sample.classes().values()) {
        ClassUnit unit = ClassFile.unit(bytes, tree -> new ClassRemapper(tree, names));
        transforms.forEach(transform -> transform.apply(unit));
        for (ClassNode node : unit.classes()) {
          for (MethodNode method : node.methods) {
            handlers += method.tryCatchBlocks.size();
            check(node.name + "." + method.name + method.desc, method, found);
          }
        }
      }
    }
    assertEquals(List.of(), found);
    assertTrue(handlers > 100, "the samples have " + handlers + " handlers");
  }

  private static void check(String name, MethodNode method, List<String> found) {
    InsnList code = method.instructions;
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      AbstractInsnNode handler = real(block.handler);
      if (isReachedWithoutException(code, handler)) {
        found.add(name + ": a handler is reached without an exception");
      }
      if (coversItself(code, handler, block)) {
        found.add(name + ": a handler covers itself");
      }
    }
  }

  /** Whether a call on the way on from a handler, as far as there is one way, comes back to it. */
  private static boolean coversItself(
      InsnList code, AbstractInsnNode handler, TryCatchBlockNode block) {
    Set<AbstractInsnNode> visited = new HashSet<>();
    AbstractInsnNode i = handler;
    while (i != null && visited.add(i)) {
      boolean isCovered =
          code.indexOf(block.start) <= code.indexOf(i) && code.indexOf(i) < code.indexOf(block.end);
      if (isCovered && i instanceof MethodInsnNode) {
        return true;
      }
      if (i.getOpcode() == Opcodes.GOTO) {
        i = ((JumpInsnNode) i).label;
      } else {
        i = i instanceof JumpInsnNode || endsBlock(i) ? null : i.getNext();
      }
    }
    return false;
  }

  private static boolean isReachedWithoutException(InsnList code, AbstractInsnNode handler) {
    AbstractInsnNode before = handler.getPrevious();
    while (before != null && before.getOpcode() < 0) {
      before = before.getPrevious();
    }
    if (before != null && !endsBlock(before)) {
      return true;
    }
    for (AbstractInsnNode i : code) {
      for (int target : Liveness.targets(code, i)) {
        if (real(code.get(target)) == handler) {
          return true;
        }
      }
    }
    return false;
  }

  private static AbstractInsnNode real(AbstractInsnNode label) {
    AbstractInsnNode i = label;
    while (i instanceof LabelNode || i.getOpcode() < 0) {
      i = i.getNext();
    }
    return i;
  }

  private static boolean endsBlock(AbstractInsnNode i) {
    return switch (i.getOpcode()) {
      case Opcodes.GOTO, Opcodes.ATHROW, Opcodes.TABLESWITCH, Opcodes.LOOKUPSWITCH -> true;
      default -> i.getOpcode() >= Opcodes.IRETURN && i.getOpcode() <= Opcodes.RETURN;
    };
  }
}
