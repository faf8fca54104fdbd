package pvm.core.loader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Looks through the code that a program runs whatever happens for what will fail there, so that it
 * need not run half way to find out: refused calls, and classes that are missing.
 *
 * <pre>
 *   main:  a(); if (x) b(); for (;;) c(); try { d(); } ...; e();    certain: a, e
 * </pre>
 *
 * <p>An instruction is certain if it is in no try block, and nothing before it jumps over it,
 * returns or throws. Certain calls of static methods and constructors of the program are followed.
 * What is called before may still exit: then the program is refused for what it would not have come
 * to.
 */
final class CertainCode {
  private static final int METHODS_MAX = 200;
  private static final String REFUSED = "$refused$";

  private final Function<String, byte[]> originals;
  private final Predicate<String> isProgram;
  private final Consumer<ClassNode> lift;
  private final Map<String, ClassNode> nodes = new HashMap<>();
  private final Deque<MethodInsnNode> unseen = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();

  /**
   * @param originals original class files by original name
   * @param isProgram whether a class is of the program, by its original name
   */
  CertainCode(
      Function<String, byte[]> originals, Predicate<String> isProgram, Consumer<ClassNode> lift) {
    this.originals = originals;
    this.isProgram = isProgram;
    this.lift = lift;
  }

  /** The first that will fail, in a line that says what to do; null if nothing is found. */
  String trouble(String startClass, String startMethod, String descriptor) {
    follow(startClass, startMethod, descriptor);
    while (!unseen.isEmpty() && seen.size() < METHODS_MAX) {
      MethodInsnNode call = unseen.removeFirst();
      ClassNode owner = node(call.owner);
      for (MethodNode method : owner == null ? List.<MethodNode>of() : owner.methods) {
        boolean isCalled = method.name.equals(call.name) && method.desc.equals(call.desc);
        String trouble = isCalled ? trouble(owner, method) : null;
        if (trouble != null) {
          return trouble;
        }
      }
    }
    return null;
  }

  private void follow(String owner, String name, String descriptor) {
    if (isProgram.test(owner) && seen.add(owner + '.' + name + descriptor)) {
      unseen.addLast(new MethodInsnNode(Opcodes.INVOKESTATIC, owner, name, descriptor, false));
    }
  }

  private ClassNode node(String name) {
    return nodes.computeIfAbsent(
        name,
        wanted -> {
          byte[] original = originals.apply(wanted);
          if (original == null) {
            return null;
          }
          ClassNode node = new ClassNode();
          new ClassReader(original).accept(node, ClassReader.EXPAND_FRAMES);
          lift.accept(node);
          return node;
        });
  }

  private String trouble(ClassNode owner, MethodNode method) {
    Set<LabelNode> skippedTo = new HashSet<>();
    int tryBlocks = 0;
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof LabelNode label) {
        skippedTo.remove(label);
        for (var block : method.tryCatchBlocks) {
          tryBlocks += (block.start == label ? 1 : 0) - (block.end == label ? 1 : 0);
        }
      }
      if (mayLeave(insn)) {
        return null;
      }
      String trouble = skippedTo.isEmpty() && tryBlocks == 0 ? trouble(owner, method, insn) : null;
      if (trouble != null) {
        return trouble;
      }
      addTargets(method, insn, skippedTo);
    }
    return null;
  }

  private static boolean mayLeave(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    return opcode == Opcodes.ATHROW || opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
  }

  /** Notes where a jump goes that passes over the instructions after it. */
  private static void addTargets(MethodNode method, AbstractInsnNode insn, Set<LabelNode> targets) {
    List<LabelNode> labels =
        switch (insn) {
          case JumpInsnNode jump -> List.of(jump.label);
          case TableSwitchInsnNode table -> {
            List<LabelNode> all = new ArrayList<>(table.labels);
            all.add(table.dflt);
            yield all;
          }
          case LookupSwitchInsnNode lookup -> {
            List<LabelNode> all = new ArrayList<>(lookup.labels);
            all.add(lookup.dflt);
            yield all;
          }
          default -> List.of();
        };
    int here = method.instructions.indexOf(insn);
    for (LabelNode label : labels) {
      if (method.instructions.indexOf(label) > here) {
        targets.add(label);
      }
    }
  }

  private String trouble(ClassNode owner, MethodNode method, AbstractInsnNode insn) {
    return switch (insn) {
      case MethodInsnNode call when call.name.startsWith(REFUSED) -> message(owner, call);
      case MethodInsnNode call when isExact(owner, call) -> {
        follow(call.owner, call.name, call.desc);
        yield missing(owner, method, insn, call.owner);
      }
      case FieldInsnNode field -> missing(owner, method, insn, field.owner);
      case TypeInsnNode type when type.getOpcode() == Opcodes.NEW ->
          missing(owner, method, insn, type.desc);
      default -> null;
    };
  }

  /** Whether a call runs the very method that it names, which no subclass can override. */
  private boolean isExact(ClassNode caller, MethodInsnNode call) {
    return switch (call.getOpcode()) {
      case Opcodes.INVOKESTATIC -> true;
      case Opcodes.INVOKESPECIAL -> call.name.equals("<init>");
      case Opcodes.INVOKEVIRTUAL -> {
        // The start class makes the object whose main it calls.
        boolean isStart = (caller.access & Opcodes.ACC_SYNTHETIC) != 0;
        ClassNode owner = isProgram.test(call.owner) ? node(call.owner) : null;
        yield owner != null && (isStart || (owner.access & Opcodes.ACC_FINAL) != 0);
      }
      default -> false;
    };
  }

  /** What the method throws that stands for a refused call. */
  private static String message(ClassNode owner, MethodInsnNode call) {
    for (MethodNode method : owner.methods) {
      if (method.name.equals(call.name) && method.desc.equals(call.desc)) {
        for (AbstractInsnNode insn : method.instructions) {
          if (insn instanceof LdcInsnNode constant) {
            return (String) constant.cst;
          }
        }
      }
    }
    throw new AssertionError(owner.name + " has no " + call.name);
  }

  private String missing(ClassNode owner, MethodNode method, AbstractInsnNode insn, String name) {
    if (!isProgram.test(name) || originals.apply(name) != null) {
      return null;
    }
    return MissingClass.message(
        name.replace('/', '.'), owner.name.replace('/', '.') + '.' + method.name, line(insn));
  }

  private static int line(AbstractInsnNode at) {
    for (AbstractInsnNode insn = at; insn != null; insn = insn.getPrevious()) {
      if (insn instanceof LineNumberNode number) {
        return number.line;
      }
    }
    return -1;
  }
}
