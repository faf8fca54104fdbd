package pvm.core.library;

import static org.objectweb.asm.Opcodes.AASTORE;
import static org.objectweb.asm.Opcodes.ANEWARRAY;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.H_GETFIELD;
import static org.objectweb.asm.Opcodes.H_GETSTATIC;
import static org.objectweb.asm.Opcodes.H_INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.H_INVOKESTATIC;
import static org.objectweb.asm.Opcodes.H_NEWINVOKESPECIAL;
import static org.objectweb.asm.Opcodes.H_PUTFIELD;
import static org.objectweb.asm.Opcodes.H_PUTSTATIC;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.SIPUSH;

import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * What javac does not emit, as the code that does the same: a method handle that is a constant is
 * found by a lookup, so that an image can hold it, and a call site that the program's own bootstrap
 * method links is linked when it is first called, in each run anew.
 *
 * <pre>
 *   invokedynamic f(args)   ->   $linked$1(args):  HostLinks.target(Owner.class, "$link$1").invokeExact(args)
 *                                $link$1():        bootstrap.invokeWithArguments(lookup(), "f", type, ...)
 * </pre>
 */
final class Links {
  /** Classes of bootstrap methods whose sites the translator replaces by ordinary code. */
  private static final Set<String> KNOWN =
      Set.of(
          "java/lang/invoke/LambdaMetafactory",
          "java/lang/invoke/StringConcatFactory",
          "java/lang/runtime/ObjectMethods",
          "java/lang/runtime/SwitchBootstraps");

  private static final String HANDLES = "java/lang/invoke/MethodHandles";
  private static final String HANDLE = "java/lang/invoke/MethodHandle";
  private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";
  private static final String SITE = "java/lang/invoke/CallSite";
  private static final String CLASS = "Ljava/lang/Class;";
  private static final String STRING = "Ljava/lang/String;";
  private static final String TYPE = "Ljava/lang/invoke/MethodType;";
  private static final int STACK_MAX = 16;

  private final Additions additions;
  private final String owner;

  /**
   * @param owner the class that has the constants and call sites
   */
  Links(Additions additions, String owner) {
    this.additions = additions;
    this.owner = owner;
  }

  /** Whether a call site is linked by a bootstrap method that the translator does not know. */
  static boolean isForeign(InvokeDynamicInsnNode call) {
    return !KNOWN.contains(call.bsm.getOwner());
  }

  /** A call in place of the load of a handle. */
  MethodInsnNode handle(Handle constant) {
    MethodNode made = additions.method("handle", "()L" + HANDLE + ";");
    InsnList code = made.instructions;
    code.add(lookup()); // lookup
    code.add(new LdcInsnNode(Type.getObjectType(constant.getOwner()))); // lookup class
    if (constant.getTag() != H_NEWINVOKESPECIAL) {
      code.add(new LdcInsnNode(constant.getName())); // lookup class name
    }
    String name = finder(constant);
    boolean isField = constant.getTag() <= H_PUTSTATIC;
    if (isField) {
      code.add(classOf(Type.getType(constant.getDesc()))); // lookup class name type
    } else {
      code.add(new LdcInsnNode(Type.getMethodType(constant.getDesc()))); // lookup class [name] type
    }
    if (constant.getTag() == H_INVOKESPECIAL) {
      code.add(new LdcInsnNode(Type.getObjectType(owner))); // lookup class name type caller
    }
    String descriptor =
        switch (constant.getTag()) {
          case H_NEWINVOKESPECIAL -> "(" + CLASS + TYPE + ")";
          case H_INVOKESPECIAL -> "(" + CLASS + STRING + TYPE + CLASS + ")";
          default -> "(" + CLASS + STRING + (isField ? CLASS : TYPE) + ")";
        };
    code.add(
        new MethodInsnNode(
            INVOKEVIRTUAL, LOOKUP, name, descriptor + "L" + HANDLE + ";", false)); // handle
    code.add(new InsnNode(ARETURN));
    made.maxStack = STACK_MAX;
    return additions.callOf(made);
  }

  private static String finder(Handle constant) {
    return switch (constant.getTag()) {
      case H_GETFIELD -> "findGetter";
      case H_GETSTATIC -> "findStaticGetter";
      case H_PUTFIELD -> "findSetter";
      case H_PUTSTATIC -> "findStaticSetter";
      case H_INVOKESTATIC -> "findStatic";
      case H_INVOKESPECIAL -> "findSpecial";
      case H_NEWINVOKESPECIAL -> "findConstructor";
      default -> "findVirtual";
    };
  }

  private static MethodInsnNode lookup() {
    return new MethodInsnNode(INVOKESTATIC, HANDLES, "lookup", "()L" + LOOKUP + ";", false);
  }

  private static AbstractInsnNode classOf(Type type) {
    String box = Boxes.of(type);
    return box == null ? new LdcInsnNode(type) : new FieldInsnNode(GETSTATIC, box, "TYPE", CLASS);
  }

  /** A call in place of a call site. */
  MethodInsnNode call(InvokeDynamicInsnNode site) {
    MethodNode link = linking(site);
    MethodNode linked = additions.method("linked", site.desc);
    InsnList code = linked.instructions;
    code.add(new LdcInsnNode(Type.getObjectType(owner))); // class
    code.add(new LdcInsnNode(link.name)); // class name
    code.add(
        new MethodInsnNode(
            INVOKESTATIC,
            "pvm/core/library/host/HostLinks",
            "target",
            "(" + CLASS + STRING + ")L" + HANDLE + ";",
            false)); // handle
    Emit.loadParameters(code, site.desc); // handle arguments
    code.add(new MethodInsnNode(INVOKEVIRTUAL, HANDLE, "invokeExact", site.desc, false)); // result
    code.add(new InsnNode(Type.getReturnType(site.desc).getOpcode(IRETURN)));
    Emit.sizes(linked, site.desc);
    return additions.callOf(linked);
  }

  /** The method that gives the site's {@code CallSite}. */
  private MethodNode linking(InvokeDynamicInsnNode site) {
    MethodNode link = additions.method("link", "()L" + SITE + ";");
    InsnList code = link.instructions;
    code.add(handle(site.bsm)); // bootstrap
    code.add(new IntInsnNode(SIPUSH, site.bsmArgs.length + 3)); // bootstrap count
    code.add(new TypeInsnNode(ANEWARRAY, "java/lang/Object")); // bootstrap array
    InsnList value = new InsnList();
    value.add(lookup());
    store(code, 0, value);
    store(code, 1, constant(site.name));
    store(code, 2, constant(Type.getMethodType(site.desc)));
    for (int i = 0; i < site.bsmArgs.length; i++) {
      store(code, i + 3, constant(site.bsmArgs[i]));
    }
    code.add(
        new MethodInsnNode(
            INVOKEVIRTUAL,
            HANDLE,
            "invokeWithArguments",
            "([Ljava/lang/Object;)Ljava/lang/Object;",
            false)); // site
    code.add(new TypeInsnNode(CHECKCAST, SITE)); // site
    code.add(new InsnNode(ARETURN));
    link.maxStack = STACK_MAX;
    return link;
  }

  /** Sets an element of the array on the stack, which stays there. */
  private static void store(InsnList code, int index, InsnList value) {
    code.add(new InsnNode(DUP)); // array array
    code.add(new IntInsnNode(SIPUSH, index)); // array array index
    code.add(value); // array array index value
    code.add(new InsnNode(AASTORE)); // array
  }

  /** Pushes a constant as an object. */
  private InsnList constant(Object value) {
    InsnList code = new InsnList();
    if (value instanceof Handle handle) {
      code.add(handle(handle)); // handle
      return code;
    }
    code.add(new LdcInsnNode(value)); // value
    Type primitive =
        switch (value) {
          case Integer _ -> Type.INT_TYPE;
          case Long _ -> Type.LONG_TYPE;
          case Float _ -> Type.FLOAT_TYPE;
          case Double _ -> Type.DOUBLE_TYPE;
          default -> null;
        };
    if (primitive != null) {
      String box = Boxes.of(primitive);
      code.add(
          new MethodInsnNode(
              INVOKESTATIC, box, "valueOf", "(" + primitive + ")L" + box + ";", false)); // box
    }
    return code;
  }
}
