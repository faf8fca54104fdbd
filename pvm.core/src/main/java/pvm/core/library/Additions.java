package pvm.core.library;

import static org.objectweb.asm.Opcodes.ACC_INTERFACE;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import pvm.core.library.Refusal.Reason;

/**
 * The synthetic static methods that lifting adds to a class, each called where an instruction was:
 * so the code around it, its frames and its stack stay as they were.
 */
final class Additions {
  private final ClassNode node;
  private final List<Refusal> refusals;
  private final List<MethodNode> added = new ArrayList<>();
  private final Map<String, MethodNode> shared = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  Additions(ClassNode node, List<Refusal> refusals) {
    this.node = node;
    this.refusals = refusals;
  }

  /** A new method with no code. */
  MethodNode method(String kind, String descriptor) {
    int number = numbers.merge(kind, 1, Integer::sum);
    boolean isInterface = (node.access & ACC_INTERFACE) != 0;
    MethodNode method =
        new MethodNode(
            (isInterface ? ACC_PUBLIC : ACC_PRIVATE) | ACC_STATIC | ACC_SYNTHETIC,
            "$" + kind + "$" + number,
            descriptor,
            null,
            null);
    added.add(method);
    return method;
  }

  /**
   * The method of a key, made by the first caller; null for that one, who adds it by {@link
   * #share}.
   */
  MethodNode shared(String key) {
    return shared.get(key);
  }

  void share(String key, MethodNode method) {
    shared.put(key, method);
  }

  MethodInsnNode callOf(MethodNode method) {
    boolean isInterface = (node.access & ACC_INTERFACE) != 0;
    return new MethodInsnNode(
        Opcodes.INVOKESTATIC, node.name, method.name, method.desc, isInterface);
  }

  /** A call to put in place of a refused one, with the same stack. */
  MethodInsnNode refusedCall(
      String descriptor, String inMethod, int line, String call, Reason reason, String instead) {
    MethodNode method = method("refused", descriptor);
    throwing(method, refusal(inMethod, line, call, reason, instead));
    return callOf(method);
  }

  /** Makes a method throw. */
  void throwing(MethodNode method, int line, String call, Reason reason, String instead) {
    throwing(method, refusal(method.name, line, call, reason, instead));
  }

  private Refusal refusal(String inMethod, int line, String call, Reason reason, String instead) {
    Refusal refusal =
        new Refusal(guestName(node.name), inMethod, line, guestName(call), reason, instead);
    refusals.add(refusal);
    return refusal;
  }

  private static String guestName(String name) {
    String plain = name.startsWith(Library.GUEST) ? name.substring(Library.GUEST.length()) : name;
    return plain.replace('/', '.');
  }

  private static void throwing(MethodNode method, Refusal refusal) {
    InsnList code = new InsnList();
    code.add(new TypeInsnNode(Opcodes.NEW, "java/lang/LinkageError")); // error
    code.add(new InsnNode(Opcodes.DUP)); // error error
    code.add(new LdcInsnNode(refusal.message())); // error error message
    code.add(
        new MethodInsnNode(
            Opcodes.INVOKESPECIAL,
            "java/lang/LinkageError",
            "<init>",
            "(Ljava/lang/String;)V",
            false)); // error
    code.add(new InsnNode(Opcodes.ATHROW));
    method.instructions = code;
    method.tryCatchBlocks = new ArrayList<>();
    Emit.sizes(method, method.desc);
    method.maxLocals++;
  }

  /** Adds the methods to the class, after their own calls have been redirected. */
  void finish(Redirection redirection) {
    for (int i = 0; i < added.size(); i++) {
      redirection.redirect(added.get(i));
    }
    node.methods.addAll(added);
  }
}
