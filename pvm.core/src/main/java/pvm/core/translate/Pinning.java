package pvm.core.translate;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Lets a method run uncaptured that is too large for its copies and can't be split either. Its
 * thread is pinned from entry to exit; a checkpoint waits for that.
 */
final class Pinning {
  private Pinning() {}

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
