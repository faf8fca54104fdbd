package pvm.core.library;

import java.util.HashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * The NEW instructions of one method that became calls: frames that speak of their uninitialized
 * objects must speak of initialized ones.
 */
final class RefusedObjects {
  private final Map<LabelNode, String> types = new HashMap<>();

  /** Notes a NEW that is about to be replaced. */
  void add(TypeInsnNode created) {
    AbstractInsnNode before = created.getPrevious();
    while (before != null && before.getOpcode() < 0) {
      if (before instanceof LabelNode label) {
        types.put(label, created.desc);
      }
      before = before.getPrevious();
    }
  }

  /** Corrects the frames, and forgets. */
  void retype(MethodNode method) {
    if (types.isEmpty()) {
      return;
    }
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof FrameNode frame) {
        retype(frame.local);
        retype(frame.stack);
      }
    }
    types.clear();
  }

  private void retype(List<Object> entries) {
    if (entries == null) {
      return;
    }
    for (ListIterator<Object> at = entries.listIterator(); at.hasNext(); ) {
      if (at.next() instanceof LabelNode label && types.containsKey(label)) {
        at.set(types.get(label));
      }
    }
  }
}
