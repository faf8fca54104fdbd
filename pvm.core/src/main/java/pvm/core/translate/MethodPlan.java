package pvm.core.translate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * What has to be known of a suspendable method before any of its copies is written: its sites with
 * the values that are live there, and its outermost loops. Polls are in the method already.
 */
final class MethodPlan {

  /** An outermost loop whose header can be entered from outside with the live locals alone. */
  record Loop(LabelNode header, int index, FrameNode frame, List<Value> live) {}

  final String owner;
  final MethodNode method;
  final AbstractInsnNode[] insns;
  final Liveness liveness;
  final List<SitePoint> sites = new ArrayList<>();
  final List<Loop> loops = new ArrayList<>();

  /** First local that the method itself does not use. */
  final int freeLocal;

  private final Map<AbstractInsnNode, SitePoint> byInsn = new IdentityHashMap<>();

  MethodPlan(String owner, MethodNode method, Predicate<AbstractInsnNode> isSite, int firstSite) {
    this.owner = owner;
    this.method = method;
    this.insns = method.instructions.toArray();
    this.freeLocal = freeLocal(method);
    method.maxLocals = Math.max(method.maxLocals, freeLocal);
    this.liveness = Liveness.of(method);
    TypeStates states = TypeStates.of(owner, method, i -> isSite.test(insns[i]));
    for (int i = 0; i < insns.length; i++) {
      TypeStates.State state = states.before(i);
      if (state != null) {
        SitePoint site = site(firstSite + sites.size(), i, state);
        sites.add(site);
        byInsn.put(insns[i], site);
      }
    }
    findLoops();
  }

  /** The site at an instruction; null if it is none. */
  SitePoint site(AbstractInsnNode insn) {
    return byInsn.get(insn);
  }

  private SitePoint site(int id, int index, TypeStates.State state) {
    var call = (MethodInsnNode) insns[index];
    List<Type> arguments = new ArrayList<>(Arrays.asList(Type.getArgumentTypes(call.desc)));
    int below = state.stack().length - arguments.size();
    if (call.getOpcode() != Opcodes.INVOKESTATIC) {
      below--;
      arguments.addFirst(receiver(call, state.stack()[below]));
    }
    List<Value> saved = new ArrayList<>();
    for (int slot = 0; slot < state.locals().length; slot++) {
      Object type = state.locals()[slot];
      if (type != Opcodes.TOP && liveness.isLive(index, slot)) {
        saved.add(checked(new Value(slot, type), call));
      }
      if (Frames.isWide(type)) {
        slot++;
      }
    }
    List<Value> spilled = new ArrayList<>();
    int local = freeLocal + 1;
    for (int i = 0; i < below; i++) {
      Object type = state.stack()[i];
      spilled.add(checked(new Value(local, type), call));
      local += Frames.isWide(type) ? 2 : 1;
    }
    return new SitePoint(id, index, call, bci(index), saved, spilled, arguments);
  }

  /** The receiver keeps the type it has, which a protected call may need. */
  private static Type receiver(MethodInsnNode call, Object type) {
    return type instanceof String name ? Type.getObjectType(name) : Type.getObjectType(call.owner);
  }

  private Value checked(Value value, MethodInsnNode call) {
    if (value.isUninitialized()) {
      throw new AssertionError(
          owner
              + "."
              + method.name
              + method.desc
              + ": uninitialized value at call of "
              + call.owner
              + "."
              + call.name);
    }
    return value;
  }

  /** The bytecode index of the nearest mark before; else the ordinal of the instruction. */
  private int bci(int index) {
    for (int i = index; i >= 0; i--) {
      if (insns[i] instanceof OriginLabel origin) {
        return origin.bci;
      }
    }
    int ordinal = 0;
    for (int i = 0; i < index; i++) {
      ordinal += insns[i].getOpcode() >= 0 ? 1 : 0;
    }
    return ordinal;
  }

  private void findLoops() {
    InsnList list = method.instructions;
    TreeMap<Integer, Integer> lastEdge = new TreeMap<>();
    for (int i = 0; i < insns.length; i++) {
      for (int target : Liveness.targets(list, insns[i])) {
        if (target <= i) {
          lastEdge.merge(target, i, Math::max);
        }
      }
    }
    int end = -1;
    for (var loop : lastEdge.entrySet()) {
      if (loop.getKey() >= end) {
        end = loop.getValue();
        addLoop(loop.getKey());
      }
    }
  }

  private void addLoop(int header) {
    FrameNode frame = frameAt(header);
    if (frame == null || (frame.stack != null && !frame.stack.isEmpty())) {
      return;
    }
    List<Value> live = new ArrayList<>();
    int slots = 0;
    for (Value value : Frames.locals(frame)) {
      if (liveness.isLive(header, value.local())) {
        live.add(value);
        slots += Frames.isWide(value.type()) ? 2 : 1;
      }
    }
    if (slots <= 250 && live.stream().noneMatch(Value::isUninitialized)) {
      loops.add(new Loop((LabelNode) insns[header], header, frame, live));
    }
  }

  private FrameNode frameAt(int index) {
    for (int i = index; i < insns.length && insns[i].getOpcode() < 0; i++) {
      if (insns[i] instanceof FrameNode frame) {
        return frame;
      }
    }
    return null;
  }

  /** First local that no instruction and no frame of a method uses. */
  static int freeLocal(MethodNode method) {
    int free = Type.getArgumentsAndReturnSizes(method.desc) >> 2;
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof VarInsnNode v) {
        int opcode = v.getOpcode();
        boolean isWide =
            opcode == Opcodes.LLOAD
                || opcode == Opcodes.LSTORE
                || opcode == Opcodes.DLOAD
                || opcode == Opcodes.DSTORE;
        free = Math.max(free, v.var + (isWide ? 2 : 1));
      } else if (insn instanceof IincInsnNode v) {
        free = Math.max(free, v.var + 1);
      } else if (insn instanceof FrameNode frame) {
        for (Value value : Frames.locals(frame)) {
          free = Math.max(free, value.local() + (Frames.isWide(value.type()) ? 2 : 1));
        }
      }
    }
    return free;
  }
}
