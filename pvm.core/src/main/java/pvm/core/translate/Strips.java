package pvm.core.translate;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Innermost loops do not poll in each iteration, but once in a strip of many. A poll in each would
 * keep the JIT compiler from unrolling and vectorizing them, which costs up to 17 times; and a loop
 * that ends within its first strip never comes to its poll, so that the compiler leaves out the
 * capture of what is live there, through which iterators and the like would escape.
 *
 * <p>A strip is long where an iteration takes next to no time, and shorter where it calls methods.
 *
 * <pre>
 *                          strip:   bound = i + LENGTH
 *   header:  ..            header:  ..
 *            iinc i                 iinc i
 *            poll                   if (i &lt; bound) goto header
 *            goto header            poll
 *                                   goto strip
 * </pre>
 *
 * <p>If there is no such {@code i}, a counter stands for it. Where {@code i + LENGTH} overflows,
 * the loop polls in each iteration.
 */
final class Strips {
  /** Iterations of a loop that calls nothing. Tests make it 1, to stop loops anywhere. */
  static final int LENGTH = Integer.getInteger("pvm.translate.strip", 4096);

  private static final int LENGTH_WITH_CALLS = Math.min(LENGTH, 64);

  /**
   * A loop.
   *
   * @param strip where a new strip begins
   * @param induction the local that grows by {@code stride} in each iteration; -1: count down
   */
  private record Strip(LabelNode strip, int induction, int stride) {}

  /** The instructions from a header to the last jump back to it. */
  private static final class Range {
    final int first;
    int last;
    boolean isWhole = true;
    int backEdges;
    int length = LENGTH;

    Range(int first) {
      this.first = first;
    }
  }

  private final MethodNode method;
  private final AbstractInsnNode[] insns;
  private final int bound;
  private final Predicate<MethodInsnNode> isShort;
  private final TreeMap<Integer, Range> ranges = new TreeMap<>();
  private final BitSet targets = new BitSet();
  private final BitSet handlers = new BitSet();
  private final Map<LabelNode, Strip> strips = new HashMap<>();
  private final List<Range> chosen;

  /**
   * Finds the loops, and puts the begin of a strip before each of them.
   *
   * @param isShort whether a call takes next to no time
   */
  Strips(MethodNode method, Predicate<MethodInsnNode> isShort) {
    this.method = method;
    this.insns = method.instructions.toArray();
    this.isShort = isShort;
    this.bound = MethodPlan.freeLocal(method);
    findRanges();
    chosen = ranges.values().stream().filter(this::isStrip).toList();
    chosen.forEach(this::begin);
    if (!chosen.isEmpty()) {
      method.maxLocals = Math.max(method.maxLocals, bound + 1);
    }
  }

  /** Adds what stands before a jump back to a header: the poll, unless the strip goes on. */
  LabelNode addPoll(InsnList out, LabelNode header, AbstractInsnNode poll) {
    Strip strip = strips.get(header);
    if (strip == null) {
      out.add(poll);
      return header;
    }
    if (strip.induction >= 0) {
      out.add(new VarInsnNode(ILOAD, strip.induction)); // i
      out.add(new VarInsnNode(ILOAD, bound)); // i bound
      out.add(new JumpInsnNode(strip.stride > 0 ? IF_ICMPLT : IF_ICMPGT, header));
    } else {
      out.add(new IincInsnNode(bound, -1));
      out.add(new VarInsnNode(ILOAD, bound)); // left
      out.add(new JumpInsnNode(IFGT, header));
    }
    out.add(poll);
    return strip.strip;
  }

  /**
   * Completes a frame that was made for what follows an instruction: in a strip it has the bound.
   */
  FrameNode frameAfter(int index, FrameNode frame) {
    if (chosen.stream().anyMatch(range -> range.first <= index && index < range.last)) {
      addBound(frame);
    }
    return frame;
  }

  // ---- which loops

  private void findRanges() {
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      handlers.set(method.instructions.indexOf(block.handler));
    }
    List<int[]> jumps = new ArrayList<>();
    for (int i = 0; i < insns.length; i++) {
      for (int target : Liveness.targets(method.instructions, insns[i])) {
        targets.set(target);
        jumps.add(new int[] {i, target});
        if (target <= i) {
          Range range = ranges.computeIfAbsent(target, Range::new);
          range.last = i;
          range.backEdges++;
          range.isWhole &= insns[i] instanceof JumpInsnNode;
        }
      }
    }
    for (Range range : ranges.values()) {
      for (int[] jump : jumps) {
        boolean isFromOutside = jump[0] < range.first || jump[0] > range.last;
        if (isFromOutside && jump[1] > range.first && jump[1] <= range.last) {
          range.isWhole = false; // entered in the middle
        }
        boolean isBack = jump[1] == range.first && jump[0] >= range.first;
        if (isBack && insns[jump[0]].getOpcode() != GOTO && jump[0] != range.last) {
          range.isWhole = false; // what follows would need a frame with the bound
        }
      }
    }
  }

  private boolean isStrip(Range range) {
    if (!range.isWhole || !hasPlainFrame(range.first) || !isInnermost(range)) {
      return false;
    }
    for (int i = range.first; i <= range.last; i++) {
      if (handlers.get(i)) {
        return false;
      }
      if (!isShort(insns[i])) {
        range.length = LENGTH_WITH_CALLS;
      }
    }
    return true;
  }

  /** Whether there is a loop in the loop of a header. */
  boolean isAroundAnother(LabelNode header) {
    return !isInnermost(ranges.get(indexOf(header)));
  }

  private int indexOf(LabelNode label) {
    return ranges.keySet().stream().filter(i -> insns[i] == label).findFirst().orElseThrow();
  }

  private boolean isInnermost(Range range) {
    for (Range other : ranges.values()) {
      boolean isApart = other.first > range.last || other.last < range.first;
      boolean isAround = other.first < range.first && other.last >= range.last;
      if (other != range && !isApart && !isAround) {
        return false;
      }
    }
    return true;
  }

  private boolean isShort(AbstractInsnNode insn) {
    return switch (insn.getOpcode()) {
      case NEWARRAY, ANEWARRAY, MULTIANEWARRAY, INVOKEDYNAMIC -> false;
      default -> !(insn instanceof MethodInsnNode call) || isShort.test(call);
    };
  }

  private FrameNode frameAt(int index) {
    for (int i = index; i < insns.length && insns[i].getOpcode() < 0; i++) {
      if (insns[i] instanceof FrameNode frame) {
        return frame;
      }
    }
    return null;
  }

  private boolean hasPlainFrame(int index) {
    FrameNode frame = frameAt(index);
    return frame != null && (frame.stack == null || frame.stack.isEmpty());
  }

  // ---- the begin of a strip

  private void begin(Range range) {
    LabelNode header = (LabelNode) insns[range.first];
    IincInsnNode step = step(range);
    LabelNode label = new LabelNode();
    strips.put(
        header, step == null ? new Strip(label, -1, 0) : new Strip(label, step.var, step.incr));
    for (int i = 0; i < range.first; i++) {
      retarget(insns[i], header, label);
    }
    InsnList out = new InsnList();
    out.add(label);
    out.add(frameAt(range.first).clone(labelsAsTheyAre()));
    if (step == null) {
      out.add(Emit.push(range.length)); // length
    } else {
      out.add(new VarInsnNode(ILOAD, step.var)); // i
      out.add(Emit.push(step.incr > 0 ? range.length : -range.length)); // i length
      out.add(new InsnNode(IADD)); // bound
    }
    out.add(new VarInsnNode(ISTORE, bound));
    method.instructions.insertBefore(header, out);
    for (int i = range.first; i <= range.last; i++) {
      if (insns[i] instanceof FrameNode frame) {
        addBound(frame);
      }
    }
  }

  /** The increment that each iteration ends with, of a local that nothing else changes. */
  private IincInsnNode step(Range range) {
    if (range.backEdges != 1) {
      return null;
    }
    int at = range.last - 1;
    while (at > range.first && insns[at].getOpcode() < 0 && !targets.get(at)) {
      at--;
    }
    if (!(insns[at] instanceof IincInsnNode step) || step.incr == 0) {
      return null;
    }
    for (int i = range.first; i <= range.last; i++) {
      boolean isOther = insns[i] instanceof IincInsnNode other && other.var == step.var && i != at;
      if (isOther || insns[i] instanceof VarInsnNode v && isStoreTo(v, step.var)) {
        return null;
      }
    }
    return step;
  }

  private static boolean isStoreTo(VarInsnNode insn, int local) {
    int opcode = insn.getOpcode();
    boolean isWide = opcode == LSTORE || opcode == DSTORE;
    return opcode >= ISTORE
        && opcode <= ASTORE
        && (insn.var == local || isWide && insn.var + 1 == local);
  }

  private static void retarget(AbstractInsnNode insn, LabelNode from, LabelNode to) {
    switch (insn) {
      case JumpInsnNode jump -> jump.label = jump.label == from ? to : jump.label;
      case TableSwitchInsnNode s -> {
        s.dflt = s.dflt == from ? to : s.dflt;
        s.labels.replaceAll(label -> label == from ? to : label);
      }
      case LookupSwitchInsnNode s -> {
        s.dflt = s.dflt == from ? to : s.dflt;
        s.labels.replaceAll(label -> label == from ? to : label);
      }
      default -> {}
    }
  }

  private Map<LabelNode, LabelNode> labelsAsTheyAre() {
    Map<LabelNode, LabelNode> labels = new HashMap<>();
    for (AbstractInsnNode insn : insns) {
      if (insn instanceof LabelNode label) {
        labels.put(label, label);
      }
    }
    return labels;
  }

  private void addBound(FrameNode frame) {
    List<Object> locals = new ArrayList<>(frame.local == null ? List.of() : frame.local);
    int slots = 0;
    for (Object local : locals) {
      slots += Frames.isWide(local) ? 2 : 1;
    }
    for (; slots < bound; slots++) {
      locals.add(Opcodes.TOP);
    }
    locals.add(Opcodes.INTEGER);
    frame.local = locals;
  }
}
