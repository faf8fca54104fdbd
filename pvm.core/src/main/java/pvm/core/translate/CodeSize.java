package pvm.core.translate;

import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** How large code gets, a careful estimate: the JVM takes 64 KB of bytecode a method. */
final class CodeSize {
  /**
   * Which methods are split, and how small.
   *
   * @param methodBytesMax a method whose copies are estimated larger is split
   * @param pieceBytesMax of the copies of a piece
   */
  record Limits(int methodBytesMax, int pieceBytesMax) {
    /** Small pieces are compiled soon and well. */
    static final Limits OF_JVM = new Limits(60_000, 12_000);
  }

  private CodeSize() {}

  /** Bytes of the larger of the NORMAL and the RESUME copy of a method. */
  static int ofCopies(MethodPlan plan) {
    int sum = 0;
    for (AbstractInsnNode insn : plan.insns) {
      sum += ofCopies(plan, insn);
    }
    return sum;
  }

  /** What an instruction adds to that. */
  static int ofCopies(MethodPlan plan, AbstractInsnNode insn) {
    SitePoint site = plan.site(insn);
    int plain = of(insn);
    return site == null ? plain : plain + 44 + 18 * site.all().size() + 15 * site.spilled().size();
  }

  /** Bytes of a method as it is. */
  static int of(MethodNode method) {
    int sum = 0;
    for (AbstractInsnNode insn : method.instructions) {
      sum += of(insn);
    }
    return sum;
  }

  private static int of(AbstractInsnNode insn) {
    return insn.getOpcode() < 0
        ? 0
        : switch (insn.getType()) {
          case AbstractInsnNode.INSN -> 1;
          case AbstractInsnNode.VAR_INSN -> 2;
          case AbstractInsnNode.TABLESWITCH_INSN ->
              16 + 4 * ((TableSwitchInsnNode) insn).labels.size();
          case AbstractInsnNode.LOOKUPSWITCH_INSN ->
              12 + 8 * ((LookupSwitchInsnNode) insn).labels.size();
          default -> 3;
        };
  }
}
