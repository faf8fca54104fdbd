package pvm.core.translate;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Puts a poll on every loop back-edge of a method, and on its entry if it may recurse.
 *
 * <pre>
 *   goto header            if&lt;cond&gt; header
 *   --------------------   -------------------------
 *   poll                   if&lt;not cond&gt; out
 *   goto header            poll
 *                          goto header
 *                     out:
 * </pre>
 */
final class Polls {
  private final String owner;
  private final MethodNode method;

  private Polls(String owner, MethodNode method) {
    this.owner = owner;
    this.method = method;
  }

  static void insert(String owner, MethodNode method, boolean atEntry) {
    new Polls(owner, method).insert(atEntry);
  }

  static boolean isPoll(AbstractInsnNode insn) {
    return insn instanceof MethodInsnNode call && call.owner.equals(Emit.SAFEPOINT);
  }

  private void insert(boolean atEntry) {
    InsnList list = method.instructions;
    AbstractInsnNode[] insns = list.toArray();
    boolean[] isBackEdge = new boolean[insns.length];
    boolean hasConditional = false;
    for (int i = 0; i < insns.length; i++) {
      for (int target : Liveness.targets(list, insns[i])) {
        if (target <= i) {
          isBackEdge[i] = true;
          hasConditional |= insns[i] instanceof JumpInsnNode && insns[i].getOpcode() != GOTO;
        }
      }
    }
    TypeStates after =
        hasConditional ? TypeStates.of(owner, method, i -> i > 0 && isBackEdge[i - 1]) : null;
    for (int i = 0; i < insns.length; i++) {
      if (!isBackEdge[i]) {
        continue;
      }
      if (insns[i] instanceof JumpInsnNode jump && jump.getOpcode() != GOTO) {
        invert(jump, after.before(i + 1));
      } else {
        list.insertBefore(insns[i], poll());
      }
    }
    if (atEntry) {
      InsnList entry = new InsnList();
      entry.add(new OriginLabel(-1));
      entry.add(poll());
      list.insert(entry);
    }
  }

  private void invert(JumpInsnNode jump, TypeStates.State fallThrough) {
    LabelNode header = jump.label;
    LabelNode out = new LabelNode();
    jump.setOpcode(inverse(jump.getOpcode()));
    jump.label = out;
    InsnList code = new InsnList();
    code.add(poll());
    code.add(new JumpInsnNode(GOTO, header));
    code.add(out);
    if (fallThrough != null && !hasFrameNext(jump)) {
      code.add(Frames.of(fallThrough.locals(), fallThrough.stack()));
    }
    method.instructions.insert(jump, code);
  }

  private static boolean hasFrameNext(AbstractInsnNode insn) {
    AbstractInsnNode next = insn.getNext();
    while (next != null && next.getOpcode() < 0 && !(next instanceof FrameNode)) {
      next = next.getNext();
    }
    return next instanceof FrameNode;
  }

  private static int inverse(int opcode) {
    return opcode >= IFNULL ? opcode ^ 1 : ((opcode + 1) ^ 1) - 1;
  }

  private static AbstractInsnNode poll() {
    return new MethodInsnNode(INVOKESTATIC, Emit.SAFEPOINT, "poll", "()V", false);
  }
}
