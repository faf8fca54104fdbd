package pvm.core.translate;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Which locals are live before each instruction: may be read before they are written, on any path,
 * exceptional ones included. The classic backward data-flow analysis over instructions.
 *
 * <p>Only live locals are saved in a frame: a dead one has no type that a verifier would accept.
 */
final class Liveness {
  private final int words;
  private final long[] in;

  private Liveness(int words, int count) {
    this.words = words;
    this.in = new long[words * (count + 1)];
  }

  static Liveness of(MethodNode method) {
    AbstractInsnNode[] insns = method.instructions.toArray();
    Liveness result = new Liveness(Math.max(1, (method.maxLocals + 63) >>> 6), insns.length);
    int[][] handlers = handlers(method);
    int[][] targets = new int[insns.length][];
    for (int i = 0; i < insns.length; i++) {
      targets[i] = targets(method.instructions, insns[i]);
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = insns.length - 1; i >= 0; i--) {
        changed |= result.update(i, insns[i], targets[i], handlers[i]);
      }
    }
    return result;
  }

  /** Whether local {@code local} is live before instruction {@code index}. */
  boolean isLive(int index, int local) {
    return (local >>> 6) < words && (in[index * words + (local >>> 6)] & 1L << local) != 0;
  }

  private boolean update(int i, AbstractInsnNode insn, int[] targets, int[] handlers) {
    boolean changed = false;
    for (int w = 0; w < words; w++) {
      long live = fallsThrough(insn) ? in[(i + 1) * words + w] : 0;
      for (int t : targets) {
        live |= in[t * words + w];
      }
      if (insn instanceof VarInsnNode v && v.var >>> 6 == w) {
        live = isStore(v.getOpcode()) ? live & ~(1L << v.var) : live | 1L << v.var;
      } else if (insn instanceof IincInsnNode v && v.var >>> 6 == w) {
        live |= 1L << v.var;
      }
      for (int h : handlers) {
        live |= in[h * words + w];
      }
      if (live != in[i * words + w]) {
        in[i * words + w] = live;
        changed = true;
      }
    }
    return changed;
  }

  private static boolean isStore(int opcode) {
    return opcode >= ISTORE && opcode <= ASTORE;
  }

  static boolean fallsThrough(AbstractInsnNode insn) {
    int op = insn.getOpcode();
    return op != GOTO
        && op != ATHROW
        && op != TABLESWITCH
        && op != LOOKUPSWITCH
        && !(op >= IRETURN && op <= RETURN);
  }

  private static final int[] NONE = {};

  /** Indexes of the instructions that {@code insn} may jump to. */
  static int[] targets(InsnList list, AbstractInsnNode insn) {
    return switch (insn) {
      case JumpInsnNode jump -> new int[] {list.indexOf(jump.label)};
      case TableSwitchInsnNode s -> indexes(list, s.dflt, s.labels);
      case LookupSwitchInsnNode s -> indexes(list, s.dflt, s.labels);
      default -> NONE;
    };
  }

  private static int[] indexes(InsnList list, LabelNode dflt, List<LabelNode> labels) {
    int[] result = new int[labels.size() + 1];
    result[0] = list.indexOf(dflt);
    for (int i = 0; i < labels.size(); i++) {
      result[i + 1] = list.indexOf(labels.get(i));
    }
    return result;
  }

  /** For each instruction, the indexes of the handlers that cover it. */
  static int[][] handlers(MethodNode method) {
    InsnList list = method.instructions;
    List<List<Integer>> lists = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      lists.add(null);
    }
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      int handler = list.indexOf(block.handler);
      for (int i = list.indexOf(block.start); i < list.indexOf(block.end); i++) {
        if (lists.get(i) == null) {
          lists.set(i, new ArrayList<>(2));
        }
        lists.get(i).add(handler);
      }
    }
    int[][] result = new int[list.size()][];
    for (int i = 0; i < result.length; i++) {
      List<Integer> covering = lists.get(i);
      result[i] = covering == null ? NONE : covering.stream().mapToInt(x -> x).toArray();
    }
    return result;
  }
}
