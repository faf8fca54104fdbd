package pvm.core.library;

import static org.objectweb.asm.Opcodes.H_INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.H_INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.H_INVOKESTATIC;
import static org.objectweb.asm.Opcodes.H_INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.H_NEWINVOKESPECIAL;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Redirects what method references name as calls are redirected. */
final class Handles {
  private final Redirection redirection;
  private final Additions additions;

  Handles(Redirection redirection, Additions additions) {
    this.redirection = redirection;
    this.additions = additions;
  }

  void redirect(InvokeDynamicInsnNode call) {
    for (int i = 0; i < call.bsmArgs.length; i++) {
      call.bsmArgs[i] = redirected(call.bsmArgs[i]);
    }
  }

  Object redirected(Object constant) {
    if (!(constant instanceof Handle handle) || handle.getTag() < H_INVOKEVIRTUAL) {
      return constant;
    }
    MethodInsnNode call =
        new MethodInsnNode(
            opcode(handle),
            handle.getOwner(),
            handle.getName(),
            handle.getDesc(),
            handle.isInterface());
    boolean isCreation = handle.getTag() == H_NEWINVOKESPECIAL;
    if (!isCreation) {
      MethodInsnNode bridge = redirection.bridgeOf(call);
      if (bridge != null) {
        return new Handle(H_INVOKESTATIC, bridge.owner, bridge.name, bridge.desc, false);
      }
    }
    return redirection.needsCode(call) ? inCode(call, isCreation) : handle;
  }

  private static int opcode(Handle handle) {
    return switch (handle.getTag()) {
      case H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      case H_INVOKESPECIAL, H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      default -> Opcodes.INVOKEVIRTUAL;
    };
  }

  /**
   * A handle of a new method that makes the call; the call itself is redirected with that method.
   */
  private Handle inCode(MethodInsnNode call, boolean isCreation) {
    String descriptor =
        isCreation
            ? call.desc.substring(0, call.desc.indexOf(')') + 1) + "L" + call.owner + ";"
            : call.getOpcode() == Opcodes.INVOKESTATIC
                ? call.desc
                : Emit.withReceiver(call.owner, call.desc);
    MethodNode made = additions.method("made", descriptor);
    InsnList code = made.instructions;
    if (isCreation) {
      code.add(new TypeInsnNode(Opcodes.NEW, call.owner)); // new
      code.add(new InsnNode(Opcodes.DUP)); // new new
    }
    Emit.loadParameters(code, descriptor); // [new new] parameters
    code.add(call); // result
    code.add(new InsnNode(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN)));
    Emit.sizes(made, descriptor);
    MethodInsnNode use = additions.callOf(made);
    return new Handle(H_INVOKESTATIC, use.owner, use.name, use.desc, use.itf);
  }
}
