package pvm.core.translate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.AnalyzerAdapter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Follows the objects of a method whose constructor has not run, from frame to frame, in one pass:
 * which {@code NEW} each constructor call belongs to, and where else the object is at that moment.
 */
final class UninitializedFlow {
  /** The call is on the object of the constructor itself. */
  private static final TypeInsnNode THIS = new TypeInsnNode(Opcodes.NEW, "this");

  /**
   * Where an object is besides the operand of its constructor call.
   *
   * @param onStack how many entries right below that operand
   * @param inLocals local variables
   */
  record Copies(int onStack, List<Integer> inLocals) {}

  private final Map<MethodInsnNode, TypeInsnNode> made = new IdentityHashMap<>();
  private final Map<MethodInsnNode, Copies> copies = new IdentityHashMap<>();
  private final Map<Object, TypeInsnNode> newAt = new HashMap<>();

  /**
   * Begins to follow.
   *
   * @param labels the NEW instructions by the labels before them
   */
  UninitializedFlow(Map<LabelNode, TypeInsnNode> labels) {
    labels.forEach((label, instruction) -> newAt.put(label.getLabel(), instruction));
  }

  /**
   * Goes over the code once.
   *
   * @param visitor is given each node, and what made the objects that are held there
   */
  void follow(
      ClassNode owner,
      MethodNode method,
      BiConsumer<AbstractInsnNode, Supplier<Collection<TypeInsnNode>>> visitor) {
    AnalyzerAdapter state =
        new AnalyzerAdapter(owner.name, method.access, method.name, method.desc, null);
    for (AbstractInsnNode i : method.instructions) {
      visitor.accept(i, () -> held(state));
      if (i instanceof MethodInsnNode call && call.name.equals("<init>") && state.stack != null) {
        note(call, state);
      }
      i.accept(state);
      if (i.getOpcode() == Opcodes.NEW && state.stack != null) {
        newAt.putIfAbsent(state.stack.getLast(), (TypeInsnNode) i);
      }
    }
    method.instructions.resetLabels();
  }

  private Collection<TypeInsnNode> held(AnalyzerAdapter state) {
    if (state.stack == null) {
      return List.of(); // dead code
    }
    return Stream.concat(state.stack.stream(), state.locals.stream())
        .map(this::sourceOf)
        .filter(source -> source != null && source != THIS)
        .toList();
  }

  private void note(MethodInsnNode call, AnalyzerAdapter state) {
    int size = state.stack.size();
    int operand = size - (Type.getArgumentsAndReturnSizes(call.desc) >> 2);
    Object value = state.stack.get(operand);
    TypeInsnNode source = sourceOf(value);
    made.put(call, source);
    int below = 0;
    while (operand - below > 0 && isCopy(state.stack.get(operand - below - 1), source)) {
      below++;
    }
    List<Integer> locals = new ArrayList<>();
    for (int slot = 0; slot < state.locals.size(); slot++) {
      if (isCopy(state.locals.get(slot), source)) {
        locals.add(slot);
      }
    }
    for (int deeper = 0; deeper < operand - below; deeper++) {
      if (isCopy(state.stack.get(deeper), source)) {
        return; // too scattered to be replaced
      }
    }
    copies.put(call, new Copies(below, locals));
  }

  private TypeInsnNode sourceOf(Object value) {
    if (value == Opcodes.UNINITIALIZED_THIS) {
      return THIS;
    }
    return value instanceof Label ? newAt.get(value) : null;
  }

  private boolean isCopy(Object value, TypeInsnNode source) {
    return source != null && sourceOf(value) == source;
  }

  boolean isOnThis(MethodInsnNode call) {
    return made.get(call) == THIS;
  }

  /** The instruction that made the object of a constructor call; null in dead code. */
  TypeInsnNode made(MethodInsnNode call) {
    return made.get(call);
  }

  /** Null if the object is in more places than can be replaced. */
  Copies copies(MethodInsnNode call) {
    return copies.get(call);
  }
}
