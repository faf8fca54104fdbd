package pvm.core.translate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The class of one lambda: a field for each captured value, and the interface's method and its
 * bridges, which adapt arguments and call the target. One that captures nothing has one instance.
 */
final class LambdaClass {
  private static final int SERIALIZABLE = 1;
  private static final int MARKERS = 2;
  private static final int BRIDGES = 4;
  private static final String INSTANCE = "INSTANCE";
  private static final String MAKE = "$make";

  private final ClassNode node = new ClassNode();
  private final InvokeDynamicInsnNode site;
  private final Handle target;
  private final Type[] captured;

  LambdaClass(ClassNode owner, String name, InvokeDynamicInsnNode site, Handle target) {
    this.site = site;
    this.target = target;
    this.captured = Type.getArgumentTypes(site.desc);
    node.version = owner.version;
    node.access =
        Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    node.name = name;
    node.superName = Code.OBJECT;
    Set<String> interfaces = new LinkedHashSet<>();
    interfaces.add(Type.getReturnType(site.desc).getInternalName());
    List<Type> methods = new ArrayList<>();
    methods.add((Type) site.bsmArgs[0]);
    readAlternatives(interfaces, methods);
    node.interfaces.addAll(interfaces);
    addFields();
    addConstructor();
    addInstantiation();
    for (int i = 0; i < methods.size(); i++) {
      addForwarding(methods.get(i), i == 0 ? 0 : Opcodes.ACC_BRIDGE);
    }
  }

  ClassNode node() {
    return node;
  }

  /** Takes the captured values from the stack and leaves the lambda. */
  AbstractInsnNode instantiation() {
    return captured.length == 0
        ? new FieldInsnNode(Opcodes.GETSTATIC, node.name, INSTANCE, interfaceDesc())
        : new MethodInsnNode(Opcodes.INVOKESTATIC, node.name, MAKE, site.desc, false);
  }

  private String interfaceDesc() {
    return Type.getReturnType(site.desc).getDescriptor();
  }

  /** The arguments that only altMetafactory has: flags, marker interfaces, bridges. */
  private void readAlternatives(Set<String> interfaces, List<Type> methods) {
    if (site.bsmArgs.length <= 3) {
      return;
    }
    int flags = (Integer) site.bsmArgs[3];
    int next = 4;
    if ((flags & MARKERS) != 0) {
      int end = next + 1 + (Integer) site.bsmArgs[next];
      for (next++; next < end; next++) {
        interfaces.add(((Type) site.bsmArgs[next]).getInternalName());
      }
    }
    if ((flags & BRIDGES) != 0) {
      int end = next + 1 + (Integer) site.bsmArgs[next];
      for (next++; next < end; next++) {
        Type bridge = (Type) site.bsmArgs[next];
        if (!methods.contains(bridge)) {
          methods.add(bridge);
        }
      }
    }
    if ((flags & SERIALIZABLE) != 0) {
      interfaces.add("java/io/Serializable");
    }
  }

  private static String fieldName(int index) {
    return "arg$" + (index + 1);
  }

  private void addFields() {
    for (int i = 0; i < captured.length; i++) {
      int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
      node.fields.add(new FieldNode(access, fieldName(i), captured[i].getDescriptor(), null, null));
    }
    if (captured.length == 0) {
      int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
      node.fields.add(new FieldNode(access, INSTANCE, interfaceDesc(), null, null));
    }
  }

  private String constructorDesc() {
    return Type.getMethodDescriptor(Type.VOID_TYPE, captured);
  }

  private void addConstructor() {
    Code code = new Code(0, "<init>", constructorDesc());
    code.loadRef(0).invoke(Opcodes.INVOKESPECIAL, Code.OBJECT, "<init>", "()V");
    int slot = 1;
    for (int i = 0; i < captured.length; i++) {
      code.loadRef(0).load(captured[i], slot);
      code.field(Opcodes.PUTFIELD, node.name, fieldName(i), captured[i].getDescriptor());
      slot += captured[i].getSize();
    }
    code.op(Opcodes.RETURN);
    node.methods.add(code.method);
  }

  private void addInstantiation() {
    Code code =
        captured.length == 0
            ? new Code(Opcodes.ACC_STATIC, "<clinit>", "()V")
            : Code.ofStatic(MAKE, site.desc);
    code.type(Opcodes.NEW, node.name).op(Opcodes.DUP).loadParameters();
    code.invoke(Opcodes.INVOKESPECIAL, node.name, "<init>", constructorDesc());
    if (captured.length == 0) {
      code.field(Opcodes.PUTSTATIC, node.name, INSTANCE, interfaceDesc());
    }
    code.returns();
    node.methods.add(code.method);
  }

  // ---- forwarding

  private void addForwarding(Type method, int flags) {
    Code code = new Code(Opcodes.ACC_PUBLIC | flags, site.name, method.getDescriptor());
    boolean isConstructor = target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    if (isConstructor) {
      code.type(Opcodes.NEW, target.getOwner()).op(Opcodes.DUP);
    }
    for (int i = 0; i < captured.length; i++) {
      code.loadRef(0);
      code.field(Opcodes.GETFIELD, node.name, fieldName(i), captured[i].getDescriptor());
    }
    loadArguments(code, method.getArgumentTypes());
    code.invoke(
        opcode(), target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
    Type result =
        isConstructor
            ? Type.getObjectType(target.getOwner())
            : Type.getReturnType(target.getDesc());
    Type needed = method.getReturnType();
    if (needed == Type.VOID_TYPE && result != Type.VOID_TYPE) {
      code.op(result.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
    } else {
      Conversions.convert(code, result, needed, needed);
    }
    code.returns();
    node.methods.add(code.method);
  }

  private void loadArguments(Code code, Type[] given) {
    List<Type> needed = targetParameters();
    Type[] functional = ((Type) site.bsmArgs[2]).getArgumentTypes();
    int slot = 1;
    for (int i = 0; i < given.length; i++) {
      code.load(given[i], slot);
      slot += given[i].getSize();
      Conversions.convert(code, given[i], needed.get(captured.length + i), functional[i]);
    }
  }

  /** What the target takes, its receiver included. */
  private List<Type> targetParameters() {
    List<Type> types = new ArrayList<>();
    if (target.getTag() != Opcodes.H_INVOKESTATIC
        && target.getTag() != Opcodes.H_NEWINVOKESPECIAL) {
      types.add(Type.getObjectType(target.getOwner()));
    }
    types.addAll(List.of(Type.getArgumentTypes(target.getDesc())));
    return types;
  }

  private int opcode() {
    return switch (target.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
      default -> throw new AssertionError("handle " + target);
    };
  }
}
