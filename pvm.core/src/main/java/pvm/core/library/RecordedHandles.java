package pvm.core.library;

import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Calls that make a method handle of others: what they make carries how it was made, so that an
 * image can hold it.
 */
final class RecordedHandles {
  private static final String HANDLE = "java/lang/invoke/MethodHandle";
  private static final Set<String> CALLS = Set.of("invoke", "invokeExact", "invokeWithArguments");
  private static final Set<String> MAKERS = Set.of(HANDLE, "java/lang/invoke/MethodHandles");

  private RecordedHandles() {}

  static boolean applies(MethodInsnNode call) {
    return MAKERS.contains(call.owner)
        && call.desc.endsWith(")L" + HANDLE + ";")
        && !(call.owner.equals(HANDLE) && CALLS.contains(call.name));
  }

  /**
   * A method in place of the call.
   *
   * <pre>
   *   return HostRecipes.labelled(call(arguments), "MethodHandles.call(types)", arguments)
   * </pre>
   */
  static MethodInsnNode recorded(MethodInsnNode call, Additions additions) {
    String key = call.owner + call.name + call.desc;
    MethodNode method = additions.shared(key);
    if (method == null) {
      boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
      String descriptor = isStatic ? call.desc : Emit.withReceiver(call.owner, call.desc);
      method = additions.method("recorded", descriptor);
      additions.share(key, method);
      InsnList code = method.instructions;
      Emit.loadParameters(code, descriptor); // parameters
      code.add(call.clone(null)); // made
      code.add(new LdcInsnNode(operation(call, descriptor))); // made operation
      loadArray(code, Type.getArgumentTypes(descriptor)); // made operation arguments
      code.add(
          new MethodInsnNode(
              Opcodes.INVOKESTATIC,
              "pvm/core/library/host/HostRecipes",
              "labelled",
              "(L" + HANDLE + ";Ljava/lang/String;[Ljava/lang/Object;)L" + HANDLE + ";",
              false)); // labelled
      code.add(new InsnNode(Opcodes.ARETURN));
      Emit.sizes(method, descriptor);
      method.maxStack += 3;
    }
    return additions.callOf(method);
  }

  /** Whether a method was made by {@link #recorded}. */
  static boolean isRecorded(MethodNode method) {
    return method.name.startsWith("$recorded$");
  }

  private static String operation(MethodInsnNode call, String descriptor) {
    return call.owner.substring(call.owner.lastIndexOf('/') + 1)
        + "."
        + call.name
        + descriptor.substring(0, descriptor.indexOf(')') + 1);
  }

  /** Pushes an array of the parameters, ints and booleans as Integer. */
  private static void loadArray(InsnList code, Type[] parameters) {
    code.add(new IntInsnNode(Opcodes.BIPUSH, parameters.length)); // length
    code.add(new TypeInsnNode(Opcodes.ANEWARRAY, "java/lang/Object")); // array
    for (int i = 0; i < parameters.length; i++) { // each takes one slot
      code.add(new InsnNode(Opcodes.DUP)); // array array
      code.add(new IntInsnNode(Opcodes.BIPUSH, i)); // array array index
      code.add(new VarInsnNode(parameters[i].getOpcode(Opcodes.ILOAD), i)); // .. value
      if (parameters[i].getSort() < Type.ARRAY) {
        code.add(
            new MethodInsnNode(
                Opcodes.INVOKESTATIC,
                "java/lang/Integer",
                "valueOf",
                "(I)Ljava/lang/Integer;",
                false)); // array array index value
      }
      code.add(new InsnNode(Opcodes.AASTORE)); // array
    }
  }
}
