package pvm.core.translate;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Makes objects of a class guest objects: the state word, {@code $write} and {@code $read}, and the
 * write barrier before each store to a field.
 *
 * <pre>
 *   obj value        dup2 pop  $touch(obj)      putfield      (a long or double: dup2_x1 pop2 dup
 *   putfield    =>                                             $touch dup_x2 pop)
 * </pre>
 *
 * The store itself stays where it was, so that a null receiver is reported as on a plain JVM.
 */
final class StateWord implements Transform {
  private static final String TOUCH = "$touch";

  private final ClassWorld world;

  StateWord(ClassWorld world) {
    this.world = world;
  }

  @Override
  public void apply(ClassUnit unit) {
    for (ClassNode node : unit.classes()) {
      List<MethodNode> own = List.copyOf(node.methods);
      for (MethodNode method : own) {
        if (!method.name.equals("<init>")) {
          addBarriers(method);
        }
      }
      if ((node.access & ACC_INTERFACE) == 0) {
        addState(node);
      }
    }
  }

  /** Instance fields that an image holds, in the order of the class file. */
  static List<FieldNode> savedFields(ClassNode node) {
    List<FieldNode> saved = new ArrayList<>();
    for (FieldNode field : node.fields) {
      if ((field.access & ACC_STATIC) == 0 && !field.name.equals(Emit.STATE)) {
        saved.add(field);
      }
    }
    return saved;
  }

  private void addState(ClassNode node) {
    List<FieldNode> fields = savedFields(node);
    boolean isRoot = !world.isTranslated(node.superName);
    node.methods.add(touch(node.name));
    if (isRoot) {
      node.interfaces.add(Emit.GUEST);
      node.fields.add(
          new FieldNode(ACC_PUBLIC | ACC_SYNTHETIC | ACC_TRANSIENT, Emit.STATE, "I", null, null));
      node.methods.add(stateGetter(node.name));
      node.methods.add(stateSetter(node.name));
    }
    if (isRoot || !fields.isEmpty()) {
      node.methods.add(write(node, fields, isRoot));
      node.methods.add(read(node, fields, isRoot));
    }
  }

  private static MethodNode emitted(int access, String name, String descriptor) {
    return new MethodNode(ACC_PUBLIC | ACC_SYNTHETIC | access, name, descriptor, null, null);
  }

  private static MethodNode stateGetter(String owner) {
    MethodNode method = emitted(0, Emit.STATE, "()I");
    InsnList out = method.instructions;
    out.add(new VarInsnNode(ALOAD, 0));
    out.add(new FieldInsnNode(GETFIELD, owner, Emit.STATE, "I"));
    out.add(new InsnNode(IRETURN));
    return method;
  }

  private static MethodNode stateSetter(String owner) {
    MethodNode method = emitted(0, Emit.STATE, "(I)V");
    InsnList out = method.instructions;
    out.add(new VarInsnNode(ALOAD, 0));
    out.add(new VarInsnNode(ILOAD, 1));
    out.add(new FieldInsnNode(PUTFIELD, owner, Emit.STATE, "I"));
    out.add(new InsnNode(RETURN));
    return method;
  }

  /**
   * {@code static void $touch(C o)}: if (o != null && o.$st > 0) { Abi.written(o); o.$st = -o.$st;
   * } where the state is read once, for another thread may have marked the object meanwhile.
   */
  private static MethodNode touch(String owner) {
    MethodNode method = emitted(ACC_STATIC, TOUCH, "(L" + owner + ";)V");
    LabelNode end = new LabelNode();
    InsnList out = method.instructions;
    out.add(new VarInsnNode(ALOAD, 0));
    out.add(new JumpInsnNode(IFNULL, end));
    out.add(new VarInsnNode(ALOAD, 0));
    out.add(new FieldInsnNode(GETFIELD, owner, Emit.STATE, "I")); // state
    out.add(new VarInsnNode(ISTORE, 1));
    out.add(new VarInsnNode(ILOAD, 1)); // state
    out.add(new JumpInsnNode(IFLE, end));
    out.add(new VarInsnNode(ALOAD, 0)); // object
    out.add(Emit.call(INVOKESTATIC, Emit.ABI, "written", "(L" + Emit.GUEST + ";)V"));
    out.add(new VarInsnNode(ALOAD, 0)); // object
    out.add(new VarInsnNode(ILOAD, 1)); // object state
    out.add(new InsnNode(INEG)); // object -state
    out.add(new FieldInsnNode(PUTFIELD, owner, Emit.STATE, "I"));
    out.add(end);
    out.add(Frames.of(new Object[] {owner}, new Object[0]));
    out.add(new InsnNode(RETURN));
    return method;
  }

  private static MethodNode write(ClassNode node, List<FieldNode> fields, boolean isRoot) {
    String descriptor = "(L" + Emit.WRITER + ";)V";
    MethodNode method = emitted(0, "$write", descriptor);
    InsnList out = method.instructions;
    callSuper(out, node, "$write", descriptor, isRoot);
    for (FieldNode field : fields) {
      out.add(new VarInsnNode(ALOAD, 1)); // out
      out.add(new VarInsnNode(ALOAD, 0)); // out this
      out.add(new FieldInsnNode(GETFIELD, node.name, field.name, field.desc)); // out value
      out.add(put(field));
    }
    out.add(new InsnNode(RETURN));
    return method;
  }

  private static MethodNode read(ClassNode node, List<FieldNode> fields, boolean isRoot) {
    String descriptor = "(L" + Emit.READER + ";)V";
    MethodNode method = emitted(0, "$read", descriptor);
    InsnList out = method.instructions;
    callSuper(out, node, "$read", descriptor, isRoot);
    for (FieldNode field : fields) {
      out.add(new VarInsnNode(ALOAD, 0)); // this
      out.add(new VarInsnNode(ALOAD, 1)); // this in
      get(out, field); // this value
      out.add(new FieldInsnNode(PUTFIELD, node.name, field.name, field.desc));
    }
    out.add(new InsnNode(RETURN));
    return method;
  }

  private static void callSuper(
      InsnList out, ClassNode node, String name, String descriptor, boolean isRoot) {
    if (!isRoot) {
      out.add(new VarInsnNode(ALOAD, 0));
      out.add(new VarInsnNode(ALOAD, 1));
      out.add(Emit.call(INVOKESPECIAL, node.superName, name, descriptor));
    }
  }

  /** Stack: writer, value -> . */
  static AbstractInsnNode put(FieldNode field) {
    char kind = Emit.kind(Type.getType(field.desc));
    return Emit.call(
        INVOKEVIRTUAL, Emit.WRITER, "put" + Emit.suffix(kind), "(" + Emit.typeOf(kind) + ")V");
  }

  /** Stack: reader -> value. */
  static void get(InsnList out, FieldNode field) {
    Type type = Type.getType(field.desc);
    char kind = Emit.kind(type);
    out.add(
        Emit.call(INVOKEVIRTUAL, Emit.READER, "get" + Emit.suffix(kind), "()" + Emit.typeOf(kind)));
    if (kind == 'L') {
      Emit.cast(out, type);
    }
  }

  private void addBarriers(MethodNode method) {
    for (AbstractInsnNode insn : method.instructions) {
      if (insn.getOpcode() == Opcodes.PUTFIELD
          && insn instanceof FieldInsnNode store
          && world.isTranslated(store.owner)) {
        method.instructions.insertBefore(store, barrier(store));
      }
    }
  }

  private static InsnList barrier(FieldInsnNode store) {
    InsnList out = new InsnList();
    var touch =
        new MethodInsnNode(INVOKESTATIC, store.owner, TOUCH, "(L" + store.owner + ";)V", false);
    if (Type.getType(store.desc).getSize() == 1) { // obj value
      out.add(new InsnNode(DUP2)); // obj value obj value
      out.add(new InsnNode(POP)); // obj value obj
      out.add(touch); // obj value
    } else { // obj value2
      out.add(new InsnNode(DUP2_X1)); // value2 obj value2
      out.add(new InsnNode(POP2)); // value2 obj
      out.add(new InsnNode(DUP)); // value2 obj obj
      out.add(touch); // value2 obj
      out.add(new InsnNode(DUP_X2)); // obj value2 obj
      out.add(new InsnNode(POP)); // obj value2
    }
    return out;
  }
}
