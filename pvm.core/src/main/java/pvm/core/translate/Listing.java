package pvm.core.translate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The methods of a class file as text, an instruction a line, so that two versions of a method can
 * be compared. Line numbers and names of local variables don't count.
 */
final class Listing {

  /** What stands for the code of a lambda. */
  private enum Lambdas {
    /** Its type only: what a frame of the method around it minds. */
    TYPE,
    /** Its instructions: what an object minds that is the lambda. */
    CODE
  }

  private final ClassNode node;
  private final Map<String, MethodNode> methods = new HashMap<>();

  Listing(ClassNode node) {
    this.node = node;
    node.methods.forEach(method -> methods.put(method.name + method.desc, method));
  }

  /** The instructions with their bytecode indexes; null if there is no such method. */
  List<String> frameView(String name, String descriptor) {
    MethodNode method = methods.get(name + descriptor);
    return method == null ? null : lines(method, Lambdas.TYPE, true, new HashSet<>());
  }

  /** What the class does, whatever the names of its lambda methods. */
  List<String> wholeView() {
    return node.methods.stream()
        .filter(method -> !isLambda(method))
        .flatMap(
            method -> {
              List<String> lines = lines(method, Lambdas.CODE, false, new HashSet<>());
              lines.addFirst(method.access + " " + method.name + method.desc);
              return lines.stream();
            })
        .toList();
  }

  /** What a call site makes: for a lambda its code, for a method reference the method. */
  String siteView(InvokeDynamicInsnNode site) {
    return dynamic(site, Lambdas.CODE, new HashSet<>());
  }

  private List<String> lines(
      MethodNode method, Lambdas lambdas, boolean hasIndexes, Set<String> outer) {
    Map<LabelNode, Integer> places = places(method);
    List<String> lines = new ArrayList<>();
    int bci = 0;
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof OriginLabel origin) {
        bci = origin.bci;
      } else if (insn.getOpcode() >= 0) {
        String index = hasIndexes ? bci + " " : "";
        lines.add(index + insn.getOpcode() + " " + operands(insn, places, lambdas, outer));
      }
    }
    method.tryCatchBlocks.forEach(
        block ->
            lines.add(
                "try %d %d %d %s"
                    .formatted(
                        places.get(block.start),
                        places.get(block.end),
                        places.get(block.handler),
                        block.type)));
    return lines;
  }

  /** The number of the instruction that follows each label. */
  private static Map<LabelNode, Integer> places(MethodNode method) {
    Map<LabelNode, Integer> places = new IdentityHashMap<>();
    int next = 0;
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof LabelNode label) {
        places.put(label, next);
      } else if (insn.getOpcode() >= 0) {
        next++;
      }
    }
    return places;
  }

  private String operands(
      AbstractInsnNode insn, Map<LabelNode, Integer> places, Lambdas lambdas, Set<String> outer) {
    return switch (insn) {
      case IntInsnNode i -> Integer.toString(i.operand);
      case VarInsnNode i -> Integer.toString(i.var);
      case IincInsnNode i -> i.var + " " + i.incr;
      case TypeInsnNode i -> i.desc;
      case FieldInsnNode i -> i.owner + "." + i.name + " " + i.desc;
      case MethodInsnNode i -> i.owner + "." + i.name + i.desc + " " + i.itf;
      case LdcInsnNode i -> i.cst.getClass().getSimpleName() + " " + i.cst;
      case MultiANewArrayInsnNode i -> i.desc + " " + i.dims;
      case JumpInsnNode i -> places.get(i.label).toString();
      case TableSwitchInsnNode i ->
          i.min + " " + i.max + " " + targets(i.labels, places) + places.get(i.dflt);
      case LookupSwitchInsnNode i -> i.keys + " " + targets(i.labels, places) + places.get(i.dflt);
      case InvokeDynamicInsnNode i -> dynamic(i, lambdas, outer);
      default -> "";
    };
  }

  private static String targets(List<LabelNode> labels, Map<LabelNode, Integer> places) {
    return labels.stream().map(label -> places.get(label) + " ").collect(Collectors.joining());
  }

  private String dynamic(InvokeDynamicInsnNode site, Lambdas lambdas, Set<String> outer) {
    String arguments =
        Arrays.stream(site.bsmArgs)
            .map(argument -> argument(argument, lambdas, outer))
            .collect(Collectors.joining(", "));
    return site.name + site.desc + " by " + site.bsm + " of " + arguments;
  }

  private String argument(Object argument, Lambdas lambdas, Set<String> outer) {
    if (argument instanceof Handle handle && handle.getOwner().equals(node.name)) {
      String key = handle.getName() + handle.getDesc();
      MethodNode target = methods.get(key);
      if (target != null && isLambda(target)) {
        return handle.getTag() + " lambda " + handle.getDesc() + code(key, lambdas, outer);
      }
    }
    return argument.getClass().getSimpleName() + " " + argument;
  }

  private String code(String key, Lambdas lambdas, Set<String> outer) {
    if (lambdas == Lambdas.TYPE || !outer.add(key)) {
      return "";
    }
    String code = String.join("\n", lines(methods.get(key), lambdas, false, outer));
    outer.remove(key);
    return " {\n" + code + "\n}";
  }

  private static boolean isLambda(MethodNode method) {
    return (method.access & Opcodes.ACC_SYNTHETIC) != 0 && method.name.startsWith("lambda$");
  }
}
