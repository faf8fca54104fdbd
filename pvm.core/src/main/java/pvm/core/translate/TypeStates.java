package pvm.core.translate;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.AnalyzerAdapter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Verification types of locals and operands at chosen instructions, by one pass over the method:
 * the class file's own frames give the types where paths meet, so nothing has to be merged and no
 * other class is looked at.
 */
final class TypeStates {

  /**
   * Types before an instruction, as in an expanded frame, but indexed by slot: a long or double
   * takes two entries, the second one TOP.
   */
  record State(Object[] locals, Object[] stack) {}

  private final Map<Integer, State> states = new HashMap<>();

  private TypeStates() {}

  static TypeStates of(String owner, MethodNode method, IntPredicate isWanted) {
    TypeStates result = new TypeStates();
    var adapter =
        new AnalyzerAdapter(Opcodes.ASM9, owner, method.access, method.name, method.desc, null) {};
    int index = 0;
    for (AbstractInsnNode insn = method.instructions.getFirst();
        insn != null;
        insn = insn.getNext(), index++) {
      if (adapter.locals != null && isWanted.test(index)) {
        result.states.put(
            index, new State(adapter.locals.toArray(), values(adapter.stack.toArray())));
      }
      if (!(insn instanceof LineNumberNode)) {
        insn.accept(adapter);
      }
    }
    return result;
  }

  /** The state before instruction {@code index}; null if it is unreachable or was not wanted. */
  State before(int index) {
    return states.get(index);
  }

  /** One entry a value: the adapter has a TOP after each long and double. */
  private static Object[] values(Object[] slots) {
    Object[] result = new Object[slots.length];
    int n = 0;
    for (int i = 0; i < slots.length; i++) {
      result[n++] = slots[i];
      if (slots[i] == Opcodes.LONG || slots[i] == Opcodes.DOUBLE) {
        i++;
      }
    }
    return java.util.Arrays.copyOf(result, n);
  }
}
