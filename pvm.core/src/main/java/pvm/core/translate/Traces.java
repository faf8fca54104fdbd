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
 *   entry:    dup; Abi.seen               range of both -> handler, if it takes StackOverflowError
 *   handler:  ...
 * </pre>
 *
 * <p>The call may be one too many for the stack. Where the handler is one for that, such as that of
 * a finally block, it runs all the same.
 */
public final class Traces implements Transform {
  static final String SEEN = "seen";
  static final String SEEN_DESC = "(Ljava/lang/Throwable;)V";
  private static final String OVERFLOW = "java/lang/StackOverflowError";

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
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      if (block.handler == handler) {
        block.handler = entry;
      }
    }
    insert(method, handler, code, entry);
    if (takesOverflow) {
      method.tryCatchBlocks.addFirst(new TryCatchBlockNode(start, end, handler, OVERFLOW));
    }
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
