package pvm.core.translate;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Makes the statics of a class part of the image: a barrier before each store, {@code
 * $writeStatics} and {@code $readStatics}, and an initializer that takes saved values when there
 * are some.
 *
 * <pre>
 *   static {                                     static {   // if the part can't be told
 *     in = Abi.savedStatics(C)                     pin; original code; unpin
 *     if (in != null) {                            in = Abi.savedStatics(C)
 *       read all                                   if (in != null) { read all }
 *       the part that makes the host-derived       Abi.initialized(C)
 *       return                                   }
 *     }
 *     pin; original code; unpin
 *     Abi.initialized(C)
 *   }
 * </pre>
 *
 * Final fields stay final: they are stored in the initializer only.
 */
public final class Statics implements Transform {
  /** 1 while the saved statics are in the image as they are; then a store has to touch them. */
  private static final String CLEAN = "$clean";

  private static final String PUT = "$put$";

  private final ClassWorld world;
  private final StaticsRule rule;

  /** What the library knows of statics that must not be saved. */
  public interface StaticsRule {
    /** Whether a static field is made anew by each JVM: a handle, an offset, an Unsafe. */
    boolean isHostDerived(ClassNode node, FieldNode field);
  }

  Statics(ClassWorld world, StaticsRule rule) {
    this.world = world;
    this.rule = rule;
  }

  @Override
  public void apply(ClassUnit unit) {
    for (ClassNode node : unit.classes()) {
      apply(node);
    }
  }

  private void apply(ClassNode node) {
    for (MethodNode method : node.methods) {
      redirectStores(node, method);
    }
    List<FieldNode> saved = savedFields(node);
    MethodNode initializer = initializer(node);
    if (saved.isEmpty() && initializer == null) {
      return;
    }
    for (FieldNode field : saved) {
      if ((field.access & ACC_FINAL) == 0) {
        node.methods.add(putter(node, field));
      }
    }
    node.methods.add(writeStatics(node, saved));
    if (!isInterface(node)) {
      node.fields.add(
          new FieldNode(ACC_PUBLIC | ACC_STATIC | ACC_SYNTHETIC, CLEAN, "I", null, null));
    }
    Set<String> hostDerived =
        node.fields.stream()
            .filter(field -> rule.isHostDerived(node, field))
            .map(field -> field.name)
            .collect(Collectors.toSet());
    if (initializer == null) {
      initializer = new MethodNode(ACC_STATIC, "<clinit>", "()V", null, null);
      initializer.instructions.add(new InsnNode(RETURN));
      node.methods.add(initializer);
    }
    wrap(node, initializer, saved, hostDerived);
  }

  private static boolean isInterface(ClassNode node) {
    return (node.access & ACC_INTERFACE) != 0;
  }

  /** Static fields that an image holds, in the order of the class file. */
  List<FieldNode> savedFields(ClassNode node) {
    List<FieldNode> saved = new ArrayList<>();
    for (FieldNode field : node.fields) {
      if ((field.access & ACC_STATIC) != 0
          && field.value == null
          && !field.name.equals(CLEAN)
          && !rule.isHostDerived(node, field)) {
        saved.add(field);
      }
    }
    return saved;
  }

  private static MethodNode initializer(ClassNode node) {
    for (MethodNode method : node.methods) {
      if (method.name.equals("<clinit>")) {
        return method;
      }
    }
    return null;
  }

  private void redirectStores(ClassNode node, MethodNode method) {
    if (method.name.equals("<clinit>")) {
      return;
    }
    for (AbstractInsnNode insn : method.instructions) {
      if (insn.getOpcode() == PUTSTATIC
          && insn instanceof FieldInsnNode store
          && world.isTranslated(store.owner)
          && !isFinalHere(node, store)) {
        method.instructions.set(
            store,
            new MethodInsnNode(
                INVOKESTATIC,
                store.owner,
                PUT + store.name,
                "(" + store.desc + ")V",
                store.owner.equals(node.name) && isInterface(node)));
      }
    }
  }

  private static boolean isFinalHere(ClassNode node, FieldInsnNode store) {
    return store.owner.equals(node.name)
        && node.fields.stream()
            .anyMatch(f -> f.name.equals(store.name) && (f.access & ACC_FINAL) != 0);
  }

  private static MethodNode emitted(String name, String descriptor) {
    return new MethodNode(ACC_PUBLIC | ACC_STATIC | ACC_SYNTHETIC, name, descriptor, null, null);
  }

  private static MethodNode putter(ClassNode node, FieldNode field) {
    Type type = Type.getType(field.desc);
    MethodNode method = emitted(PUT + field.name, "(" + field.desc + ")V");
    InsnList out = method.instructions;
    LabelNode isDirty = new LabelNode();
    out.add(new FieldInsnNode(GETSTATIC, node.name, CLEAN, "I"));
    out.add(new JumpInsnNode(IFEQ, isDirty));
    out.add(new InsnNode(ICONST_0));
    out.add(new FieldInsnNode(PUTSTATIC, node.name, CLEAN, "I"));
    out.add(new LdcInsnNode(Type.getObjectType(node.name)));
    out.add(Emit.call(INVOKESTATIC, Emit.ABI, "touchStatics", "(Ljava/lang/Class;)V"));
    out.add(isDirty);
    out.add(Frames.of(new Object[] {Emit.verificationType(type)}, new Object[0]));
    out.add(Emit.load(type, 0));
    out.add(new FieldInsnNode(PUTSTATIC, node.name, field.name, field.desc));
    out.add(new InsnNode(RETURN));
    return method;
  }

  private static MethodNode writeStatics(ClassNode node, List<FieldNode> saved) {
    MethodNode method = emitted("$writeStatics", "(L" + Emit.WRITER + ";)V");
    InsnList out = method.instructions;
    for (FieldNode field : saved) {
      out.add(new VarInsnNode(ALOAD, 0));
      out.add(new FieldInsnNode(GETSTATIC, node.name, field.name, field.desc));
      out.add(StateWord.put(field));
    }
    if (!isInterface(node)) {
      out.add(new InsnNode(ICONST_1));
      out.add(new FieldInsnNode(PUTSTATIC, node.name, CLEAN, "I"));
    }
    out.add(new InsnNode(RETURN));
    return method;
  }

  private static void wrap(
      ClassNode node, MethodNode initializer, List<FieldNode> saved, Set<String> hostDerived) {
    InsnList code = initializer.instructions;
    InsnList made = HostDerivedCode.of(node.name, initializer, hostDerived);
    boolean runsAgain = made == null;
    LabelNode start = new LabelNode();
    LabelNode end = new LabelNode();
    LabelNode failed = new LabelNode();
    for (AbstractInsnNode insn : code.toArray()) {
      if (insn.getOpcode() == RETURN) {
        code.set(insn, new JumpInsnNode(GOTO, end));
      }
    }
    InsnList head = new InsnList();
    if (!runsAgain) {
      LabelNode run = new LabelNode();
      takeSaved(head, node, saved, run);
      if (made.size() > 0) {
        head.add(Emit.call(INVOKESTATIC, Emit.ABI, "pin", "()V"));
        head.add(made);
        head.add(Emit.call(INVOKESTATIC, Emit.ABI, "unpin", "()V"));
      }
      head.add(new InsnNode(RETURN));
      head.add(run);
      head.add(Frames.of(new Object[0], new Object[] {Emit.READER}));
      head.add(new InsnNode(POP));
    }
    head.add(Emit.call(INVOKESTATIC, Emit.ABI, "pin", "()V"));
    head.add(start);
    code.insert(head);
    code.add(failed);
    code.add(Frames.of(new Object[0], new Object[] {"java/lang/Throwable"}));
    code.add(Emit.call(INVOKESTATIC, Emit.ABI, "unpin", "()V"));
    code.add(new InsnNode(ATHROW));
    code.add(end);
    code.add(Frames.of(new Object[0], new Object[0]));
    if (runsAgain) {
      LabelNode fresh = new LabelNode();
      LabelNode done = new LabelNode();
      takeSaved(code, node, saved, fresh);
      code.add(new JumpInsnNode(GOTO, done));
      code.add(fresh);
      code.add(Frames.of(new Object[0], new Object[] {Emit.READER}));
      code.add(new InsnNode(POP));
      code.add(done);
      code.add(Frames.of(new Object[0], new Object[0]));
    }
    code.add(new LdcInsnNode(Type.getObjectType(node.name)));
    code.add(Emit.call(INVOKESTATIC, Emit.ABI, "initialized", "(Ljava/lang/Class;)V"));
    code.add(Emit.call(INVOKESTATIC, Emit.ABI, "unpin", "()V"));
    code.add(new InsnNode(RETURN));
    initializer.tryCatchBlocks.add(new TryCatchBlockNode(start, failed, failed, null));
    initializer.localVariables = null;
  }

  /** Stack: -> , with all saved statics read; or reader (null), at {@code none}. */
  private static void takeSaved(
      InsnList out, ClassNode node, List<FieldNode> saved, LabelNode none) {
    out.add(new LdcInsnNode(Type.getObjectType(node.name)));
    out.add(
        Emit.call(
            INVOKESTATIC, Emit.ABI, "savedStatics", "(Ljava/lang/Class;)L" + Emit.READER + ";"));
    out.add(new InsnNode(DUP)); // reader reader
    out.add(new JumpInsnNode(IFNULL, none)); // reader
    for (FieldNode field : saved) {
      out.add(new InsnNode(DUP)); // reader reader
      StateWord.get(out, field); // reader value
      out.add(new FieldInsnNode(PUTSTATIC, node.name, field.name, field.desc));
    }
    out.add(new InsnNode(POP));
    if (!isInterface(node)) {
      out.add(new InsnNode(ICONST_1));
      out.add(new FieldInsnNode(PUTSTATIC, node.name, CLEAN, "I"));
    }
  }
}
