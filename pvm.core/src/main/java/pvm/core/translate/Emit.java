package pvm.core.translate;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** The names that emitted code uses, and the instructions that every transform emits. */
final class Emit {
  static final String ABI = "pvm/core/abi/Abi";
  static final String VM = "pvm/core/abi/Vm";
  static final String FRAME = "pvm/core/abi/Frame";
  static final String UNWIND = "pvm/core/abi/Unwind";
  static final String GUEST = "pvm/core/abi/GuestObject";
  static final String WRITER = "pvm/core/abi/FieldWriter";
  static final String READER = "pvm/core/abi/FieldReader";
  static final String LOCALS = "pvm/core/abi/Locals";
  static final String SAFEPOINT = SafepointCopy.NAME;

  /** Line of code that calls the rest of its own method: stack traces leave its frame out. */
  static final int HIDDEN_LINE = 0xFFFF;

  /** Name of the int field that holds an object's state word, and of its accessors. */
  static final String STATE = "$st";

  private Emit() {}

  static AbstractInsnNode push(int value) {
    if (value >= -1 && value <= 5) {
      return new InsnNode(ICONST_0 + value);
    }
    if (value == (byte) value) {
      return new IntInsnNode(BIPUSH, value);
    }
    return value == (short) value ? new IntInsnNode(SIPUSH, value) : new LdcInsnNode(value);
  }

  static AbstractInsnNode call(int opcode, String owner, String name, String descriptor) {
    return new MethodInsnNode(opcode, owner, name, descriptor, opcode == INVOKEINTERFACE);
  }

  static AbstractInsnNode load(Type type, int local) {
    return new VarInsnNode(type.getOpcode(ILOAD), local);
  }

  static AbstractInsnNode store(Type type, int local) {
    return new VarInsnNode(type.getOpcode(ISTORE), local);
  }

  /** Casts the reference on top to {@code type}, unless it is Object. */
  static void cast(InsnList out, Type type) {
    if (!type.getInternalName().equals("java/lang/Object")) {
      out.add(new TypeInsnNode(CHECKCAST, type.getInternalName()));
    }
  }

  /** The kind of a value in a frame: I J F D L. */
  static char kind(Type type) {
    return switch (type.getSort()) {
      case Type.LONG -> 'J';
      case Type.FLOAT -> 'F';
      case Type.DOUBLE -> 'D';
      case Type.OBJECT, Type.ARRAY -> 'L';
      default -> 'I';
    };
  }

  /** The type that stands for a kind in descriptors. */
  static Type typeOf(char kind) {
    return kind == 'L'
        ? Type.getObjectType("java/lang/Object")
        : Type.getType(String.valueOf(kind));
  }

  /** Name of the {@code Frame} or {@code FieldReader} accessor for a kind: Int, Long, ... */
  static String suffix(char kind) {
    return switch (kind) {
      case 'J' -> "Long";
      case 'F' -> "Float";
      case 'D' -> "Double";
      case 'L' -> "Ref";
      default -> "Int";
    };
  }

  /** The verification type of a value, as expanded frames have it. */
  static Object verificationType(Type type) {
    return switch (type.getSort()) {
      case Type.LONG -> Opcodes.LONG;
      case Type.FLOAT -> Opcodes.FLOAT;
      case Type.DOUBLE -> Opcodes.DOUBLE;
      case Type.OBJECT, Type.ARRAY -> type.getInternalName();
      default -> Opcodes.INTEGER;
    };
  }
}
