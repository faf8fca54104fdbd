package pvm.core.library;

import static org.objectweb.asm.Opcodes.ACC_ABSTRACT;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_NATIVE;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PROTECTED;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNCHRONIZED;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.IRETURN;

import java.util.ArrayList;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Gives methods of lifted classes that are native or bound to the host a body of ours. */
final class Bodies {
  private final BridgeTable table;

  Bodies(BridgeTable table) {
    this.table = table;
  }

  void replace(ClassNode node) {
    if (!table.hasBodies(node.name)) {
      return;
    }
    open(node);
    for (MethodNode method : node.methods) {
      boolean isStatic = (method.access & ACC_STATIC) != 0;
      String descriptor = isStatic ? method.desc : Emit.withReceiver(node.name, method.desc);
      String holder = table.body(node.name, method.name, descriptor);
      if (holder != null) {
        InsnList code = new InsnList();
        Emit.loadParameters(code, descriptor); // all parameters
        code.add(
            new MethodInsnNode(INVOKESTATIC, holder, method.name, descriptor, false)); // result
        code.add(new InsnNode(Type.getReturnType(descriptor).getOpcode(IRETURN)));
        method.access &= ~(ACC_NATIVE | ACC_ABSTRACT | ACC_SYNCHRONIZED);
        method.instructions = code;
        method.tryCatchBlocks = new ArrayList<>();
        method.localVariables = null;
        Emit.sizes(method, descriptor);
      }
    }
  }

  /** Bodies are in another package. */
  private static void open(ClassNode node) {
    node.access |= ACC_PUBLIC;
    boolean isFinal = (node.access & ACC_FINAL) != 0;
    for (FieldNode field : node.fields) {
      field.access = field.access & ~(ACC_PRIVATE | ACC_PROTECTED | ACC_FINAL) | ACC_PUBLIC;
    }
    for (MethodNode method : node.methods) {
      boolean isOfFinal = isFinal && (method.access & ACC_PRIVATE) == 0;
      if ((method.access & ACC_STATIC) != 0 || method.name.equals("<init>") || isOfFinal) {
        method.access = method.access & ~(ACC_PRIVATE | ACC_PROTECTED) | ACC_PUBLIC;
      }
    }
  }
}
