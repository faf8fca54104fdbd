package pvm.core.translate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
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
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The {@code NEW} instructions of one method and the constructor calls that belong to them.
 *
 * <p>javac emits them nested, so they are paired in one pass over the code. Only where that does
 * not come out even, or where a {@code NEW} has to be delayed, an {@link UninitializedFlow} says
 * which belongs to which.
 */
final class Allocations {
  private final ClassNode owner;
  private final MethodNode method;
  private final ClassWorld world;

  private final Map<LabelNode, TypeInsnNode> newAt = new IdentityHashMap<>();
  private final List<TypeInsnNode> news = new ArrayList<>();
  private final List<MethodInsnNode> calls = new ArrayList<>();
  private final Map<MethodInsnNode, TypeInsnNode> nested = new IdentityHashMap<>();
  private final List<MethodInsnNode> superCalls = new ArrayList<>();
  private final Set<TypeInsnNode> delayed = new HashSet<>();
  private UninitializedFlow flow;

  private Allocations(ClassNode owner, MethodNode method, ClassWorld world) {
    this.owner = owner;
    this.method = method;
    this.world = world;
  }

  static Allocations find(ClassNode owner, MethodNode method, ClassWorld world) {
    Allocations allocations = new Allocations(owner, method, world);
    boolean isEven = allocations.pair();
    if (!isEven || !allocations.delayed.isEmpty()) {
      allocations.follow(isEven);
    }
    return allocations;
  }

  /** Calls of {@code super(...)} and {@code this(...)}. */
  List<MethodInsnNode> superCalls() {
    return superCalls;
  }

  private boolean isConstructor() {
    return method.name.equals("<init>");
  }

  // ---- pairing

  private boolean pair() {
    Deque<TypeInsnNode> open = new ArrayDeque<>();
    Set<LabelNode> seen = new HashSet<>();
    List<LabelNode> here = new ArrayList<>();
    boolean isEven = true;
    for (AbstractInsnNode i : method.instructions) {
      if (i.getOpcode() < 0) {
        if (i instanceof LabelNode label && !(i instanceof OriginLabel)) {
          here.add(label);
        } else if (i instanceof FrameNode frame) {
          frame.local.forEach(this::delayInFrame);
          frame.stack.forEach(this::delayInFrame);
        }
        continue;
      }
      if (i.getOpcode() == Opcodes.NEW) {
        TypeInsnNode made = (TypeInsnNode) i;
        here.forEach(label -> newAt.put(label, made));
        news.add(made);
        open.push(made);
      } else if (i instanceof MethodInsnNode call && call.name.equals("<init>")) {
        isEven &= close(call, open);
        if (!open.isEmpty() && mayCapture(i, seen)) {
          delay(open);
        }
      } else if (!open.isEmpty() && mayCapture(i, seen)) {
        delay(open);
      }
      seen.addAll(here);
      here.clear();
    }
    return isEven && open.isEmpty() && (!isConstructor() || superCalls.size() == 1);
  }

  private boolean close(MethodInsnNode call, Deque<TypeInsnNode> open) {
    calls.add(call);
    if (!open.isEmpty()) {
      nested.put(call, open.peek());
      return open.pop().desc.equals(call.owner);
    }
    superCalls.add(call);
    return isConstructor();
  }

  private void delay(Collection<TypeInsnNode> open) {
    for (TypeInsnNode made : open) {
      if (!world.isTranslated(made.desc)) {
        delayed.add(made);
      }
    }
  }

  /** So that no frame of the code holds an object whose constructor has not run. */
  private void delayInFrame(Object value) {
    TypeInsnNode made = value instanceof LabelNode label ? newAt.get(label) : null;
    if (made != null) {
      delay(List.of(made));
    }
  }

  /** Whether a frame may be captured at an instruction: a call, a monitor, a jump backwards. */
  private boolean mayCapture(AbstractInsnNode i, Set<LabelNode> seen) {
    return switch (i) {
      case MethodInsnNode call ->
          call.name.equals("<init>") ? world.isTranslated(call.owner) : world.maySuspend(call);
      case JumpInsnNode jump -> seen.contains(jump.label);
      case TableSwitchInsnNode table ->
          seen.contains(table.dflt) || table.labels.stream().anyMatch(seen::contains);
      case LookupSwitchInsnNode lookup ->
          seen.contains(lookup.dflt) || lookup.labels.stream().anyMatch(seen::contains);
      default -> i.getOpcode() == Opcodes.MONITORENTER;
    };
  }

  /** Pairs by following the data; if the code is not nested, finds anew what has to be delayed. */
  private void follow(boolean isEven) {
    flow = new UninitializedFlow(newAt);
    Set<LabelNode> seen = new HashSet<>();
    flow.follow(
        owner,
        method,
        (i, held) -> {
          if (i instanceof LabelNode label) {
            seen.add(label);
          } else if (!isEven && mayCapture(i, seen)) {
            delay(held.get());
          }
        });
    superCalls.clear();
    for (MethodInsnNode call : calls) {
      if (flow.isOnThis(call)) {
        superCalls.add(call);
      }
    }
  }

  // ---- rewriting

  /** Converts all allocations; calls of {@code super(...)} are left to the caller. */
  void rewrite(Constructors.Factories factories) {
    if (!news.isEmpty() || isConstructor()) {
      rewriteFrames();
    }
    for (MethodInsnNode call : calls) {
      if (superCalls.contains(call)) {
        continue;
      }
      if (world.isTranslated(call.owner)) {
        call.setOpcode(Opcodes.INVOKEVIRTUAL);
        call.name = Constructors.INIT;
      } else if (flow != null && delayed.contains(flow.made(call))) {
        makeLate(call, factories);
      } else if (isDuplicated(nested.get(call)) && isThrowable(call.owner)) {
        method.instructions.insert(call, Traces.seen());
      }
    }
    for (TypeInsnNode made : news) {
      if (world.isTranslated(made.desc)) {
        makeBlank(made);
      } else if (delayed.contains(made)) {
        method.instructions.set(made, new InsnNode(Opcodes.ACONST_NULL));
      }
    }
    markCopies();
  }

  /** Nothing that a frame holds is uninitialized any more. */
  private void rewriteFrames() {
    for (AbstractInsnNode i : method.instructions) {
      if (i instanceof FrameNode frame) {
        frame.local.replaceAll(this::inFrame);
        frame.stack.replaceAll(this::inFrame);
      }
    }
  }

  private Object inFrame(Object value) {
    if (value == Opcodes.UNINITIALIZED_THIS) {
      return owner.name;
    }
    if (value instanceof LabelNode label) {
      TypeInsnNode made = newAt.get(label);
      if (delayed.contains(made)) {
        return Opcodes.NULL;
      }
      if (made == null || !world.isTranslated(made.desc)) {
        throw TranslationException.at(
            RefusalReason.UNINITIALIZED_OBJECT, owner, method, label, "a frame");
      }
      return made.desc;
    }
    return value;
  }

  private void makeBlank(TypeInsnNode made) {
    InsnList code = new InsnList(); // X
    code.add(new InsnNode(Opcodes.DUP)); // X, X
    code.add(new InsnNode(Opcodes.ACONST_NULL)); // X, X, null
    code.add(
        new MethodInsnNode(
            Opcodes.INVOKESPECIAL, made.desc, "<init>", Constructors.BLANK, false)); // X
    method.instructions.insert(made, code);
  }

  /** Makes a host object after its arguments. Stack: nulls in place of the object, arguments. */
  private void makeLate(MethodInsnNode call, Constructors.Factories factories) {
    UninitializedFlow.Copies copies = flow.copies(call);
    if (copies == null) {
      throw TranslationException.at(
          RefusalReason.UNINITIALIZED_OBJECT, owner, method, call, "new " + call.owner);
    }
    InsnList code = new InsnList();
    code.add(factories.call(call)); // copies, null, object
    if (copies.onStack() == 1 && copies.inLocals().isEmpty()) {
      code.add(new InsnNode(Opcodes.DUP_X2)); // object, null, null, object
      code.add(new InsnNode(Opcodes.POP));
      code.add(new InsnNode(Opcodes.POP2)); // object
    } else {
      int slot = method.maxLocals++;
      code.add(new VarInsnNode(Opcodes.ASTORE, slot)); // copies, null
      for (int i = 0; i <= copies.onStack(); i++) {
        code.add(new InsnNode(Opcodes.POP));
      }
      for (int i = 0; i < copies.onStack(); i++) {
        code.add(new VarInsnNode(Opcodes.ALOAD, slot));
      }
      for (int local : copies.inLocals()) {
        code.add(new VarInsnNode(Opcodes.ALOAD, slot));
        code.add(new VarInsnNode(Opcodes.ASTORE, local));
      }
    }
    if (copies.onStack() > 0 && isThrowable(call.owner)) {
      code.add(Traces.seen());
    }
    method.instructions.insertBefore(call, code);
    method.instructions.remove(call);
  }

  private boolean isThrowable(String hostClass) {
    for (String type = hostClass; type != null; type = world.superName(type)) {
      if (type.equals("java/lang/Throwable")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the object is on the stack once its constructor has run, as javac has it. */
  private static boolean isDuplicated(TypeInsnNode made) {
    AbstractInsnNode next = made;
    do {
      next = next == null ? null : next.getNext();
    } while (next != null && next.getOpcode() < 0);
    return next != null && next.getOpcode() == Opcodes.DUP;
  }

  /** {@code super.clone()} gives a new object. */
  private void markCopies() {
    for (AbstractInsnNode i : method.instructions) {
      if (i.getOpcode() == Opcodes.INVOKESPECIAL
          && i instanceof MethodInsnNode call
          && call.name.equals("clone")
          && call.owner.equals(Code.OBJECT)) {
        method.instructions.insert(
            call,
            new MethodInsnNode(
                Opcodes.INVOKESTATIC,
                Constructors.ABI,
                "cloned",
                "(Ljava/lang/Object;)Ljava/lang/Object;",
                false));
      }
    }
  }
}
