package pvm.core.translate;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Lets a method run uncaptured that is too large for its copies: the JVM takes 64 KB of bytecode a
 * method. Its thread is pinned from entry to exit; a checkpoint waits for that.
 */
final class Pinning {
  private static final int CODE_BYTES_MAX = 60_000;

  private Pinning() {}

  /** Whether the copies of a method would be too large; a careful estimate. */
  static boolean isNeeded(MethodPlan plan) {
    int normal = 0;
    for (AbstractInsnNode insn : plan.insns) {
      normal += insn.getOpcode() < 0 ? 0 : sizeBytes(insn);
    }
    int resume = normal;
    for (SitePoint site : plan.sites) {
      int values = site.all().size();
      normal += 12 + 3 * values + 6 * site.spilled().size();
      resume += 32 + 15 * values + 9 * site.spilled().size();
    }
    return Math.max(normal, resume) > CODE_BYTES_MAX;
  }

  private static int sizeBytes(AbstractInsnNode insn) {
    return switch (insn.getType()) {
      case AbstractInsnNode.INSN -> 1;
      case AbstractInsnNode.VAR_INSN -> 2;
      case AbstractInsnNode.TABLESWITCH_INSN ->
          16 + 4 * ((org.objectweb.asm.tree.TableSwitchInsnNode) insn).labels.size();
      case AbstractInsnNode.LOOKUPSWITCH_INSN ->
          12 + 8 * ((org.objectweb.asm.tree.LookupSwitchInsnNode) insn).labels.size();
      default -> 3;
    };
  }

  /** Wraps the method: pin; try { body } finally { unpin }. */
  static void wrap(MethodNode method) {
    InsnList code = method.instructions;
    LabelNode start = new LabelNode();
    LabelNode handler = new LabelNode();
    for (AbstractInsnNode insn : code.toArray()) {
      if (insn.getOpcode() >= IRETURN && insn.getOpcode() <= RETURN) {
        code.insertBefore(insn, Emit.call(INVOKESTATIC, Emit.ABI, "unpin", "()V"));
      }
    }
    InsnList head = new InsnList();
    head.add(Emit.call(INVOKESTATIC, Emit.ABI, "pin", "()V"));
    head.add(start);
    code.insert(head);
    code.add(handler);
    code.add(Frames.of(new Object[0], new Object[] {"java/lang/Throwable"}));
    code.add(Emit.call(INVOKESTATIC, Emit.ABI, "unpin", "()V"));
    code.add(new InsnNode(ATHROW));
    method.tryCatchBlocks.add(new TryCatchBlockNode(start, handler, handler, null));
  }
}
