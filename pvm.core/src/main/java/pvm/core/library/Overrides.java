package pvm.core.library;

import static org.objectweb.asm.Opcodes.ACC_INTERFACE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import pvm.core.library.Placement.Kind;

/**
 * Overrides that guest classes need of what they would inherit from a host class: code of the host
 * would show private names, or call back into the guest from where nothing can be captured.
 */
final class Overrides {
  private static final String BRIDGES = Library.GUEST + "bridge/";
  private static final String STRING = "()Ljava/lang/String;";

  private final Ancestry ancestry;
  private final Library library;

  Overrides(Ancestry ancestry, Library library) {
    this.ancestry = ancestry;
    this.library = library;
  }

  void add(ClassNode node, Kind kind) {
    boolean isRoot =
        (node.access & ACC_INTERFACE) == 0
            && node.superName != null
            && !library.place(node.superName).isGuest();
    if (!isRoot) {
      return;
    }
    if (node.superName.equals("java/lang/Object") || node.superName.equals("java/lang/Number")) {
      if (kind != Kind.PROGRAM || declares(node, "hashCode", "()I")) {
        add(node, "toString", STRING, "ObjectBridge", "java/lang/Object");
      }
    } else if (ancestry.isA(node.superName, "java/lang/Throwable")) {
      node.interfaces.add(BRIDGES + "GuestThrowable");
      add(node, "toString", STRING, "ThrowableBridge", "java/lang/Throwable");
      add(node, "getLocalizedMessage", STRING, "ThrowableBridge", "java/lang/Throwable");
      add(node, "printStackTrace", "()V", "ThrowableBridge", "java/lang/Throwable");
    }
  }

  private static boolean declares(ClassNode node, String name, String descriptor) {
    return node.methods.stream().anyMatch(m -> m.name.equals(name) && m.desc.equals(descriptor));
  }

  private static void add(
      ClassNode node, String name, String descriptor, String bridge, String host) {
    if (declares(node, name, descriptor)) {
      return;
    }
    MethodNode method = new MethodNode(ACC_PUBLIC | ACC_SYNTHETIC, name, descriptor, null, null);
    InsnList code = method.instructions;
    code.add(new VarInsnNode(Opcodes.ALOAD, 0)); // this
    code.add(
        new MethodInsnNode(
            Opcodes.INVOKESTATIC,
            BRIDGES + bridge,
            BridgeTable.SUPER + name,
            Emit.withReceiver(host, descriptor),
            false)); // result
    code.add(new InsnNode(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN)));
    method.maxStack = 1;
    method.maxLocals = 1;
    node.methods.add(method);
  }
}
