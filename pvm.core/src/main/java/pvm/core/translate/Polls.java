package pvm.core.translate;

import static org.objectweb.asm.Opcodes.*;

import java.util.function.Predicate;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Puts a poll on every loop back-edge of a method, and on its entry if it may recurse. Some loops
 * come to theirs only now and then: see {@link Strips}.
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

  /** What a method does on its entry. */
  enum Entry {
    NOTHING,
    POLL,
    /**
     * It may be entered again before it ends, but another method on that circle polls. Frames of
     * images go on there all the same: the method may have polled when they were captured.
     */
    RESUME
  }

  /** A poll that no copy of a method has but to be resumed at. */
  static final String PAST = "pastPollOnEntry";

  private final String owner;
  private final MethodNode method;
  private Strips strips;

  private Polls(String owner, MethodNode method) {
    this.owner = owner;
    this.method = method;
  }

  /**
   * @param entry what the method does on its entry
   * @param isShort whether a call takes next to no time
   */
  static void insert(
      String owner, MethodNode method, Entry entry, Predicate<MethodInsnNode> isShort) {
    new Polls(owner, method).insert(entry, isShort);
  }

  static boolean isPoll(AbstractInsnNode insn) {
    return insn instanceof MethodInsnNode call && call.owner.equals(Emit.SAFEPOINT);
  }

  /** Whether code that gets to this poll passes it. */
  static boolean isPast(MethodInsnNode poll) {
    return poll.owner.equals(Emit.SAFEPOINT) && poll.name.equals(PAST);
  }

  private void insert(Entry onEntry, Predicate<MethodInsnNode> isShort) {
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
    strips = new Strips(method, isShort);
    for (int i = 0; i < insns.length; i++) {
      if (!isBackEdge[i]) {
        continue;
      }
      if (!(insns[i] instanceof JumpInsnNode jump)) {
        list.insertBefore(insns[i], poll("pollAround"));
      } else if (jump.getOpcode() == GOTO) {
        InsnList code = new InsnList();
        LabelNode next = strips.addPoll(code, jump.label, pollOf(jump.label));
        list.insertBefore(jump, code);
        jump.label = next;
      } else {
        invert(i, jump, after.before(i + 1));
      }
    }
    if (onEntry != Entry.NOTHING) {
      InsnList entry = new InsnList();
      entry.add(new OriginLabel(-1));
      entry.add(poll(onEntry == Entry.POLL ? "pollOnEntry" : PAST));
      list.insert(entry);
    }
  }

  private void invert(int index, JumpInsnNode jump, TypeStates.State fallThrough) {
    LabelNode header = jump.label;
    LabelNode out = new LabelNode();
    jump.setOpcode(inverse(jump.getOpcode()));
    jump.label = out;
    InsnList code = new InsnList();
    code.add(new JumpInsnNode(GOTO, strips.addPoll(code, header, pollOf(header))));
    code.add(out);
    if (fallThrough != null && !hasFrameNext(jump)) {
      FrameNode frame = Frames.of(fallThrough.locals(), fallThrough.stack());
      code.add(strips.frameAfter(index, frame));
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

  private AbstractInsnNode pollOf(LabelNode header) {
    return poll(strips.isAroundAnother(header) ? "pollAround" : "poll");
  }

  private static AbstractInsnNode poll(String name) {
    return new MethodInsnNode(INVOKESTATIC, Emit.SAFEPOINT, name, "()V", false);
  }
}
