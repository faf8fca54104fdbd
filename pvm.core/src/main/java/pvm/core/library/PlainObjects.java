package pvm.core.library;

import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;

import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Makes {@code new Object()} a plain object of the guest's, which has a state word. */
final class PlainObjects {
  private PlainObjects() {}

  static void replace(TypeInsnNode created) {
    AbstractInsnNode next = real(created.getNext());
    if (next != null && next.getOpcode() == DUP) {
      next = real(next.getNext());
    }
    if (next instanceof MethodInsnNode call
        && call.getOpcode() == INVOKESPECIAL
        && call.owner.equals(created.desc)) {
      created.desc = Library.PLAIN_OBJECT;
      call.owner = Library.PLAIN_OBJECT;
    }
  }

  private static AbstractInsnNode real(AbstractInsnNode insn) {
    AbstractInsnNode at = insn;
    while (at != null && at.getOpcode() < 0) {
      at = at.getNext();
    }
    return at;
  }
}
