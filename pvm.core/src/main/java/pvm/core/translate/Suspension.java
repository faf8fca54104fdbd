package pvm.core.translate;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Which calls of a class may be left by an {@link pvm.core.abi.Unwind}, and which of its methods
 * therefore need sites.
 *
 * <p>It looks at one class only, because classes are loaded one by one: a call that is bound
 * statically to a method of the same class is as suspendable as that method; a call of a host
 * method that no guest class can override never suspends; every other call may.
 */
final class Suspension {
  /** Methods of the VM's door that may unwind, by their owners. */
  private static final Map<String, Set<String>> SUSPENDING_ENTRIES =
      Map.of(
          Emit.SAFEPOINT, Set.of("poll", "pollAround", "pollOnEntry", Polls.PAST),
          Emit.ABI, Set.of("enter"),
          Emit.VM, Set.of("write", "read", "exit", "sleep", "park", "await"));

  /** Host classes whose methods are all a few instructions. */
  private static final Set<String> SHORT_OWNERS =
      Set.of(
          "java/lang/Math",
          "java/lang/StrictMath",
          "java/lang/Boolean",
          "java/lang/Byte",
          "java/lang/Short",
          "java/lang/Character",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Float",
          "java/lang/Double");

  private static final Set<String> SHORT_OF_STRING = Set.of("charAt", "length", "isEmpty");

  private final ClassNode owner;
  private final ClassWorld world;
  private final Map<String, MethodNode> declared = new HashMap<>();
  private final Map<MethodNode, List<MethodNode>> callees = new HashMap<>();
  private final Set<MethodNode> suspendable = new LinkedHashSet<>();
  private final Set<MethodNode> recursive = new LinkedHashSet<>();
  private final Set<MethodNode> onCircle = new LinkedHashSet<>();
  private final Recursion recursion;

  Suspension(ClassNode owner, ClassWorld world) {
    this.owner = owner;
    this.world = world;
    recursion = new Recursion(owner, callees);
    for (MethodNode method : owner.methods) {
      declared.put(method.name + method.desc, method);
    }
    for (MethodNode method : owner.methods) {
      if (canHaveSites(method)) {
        scan(method);
      }
    }
    findCycles();
    spread();
    recursion.spread();
  }

  /** Whether the method needs sites. */
  boolean isSuspendable(MethodNode method) {
    return suspendable.contains(method);
  }

  /** What a method does on its entry about recursion. */
  Polls.Entry entry(MethodNode method) {
    if (onCircle.contains(method) || recursion.mayClose(method)) {
      return Polls.Entry.POLL;
    }
    return recursive.contains(method) ? Polls.Entry.RESUME : Polls.Entry.NOTHING;
  }

  /** Whether an instruction of a suspendable method is a site. */
  boolean isSite(AbstractInsnNode insn) {
    if (!(insn instanceof MethodInsnNode call)) {
      return false;
    }
    return switch (targetOf(call)) {
      case Target.Safe s -> false;
      case Target.Open o -> true;
      case Target.Same same -> isSuspendable(same.method());
    };
  }

  /** Whether a call takes next to no time: it comes to no loop, and moves no array. */
  boolean isShort(MethodInsnNode call) {
    if (isEmitted(call.name) || SHORT_OWNERS.contains(call.owner)) {
      return true;
    }
    if (call.owner.equals("java/lang/String")) {
      return SHORT_OF_STRING.contains(call.name);
    }
    if (call.name.equals("<init>")) {
      return world.isTranslated(call.owner);
    }
    return targetOf(call) instanceof Target.Same(MethodNode method)
        && !isSuspendable(method)
        && canHaveSites(method)
        && isShort(method);
  }

  private boolean isShort(MethodNode method) {
    for (AbstractInsnNode insn : method.instructions) {
      boolean isArray = insn.getOpcode() >= NEWARRAY && insn.getOpcode() <= ANEWARRAY;
      if (isArray
          || insn.getOpcode() == MULTIANEWARRAY
          || insn instanceof MethodInsnNode call && !isShort(call)) {
        return false;
      }
    }
    return true;
  }

  private sealed interface Target {
    record Safe() implements Target {}

    record Open() implements Target {}

    record Same(MethodNode method) implements Target {}
  }

  /** Whether a call, seen alone, may be left by an unwind. */
  static boolean maySuspend(MethodInsnNode call, ClassWorld world) {
    if (isOfVm(call)) {
      return isSuspendingEntry(call);
    }
    if (call.owner.startsWith("[")) {
      return false;
    }
    return world.isTranslated(call.owner)
        ? !isEmitted(call.name)
        : !call.name.equals("<init>") && isOpenHostCall(call, world);
  }

  private static final Target SAFE = new Target.Safe();
  private static final Target OPEN = new Target.Open();

  static boolean canHaveSites(MethodNode method) {
    return method.instructions.size() > 0 && !method.name.startsWith("<");
  }

  private void scan(MethodNode method) {
    List<MethodNode> same = new ArrayList<>();
    boolean hasOpenCall = false;
    boolean mayRecurse = false;
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof MethodInsnNode call) {
        switch (targetOf(call)) {
          case Target.Safe s -> {}
          case Target.Open o -> {
            hasOpenCall = true;
            if (!makesThrowable(call)) {
              mayRecurse = true;
              recursion.addOpen(method, call);
            }
          }
          case Target.Same target -> same.add(target.method());
        }
      }
    }
    callees.put(method, same);
    if (mayRecurse) {
      recursive.add(method);
    }
    if (hasOpenCall || hasLoop(method)) {
      suspendable.add(method);
    }
  }

  /** No recursion goes on through the constructors of exceptions for long. */
  private boolean makesThrowable(MethodInsnNode call) {
    if (!call.name.equals(pvm.core.abi.Abi.INIT)) {
      return false;
    }
    String name = call.owner;
    while (name != null && world.isTranslated(name)) {
      ClassHeader header = world.header(name);
      name = header == null ? null : header.superName();
    }
    ClassHeader host = name == null ? null : world.header(name);
    while (host != null && !host.name().equals("java/lang/Throwable")) {
      host = host.superName() == null ? null : world.header(host.superName());
    }
    return host != null;
  }

  static boolean hasLoop(MethodNode method) {
    InsnList list = method.instructions;
    int index = 0;
    for (AbstractInsnNode insn : list) {
      for (int target : Liveness.targets(list, insn)) {
        if (target <= index) {
          return true;
        }
      }
      index++;
    }
    return false;
  }

  private Target targetOf(MethodInsnNode call) {
    if (isOfVm(call)) {
      return isSuspendingEntry(call) ? OPEN : SAFE;
    }
    if (call.owner.startsWith("[") || call.name.equals("<init>")) {
      return SAFE;
    }
    if (isEmitted(call.name)) {
      return SAFE;
    }
    if (world.isTranslated(call.owner)) {
      return guestTarget(call);
    }
    return isOpenHostCall(call, world) ? OPEN : SAFE;
  }

  private static boolean isOfVm(MethodInsnNode call) {
    return call.owner.startsWith("pvm/core/abi/") || Polls.isPoll(call);
  }

  private static boolean isSuspendingEntry(MethodInsnNode call) {
    return SUSPENDING_ENTRIES.getOrDefault(call.owner, Set.of()).contains(call.name);
  }

  /** Accessors that transforms of this package emit: they never poll. */
  private static boolean isEmitted(String name) {
    return name.startsWith("$touch")
        || name.startsWith("$put$")
        || name.equals("$write")
        || name.equals("$read");
  }

  private Target guestTarget(MethodInsnNode call) {
    if (!call.owner.equals(owner.name)) {
      return OPEN;
    }
    MethodNode method = declared.get(call.name + call.desc);
    if (method == null || (method.access & ACC_ABSTRACT) != 0) {
      return OPEN;
    }
    boolean isBound =
        call.getOpcode() == INVOKESTATIC
            || call.getOpcode() == INVOKESPECIAL
            || call.name.equals(pvm.core.abi.Abi.INIT)
            || (method.access & (ACC_FINAL | ACC_PRIVATE)) != 0
            || (owner.access & ACC_FINAL) != 0;
    return isBound ? new Target.Same(method) : OPEN;
  }

  /** Whether a guest class may override the host method that is called. */
  private static boolean isOpenHostCall(MethodInsnNode call, ClassWorld world) {
    if (call.getOpcode() == INVOKESTATIC || call.getOpcode() == INVOKESPECIAL) {
      return false;
    }
    ClassHeader header = world.header(call.owner);
    boolean isVarHandle = call.owner.equals("java/lang/invoke/VarHandle"); // any descriptor fits
    if (header == null || header.isFinal() || isVarHandle) {
      return false;
    }
    Integer access = header.method(call.name, call.desc);
    return access == null || (access & ACC_FINAL) == 0;
  }

  /** Methods on a cycle of calls within the class may recurse. */
  private void findCycles() {
    Map<MethodNode, Integer> state = new HashMap<>();
    for (MethodNode start : callees.keySet()) {
      if (!state.containsKey(start)) {
        visit(start, state);
      }
    }
  }

  private void visit(MethodNode start, Map<MethodNode, Integer> state) {
    Deque<MethodNode> path = new ArrayDeque<>();
    Deque<Integer> next = new ArrayDeque<>();
    path.push(start);
    next.push(0);
    state.put(start, 1);
    while (!path.isEmpty()) {
      List<MethodNode> out = callees.getOrDefault(path.peek(), List.of());
      int i = next.pop();
      if (i == out.size()) {
        state.put(path.pop(), 2);
        continue;
      }
      next.push(i + 1);
      MethodNode callee = out.get(i);
      Integer seen = state.get(callee);
      if (seen == null && callees.containsKey(callee)) {
        state.put(callee, 1);
        path.push(callee);
        next.push(0);
      } else if (seen != null && seen == 1) {
        recursive.add(callee);
        onCircle.add(callee);
        suspendable.add(callee);
      }
    }
  }

  private void spread() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (var entry : callees.entrySet()) {
        if (!suspendable.contains(entry.getKey())
            && entry.getValue().stream().anyMatch(suspendable::contains)) {
          changed = suspendable.add(entry.getKey());
        }
      }
    }
  }
}
