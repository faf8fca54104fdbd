package pvm.core.translate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Tells the VM of exceptions as guest code first sees them, so that their stack traces get the
 * callers that are captured frames by then: where a handler catches one. {@link Allocations} does
 * the same where one is made.
 *
 * <pre>
 *   entry:     dup; Abi.seen; goto handler     range of the first two -> overflow
 *   overflow:  nop                             if the handler takes StackOverflowError
 *   handler:   ...
 * </pre>
 *
 * <p>The call may be one too many for the stack. Where the handler is one for that, such as that of
 * a finally block, it runs all the same. It does not take the second exception itself: C1 compiles
 * no method with a handler that is also reached without an exception.
 */
public final class Traces implements Transform {
  static final String SEEN = "seen";
  static final String SEEN_DESC = "(Ljava/lang/Throwable;)V";
  private static final String OVERFLOW = "java/lang/StackOverflowError";

  private static final Object[] OVERFLOW_STACK = {OVERFLOW};

  /** What a handler may catch that takes an overflow. */
  private static final Set<String> ABOVE_OVERFLOW =
      Set.of(OVERFLOW, "java/lang/VirtualMachineError", "java/lang/Error", "java/lang/Throwable");

  @Override
  public void apply(ClassUnit unit) {
    for (ClassNode node : unit.classes()) {
      for (MethodNode method : node.methods) {
        if (!method.tryCatchBlocks.isEmpty()) {
          tell(method);
        }
      }
    }
  }

  /** Stack: thrown -> thrown. */
  static InsnList seen() {
    InsnList code = new InsnList();
    code.add(new InsnNode(Opcodes.DUP)); // thrown, thrown
    code.add(
        new MethodInsnNode(
            Opcodes.INVOKESTATIC, Constructors.ABI, SEEN, SEEN_DESC, false)); // thrown
    return code;
  }

  private static void tell(MethodNode method) {
    Map<LabelNode, Boolean> takesOverflow = new LinkedHashMap<>();
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      boolean takes = block.type == null || ABOVE_OVERFLOW.contains(block.type);
      takesOverflow.merge(block.handler, takes, Boolean::logicalOr);
    }
    takesOverflow.forEach(
        (handler, takes) -> {
          FrameNode frame = frameAt(handler);
          if (frame != null) {
            tell(method, handler, frame, takes);
          }
        });
  }

  private static FrameNode frameAt(LabelNode handler) {
    for (AbstractInsnNode i = handler; i != null && i.getOpcode() < 0; i = i.getNext()) {
      if (i instanceof FrameNode frame) {
        return frame;
      }
    }
    return null;
  }

  private static void tell(
      MethodNode method, LabelNode handler, FrameNode frame, boolean takesOverflow) {
    LabelNode entry = new LabelNode();
    InsnList code = new InsnList();
    code.add(entry);
    code.add(frame.clone(Map.of()));
    LabelNode start = new LabelNode();
    LabelNode end = new LabelNode();
    code.add(start);
    code.add(seen());
    code.add(end);
    if (takesOverflow) {
      LabelNode overflow = new LabelNode();
      code.add(new JumpInsnNode(Opcodes.GOTO, handler));
      code.add(overflow);
      code.add(
          new FrameNode(
              Opcodes.F_NEW, frame.local.size(), frame.local.toArray(), 1, OVERFLOW_STACK));
      code.add(new InsnNode(Opcodes.NOP));
      method.tryCatchBlocks.addFirst(new TryCatchBlockNode(start, end, overflow, OVERFLOW));
    }
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      if (block.handler == handler) {
        if (coversStoreOf(handler, block)) {
          block.end = entry;
        }
        block.handler = entry;
      }
    }
    insert(method, handler, code, entry);
  }

  /**
   * Whether a range ends behind the store with which its own handler begins, as javac makes it. The
   * store throws nothing, but the call before it may, and C1 compiles no method with a handler that
   * covers itself.
   */
  private static boolean coversStoreOf(LabelNode handler, TryCatchBlockNode block) {
    int stores = 0;
    for (AbstractInsnNode i = handler; i != block.end; i = i.getNext()) {
      if (i == null || i.getOpcode() >= 0 && (i.getOpcode() != Opcodes.ASTORE || ++stores > 1)) {
        return false;
      }
    }
    return stores == 1 && block.start != handler;
  }

  /** Ranges that end at the handler now end before what is inserted there. */
  private static void insert(MethodNode method, LabelNode handler, InsnList code, LabelNode entry) {
    AbstractInsnNode first = handler;
    while (first.getPrevious() != null && first.getPrevious().getOpcode() < 0) {
      first = first.getPrevious();
    }
    for (AbstractInsnNode i = first; i != null && i.getOpcode() < 0; i = i.getNext()) {
      for (TryCatchBlockNode block : method.tryCatchBlocks) {
        if (block.end == i) {
          block.end = entry;
        }
      }
    }
    method.instructions.insertBefore(first, code);
  }
}
