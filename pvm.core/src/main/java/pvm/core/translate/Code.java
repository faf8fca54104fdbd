package pvm.core.translate;

import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The code of a method that a transform adds. Each instruction gets an {@link OriginLabel} that
 * counts instructions, so that a frame captured in generated code keeps its place too.
 */
final class Code {
  static final String OBJECT = "java/lang/Object";
  static final String STRING = "java/lang/String";

  final OriginMethod method;
  private int count;

  Code(int access, String name, String descriptor) {
    method = new OriginMethod(access | Opcodes.ACC_SYNTHETIC, name, descriptor, null, null);
    method.maxLocals =
        (Type.getArgumentsAndReturnSizes(descriptor) >> 2)
            - ((access & Opcodes.ACC_STATIC) != 0 ? 1 : 0);
  }

  /** A public static method: callable from a lambda class, and legal in an interface. */
  static Code ofStatic(String name, String descriptor) {
    return new Code(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, name, descriptor);
  }

  private Code add(AbstractInsnNode instruction) {
    method.instructions.add(new OriginLabel(count++));
    method.instructions.add(instruction);
    return this;
  }

  Code op(int opcode) {
    return add(new InsnNode(opcode));
  }

  Code push(int value) {
    return add(pushNode(value));
  }

  static AbstractInsnNode pushNode(int value) {
    if (value >= -1 && value <= 5) {
      return new InsnNode(Opcodes.ICONST_0 + value);
    }
    if (value == (byte) value) {
      return new IntInsnNode(Opcodes.BIPUSH, value);
    }
    if (value == (short) value) {
      return new IntInsnNode(Opcodes.SIPUSH, value);
    }
    return new LdcInsnNode(value);
  }

  Code constant(Object value) {
    return add(new LdcInsnNode(value));
  }

  Code load(Type type, int slot) {
    return add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), slot));
  }

  Code loadRef(int slot) {
    return add(new VarInsnNode(Opcodes.ALOAD, slot));
  }

  Code storeRef(int slot) {
    return store(Type.getObjectType(OBJECT), slot);
  }

  Code store(Type type, int slot) {
    method.maxLocals = Math.max(method.maxLocals, slot + type.getSize());
    return add(new VarInsnNode(type.getOpcode(Opcodes.ISTORE), slot));
  }

  /** Loads all parameters; the receiver too if the method has one. */
  Code loadParameters() {
    int slot = 0;
    if ((method.access & Opcodes.ACC_STATIC) == 0) {
      loadRef(slot++);
    }
    for (Type type : Type.getArgumentTypes(method.desc)) {
      load(type, slot);
      slot += type.getSize();
    }
    return this;
  }

  Code type(int opcode, String name) {
    return add(new TypeInsnNode(opcode, name));
  }

  Code field(int opcode, String owner, String name, String descriptor) {
    return add(new FieldInsnNode(opcode, owner, name, descriptor));
  }

  Code invoke(int opcode, String owner, String name, String descriptor) {
    return invoke(opcode, owner, name, descriptor, false);
  }

  Code invoke(int opcode, String owner, String name, String descriptor, boolean isInterface) {
    return add(new MethodInsnNode(opcode, owner, name, descriptor, isInterface));
  }

  Code dynamic(InvokeDynamicInsnNode call) {
    return add(call);
  }

  Code jump(int opcode, LabelNode target) {
    return add(new JumpInsnNode(opcode, target));
  }

  Code tableSwitch(LabelNode otherwise, LabelNode[] targets) {
    return add(new TableSwitchInsnNode(0, targets.length - 1, otherwise, targets));
  }

  /** A label that is jumped to, with the frame there. */
  Code label(LabelNode label, Object[] locals, Object... stack) {
    method.instructions.add(label);
    method.instructions.add(
        new FrameNode(Opcodes.F_NEW, locals.length, locals, stack.length, stack));
    return this;
  }

  Code returns() {
    return op(Type.getReturnType(method.desc).getOpcode(Opcodes.IRETURN));
  }

  /** What a value of a type is in a frame. */
  static Object inFrame(Type type) {
    return switch (type.getSort()) {
      case Type.BOOLEAN, Type.BYTE, Type.CHAR, Type.SHORT, Type.INT -> Opcodes.INTEGER;
      case Type.LONG -> Opcodes.LONG;
      case Type.FLOAT -> Opcodes.FLOAT;
      case Type.DOUBLE -> Opcodes.DOUBLE;
      default -> type.getInternalName();
    };
  }

  static LabelNode newLabel() {
    return new LabelNode(new Label());
  }
}
