package pvm.core.translate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Turns the lambdas and method references of a class into classes, one for each site, named {@code
 * Owner$$Lambda$<method index>_<bytecode index>}.
 *
 * <p>A lambda class calls its target by an ordinary instruction, so the target has to be reachable
 * from it: {@code lambda$} methods become public and static (the receiver becomes the first
 * parameter, in the same slot); other private or inherited targets go through a public static
 * accessor in the owner.
 */
final class LambdaSites {
  private static final String PREFIX = "lambda$";

  private final ClassUnit unit;
  private final ClassWorld world;
  private final ClassNode owner;
  private final Map<String, MethodNode> declared = new HashMap<>();
  private final Map<String, Handle> opened = new HashMap<>();

  LambdaSites(ClassUnit unit, ClassWorld world, List<InvokeDynamics.Site> sites) {
    this.unit = unit;
    this.world = world;
    this.owner = unit.node();
    for (MethodNode method : owner.methods) {
      declared.put(method.name + method.desc, method);
    }
    openLambdaMethods(sites);
  }

  /** The instruction that makes the lambda in place of a site. */
  AbstractInsnNode make(InvokeDynamics.Site site) {
    InvokeDynamicInsnNode call = site.call();
    Handle target = reachable(site, (Handle) call.bsmArgs[1]);
    LambdaClass lambda =
        new LambdaClass(owner, owner.name + "$$Lambda$" + site.position(), call, target);
    unit.derived().add(lambda.node());
    return lambda.instantiation();
  }

  // ---- targets

  private void openLambdaMethods(List<InvokeDynamics.Site> sites) {
    Set<String> called = callsOfLambdaMethods();
    for (InvokeDynamics.Site site : sites) {
      if (site.at() instanceof InvokeDynamicInsnNode call
          && call.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
        Handle target = (Handle) call.bsmArgs[1];
        String key = target.getName() + target.getDesc();
        MethodNode method = target.getOwner().equals(owner.name) ? declared.get(key) : null;
        if (method != null && isLambdaMethod(method) && !called.contains(key)) {
          opened.computeIfAbsent(key, k -> open(method));
        }
      }
    }
  }

  private static boolean isLambdaMethod(MethodNode method) {
    int flags = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;
    return (method.access & flags) == flags && method.name.startsWith(PREFIX);
  }

  /** Lambda methods that are called by ordinary instructions too; javac makes none. */
  private Set<String> callsOfLambdaMethods() {
    Set<String> called = new HashSet<>();
    for (MethodNode method : owner.methods) {
      for (AbstractInsnNode i : method.instructions) {
        if (i instanceof MethodInsnNode call
            && call.name.startsWith(PREFIX)
            && call.owner.equals(owner.name)) {
          called.add(call.name + call.desc);
        }
      }
    }
    return called;
  }

  private Handle open(MethodNode method) {
    boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
    if (!isStatic) {
      method.desc = "(L" + owner.name + ";" + method.desc.substring(1);
    }
    method.access =
        (method.access & ~(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL))
            | Opcodes.ACC_PUBLIC
            | Opcodes.ACC_STATIC;
    method.parameters = null;
    return new Handle(Opcodes.H_INVOKESTATIC, owner.name, method.name, method.desc, isInterface());
  }

  private boolean isInterface() {
    return (owner.access & Opcodes.ACC_INTERFACE) != 0;
  }

  /** A handle of the same effect that a class of the same package can use. */
  private Handle reachable(InvokeDynamics.Site site, Handle target) {
    String key = target.getName() + target.getDesc();
    if (target.getOwner().equals(owner.name)) {
      if (opened.containsKey(key)) {
        return opened.get(key);
      }
      MethodNode method = declared.get(key);
      return method != null && (method.access & Opcodes.ACC_PRIVATE) == 0
          ? target
          : accessor(site, target);
    }
    return target.getTag() == Opcodes.H_INVOKESPECIAL || isInherited(site, target)
        ? accessor(site, target)
        : target;
  }

  /** Whether a target is perhaps a protected member of a superclass in another package. */
  private boolean isInherited(InvokeDynamics.Site site, Handle target) {
    if (target.getTag() == Opcodes.H_INVOKEINTERFACE
        || target.getTag() == Opcodes.H_NEWINVOKESPECIAL
        || packageOf(target.getOwner()).equals(packageOf(owner.name))
        || isInterface()
        || owner.superName.equals(Code.OBJECT)
        || !isSuperclass(target.getOwner())) {
      return false;
    }
    return target.getTag() == Opcodes.H_INVOKESTATIC
        || receiver(site).getInternalName().equals(owner.name);
  }

  private boolean isSuperclass(String name) {
    for (String above = owner.superName; above != null; above = world.superName(above)) {
      if (above.equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static Type receiver(InvokeDynamics.Site site) {
    Type[] captured = Type.getArgumentTypes(site.call().desc);
    return captured.length > 0
        ? captured[0]
        : ((Type) site.call().bsmArgs[2]).getArgumentTypes()[0];
  }

  private static String packageOf(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  private Handle accessor(InvokeDynamics.Site site, Handle target) {
    boolean isConstructor = target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    String desc = target.getDesc();
    if (isConstructor) {
      desc = desc.substring(0, desc.indexOf(')') + 1) + "L" + target.getOwner() + ";";
    } else if (target.getTag() != Opcodes.H_INVOKESTATIC) {
      desc = "(L" + owner.name + ";" + desc.substring(1);
    }
    Code code = Code.ofStatic("$access$" + site.position(), desc);
    if (isConstructor) {
      code.type(Opcodes.NEW, target.getOwner()).op(Opcodes.DUP);
    }
    code.loadParameters();
    code.invoke(
        accessOpcode(target),
        target.getOwner(),
        target.getName(),
        target.getDesc(),
        target.isInterface());
    code.returns();
    owner.methods.add(code.method);
    return new Handle(
        Opcodes.H_INVOKESTATIC, owner.name, code.method.name, code.method.desc, isInterface());
  }

  private int accessOpcode(Handle target) {
    boolean isPrivate =
        target.getOwner().equals(owner.name)
            && declared.containsKey(target.getName() + target.getDesc());
    return switch (target.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL, Opcodes.H_INVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      case Opcodes.H_INVOKEINTERFACE -> isPrivate ? Opcodes.INVOKESPECIAL : Opcodes.INVOKEINTERFACE;
      default -> isPrivate ? Opcodes.INVOKESPECIAL : Opcodes.INVOKEVIRTUAL;
    };
  }
}
