package pvm.core.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The part of a class initializer that makes the host-derived statics: a restored class runs it,
 * and nothing else of its initializer, whose other effects are in the image already.
 *
 * <p>It is a slice by statements, where a statement is what lies between two points at which the
 * operand stack is empty: those that store such a field, and those that store the locals they use.
 */
final class HostDerivedCode {
  private final String owner;
  private final Set<String> fields;
  private final List<List<AbstractInsnNode>> statements = new ArrayList<>();
  private final Map<Integer, Boolean> isTaken = new HashMap<>();

  private HostDerivedCode(String owner, MethodNode initializer, Set<String> fields) {
    this.owner = owner;
    this.fields = fields;
    TypeStates states = TypeStates.of(owner, initializer, index -> true);
    List<AbstractInsnNode> statement = new ArrayList<>();
    AbstractInsnNode[] insns = initializer.instructions.toArray();
    for (int i = 0; i < insns.length; i++) {
      TypeStates.State state = states.before(i);
      if (state == null || state.stack().length == 0) {
        statements.add(statement);
        statement = new ArrayList<>();
      }
      boolean isJoined = insns[i] instanceof FrameNode frame && !frame.stack.isEmpty();
      if (insns[i].getOpcode() >= 0 || isJoined) {
        statement.add(insns[i]);
      }
    }
    statements.add(statement);
  }

  /**
   * The code that stores the given fields of a class; null if it can't be told from the rest,
   * because it branches.
   */
  static InsnList of(String owner, MethodNode initializer, Set<String> fields) {
    HostDerivedCode code = new HostDerivedCode(owner, initializer, fields);
    for (int i = 0; i < code.statements.size(); i++) {
      if (code.storesField(code.statements.get(i)) && !code.take(i)) {
        return null;
      }
    }
    InsnList slice = new InsnList();
    for (int i = 0; i < code.statements.size(); i++) {
      if (code.isTaken.containsKey(i)) {
        code.statements.get(i).forEach(insn -> slice.add(insn.clone(Map.of())));
      }
    }
    return slice;
  }

  private boolean storesField(List<AbstractInsnNode> statement) {
    return statement.stream()
        .anyMatch(
            insn ->
                insn instanceof FieldInsnNode field
                    && field.getOpcode() == Opcodes.PUTSTATIC
                    && field.owner.equals(owner)
                    && fields.contains(field.name));
  }

  /** Takes a statement with those it needs; false if one of them branches. */
  private boolean take(int index) {
    if (isTaken.putIfAbsent(index, true) != null) {
      return true;
    }
    for (AbstractInsnNode insn : statements.get(index)) {
      boolean isOk =
          switch (insn) {
            case JumpInsnNode _, TableSwitchInsnNode _, LookupSwitchInsnNode _, IincInsnNode _ ->
                false;
            case FrameNode _ -> false; // paths meet within it
            case VarInsnNode use when use.getOpcode() < Opcodes.ISTORE -> takeStoreOf(use, index);
            default -> true;
          };
      if (!isOk) {
        return false;
      }
    }
    return true;
  }

  private boolean takeStoreOf(VarInsnNode use, int index) {
    for (int i = index; i >= 0; i--) {
      for (AbstractInsnNode insn : statements.get(i)) {
        if (insn instanceof VarInsnNode store
            && store.getOpcode() >= Opcodes.ISTORE
            && store.var == use.var) {
          return take(i);
        }
      }
    }
    return false;
  }
}
