package pvm.core.library;

import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Marks an object, or the statics of a class, dirty before a VarHandle or Unsafe writes into it:
 * the call goes to a method of the same class that touches the object and makes the call. Arrays
 * need no mark.
 */
final class AccessGuards {
  private static final String VAR_HANDLE = "java/lang/invoke/VarHandle";
  private static final String UNSAFE = "jdk/internal/misc/Unsafe";
  private static final Pattern WRITES =
      Pattern.compile("set.*|put.*|getAndSet.*|getAndAdd.*|getAndBitwise.*|.*[cC]ompareAnd.*");

  private AccessGuards() {}

  static boolean applies(MethodInsnNode call) {
    boolean isWriter = call.owner.equals(VAR_HANDLE) || call.owner.equals(UNSAFE);
    if (!isWriter || !WRITES.matcher(call.name).matches()) {
      return false;
    }
    Type[] arguments = Type.getArgumentTypes(call.desc);
    return isOnStatic(call) || arguments.length > 0 && arguments[0].getSort() == Type.OBJECT;
  }

  /** Whether a var handle is on a static field: then the arguments are values and no more. */
  private static boolean isOnStatic(MethodInsnNode call) {
    int values = call.name.contains("ompareAnd") ? 2 : 1;
    return call.owner.equals(VAR_HANDLE) && Type.getArgumentCount(call.desc) == values;
  }

  static MethodInsnNode guarded(MethodInsnNode call, Additions additions) {
    String key = call.owner + call.name + call.desc;
    MethodNode guard = additions.shared(key);
    if (guard == null) {
      guard = additions.method("access", Emit.withReceiver(call.owner, call.desc));
      additions.share(key, guard);
      InsnList code = guard.instructions;
      if (isOnStatic(call)) {
        code.add(new VarInsnNode(Opcodes.ALOAD, 0)); // handle
        code.add(
            touch("pvm/core/library/host/HostHandles", "touchStatics", "(L" + VAR_HANDLE + ";)V"));
      } else {
        code.add(new VarInsnNode(Opcodes.ALOAD, 1)); // object
        code.add(touch("pvm/core/abi/Abi", "touchAny", "(Ljava/lang/Object;)V"));
      }
      Emit.loadParameters(code, guard.desc); // handle object values
      code.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, call.owner, call.name, call.desc, false));
      code.add(new InsnNode(Type.getReturnType(call.desc).getOpcode(Opcodes.IRETURN)));
      Emit.sizes(guard, guard.desc);
    }
    return additions.callOf(guard);
  }

  private static MethodInsnNode touch(String owner, String name, String descriptor) {
    return new MethodInsnNode(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
  }

  /** Whether a method was made by {@link #guarded}. */
  static boolean isGuard(MethodNode method) {
    return method.name.startsWith("$access$");
  }
}
