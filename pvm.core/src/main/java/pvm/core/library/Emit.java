package pvm.core.library;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Small pieces of bytecode. */
final class Emit {
  private Emit() {}

  /** Gives a static void method a body that does nothing. */
  static void emptyBody(MethodNode method) {
    method.instructions = new InsnList();
    method.instructions.add(new InsnNode(Opcodes.RETURN));
    method.maxStack = 0;
    method.maxLocals = Type.getArgumentsAndReturnSizes(method.desc) >> 2;
  }

  /** Pushes the parameters of a static method. */
  static void loadParameters(InsnList code, String descriptor) {
    int slot = 0;
    for (Type type : Type.getArgumentTypes(descriptor)) {
      code.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), slot));
      slot += type.getSize();
    }
  }

  /** Sets the sizes of a method whose code does no more than pass its parameters on. */
  static void sizes(MethodNode method, String descriptor) {
    int slots = (Type.getArgumentsAndReturnSizes(descriptor) >> 2) - 1;
    method.maxLocals = slots;
    method.maxStack = slots + 4;
  }

  /** The descriptor of a static method that takes a receiver before the arguments. */
  static String withReceiver(String owner, String descriptor) {
    String type = owner.startsWith("[") ? owner : "L" + owner + ";";
    return "(" + type + descriptor.substring(1);
  }
}
