package pvm.core.translate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Checks that no frame, of the code or captured, holds an object whose constructor has not run. */
final class Held {
  private Held() {}

  static void checkNothingUninitialized(ClassUnit unit, ClassWorld world) {
    for (ClassNode node : unit.classes()) {
      for (MethodNode method : node.methods) {
        if (!method.name.equals("<init>") && method.instructions.size() > 0) {
          check(node, method, world);
        }
      }
    }
  }

  private static void check(ClassNode node, MethodNode method, ClassWorld world) {
    for (AbstractInsnNode i : method.instructions) {
      if (i instanceof FrameNode frame) {
        assertFalse(frame.local.stream().anyMatch(LabelNode.class::isInstance), method.name);
        assertFalse(frame.stack.stream().anyMatch(LabelNode.class::isInstance), method.name);
      }
    }
    new UninitializedFlow(Map.of())
        .follow(
            node,
            method,
            (i, held) -> {
              if (i instanceof MethodInsnNode call
                  && !call.name.equals("<init>")
                  && world.maySuspend(call)) {
                assertTrue(
                    held.get().isEmpty(),
                    () -> node.name + "." + method.name + " calls " + call.name);
              }
            });
  }
}
